using Npgsql;

namespace Mediateki.Map.Tests.Postgis;

/// <summary>
/// The PostGIS server of a test run: the one that <c>MEDIATEKI_TEST_POSTGRES</c> names (<c>./test</c> sets it),
/// otherwise a throw-away cluster of this process, so that tests run from an editor too.
/// </summary>
public sealed class TestServer : IAsyncDisposable
{
    private readonly ThrowawayCluster? own;

    private TestServer(string connectionString, ThrowawayCluster? own)
    {
        ConnectionString = connectionString;
        this.own = own;
    }

    /// <summary>Connects as superuser to a database that stands beside those of the tests.</summary>
    public string ConnectionString { get; }

    public static async Task<TestServer> StartAsync(CancellationToken cancellationToken)
    {
        var given = Environment.GetEnvironmentVariable("MEDIATEKI_TEST_POSTGRES");
        if (!string.IsNullOrWhiteSpace(given))
        {
            return new TestServer(given, own: null);
        }
        var cluster = await ThrowawayCluster.StartAsync("tests", cancellationToken);
        return new TestServer(cluster.ConnectionString, cluster);
    }

    /// <summary>Creates a database of its own for one test: empty, or a copy of <paramref name="template"/>, to which nobody may be connected.</summary>
    public async Task<TestDatabase> CreateDatabaseAsync(string? template, CancellationToken cancellationToken)
    {
        var name = $"t_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name}" + (template is null ? "" : $" TEMPLATE {template}"), cancellationToken);
        // The product gives up after two seconds unless the connection says otherwise. Tests that are not about that do not
        // depend on how busy the machine is.
        var patient = new NpgsqlConnectionStringBuilder(ConnectionString) { Database = name, Timeout = 60, CommandTimeout = 120 };
        return new TestDatabase(this, name, patient.ConnectionString);
    }

    internal async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (own is not null)
        {
            await own.DisposeAsync();
        }
    }
}
