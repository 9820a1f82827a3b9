using Npgsql;

namespace Mediateki.Map.Application.Tests;

public sealed class PostgisFixtureTests(PostgisFixture postgis)
{
    [Fact]
    public async Task CreateDatabase_FromTheTemplate_HasPostgis()
    {
        await using var database = await postgis.CreateDatabaseAsync(TestContext.Current.CancellationToken);

        // One degree of longitude on the equator of the WGS 84 ellipsoid: 2π · 6,378,137 m / 360.
        var metres = await QueryAsync<double>(
            database.ConnectionString,
            "SELECT ST_Distance('POINT(0 0)'::geography, 'POINT(1 0)'::geography)");

        Assert.Equal(111_319.49, metres, 0.01);
    }

    [Fact]
    public async Task CreateDatabase_CalledTwice_GivesDatabasesThatShareNothing()
    {
        await using var first = await postgis.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        await using var second = await postgis.CreateDatabaseAsync(TestContext.Current.CancellationToken);

        await QueryAsync<object?>(first.ConnectionString, "CREATE TABLE only_here (id int)");

        Assert.Equal(1, await CountTablesAsync(first.ConnectionString));
        Assert.Equal(0, await CountTablesAsync(second.ConnectionString));
    }

    [Fact]
    public async Task DisposedDatabase_WithAnOpenConnection_IsGone()
    {
        var database = await postgis.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        await using var open = new NpgsqlConnection(database.ConnectionString);
        await open.OpenAsync(TestContext.Current.CancellationToken);

        await database.DisposeAsync();

        await using var again = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        var failure = await Assert.ThrowsAsync<PostgresException>(() => again.OpenAsync(TestContext.Current.CancellationToken));
        Assert.Equal(PostgresErrorCodes.InvalidCatalogName, failure.SqlState);
    }

    private static Task<long> CountTablesAsync(string connectionString) =>
        QueryAsync<long>(connectionString, "SELECT count(*) FROM pg_tables WHERE tablename = 'only_here'");

    private static async Task<T?> QueryAsync<T>(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return (T?)await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
