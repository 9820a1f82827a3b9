using Mediateki.Map.Application.Import;
using Npgsql;

[assembly: AssemblyFixture(typeof(Mediateki.Map.Application.Tests.PostgisFixture))]

namespace Mediateki.Map.Application.Tests;

/// <summary>Real PostGIS: hands every test a database of its own, copied from one that has been migrated.</summary>
public sealed class PostgisFixture : IAsyncLifetime
{
    private readonly string template = "migrated_" + Guid.NewGuid().ToString("N")[..8];
    private string admin = "";
    private int made;

    public async ValueTask InitializeAsync()
    {
        admin = Environment.GetEnvironmentVariable("MEDIATEKI_TEST_POSTGRES")!;
        await ExecuteAsync($"CREATE DATABASE {template}");
        await using (var site = TestSite.Create(ConnectionTo(template)))
        {
            await site.Get<ICatalogueTransfer>().MigrateAsync(CancellationToken.None);
        }
        NpgsqlConnection.ClearAllPools();
    }

    public async Task<TestDatabase> CreateDatabaseAsync()
    {
        var name = $"{template}_{Interlocked.Increment(ref made)}";
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return new(ConnectionTo(name), () => ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)"));
    }

    public async ValueTask DisposeAsync() => await ExecuteAsync($"DROP DATABASE {template} WITH (FORCE)");

    private string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(admin) { Database = database }.ConnectionString;

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(admin + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
