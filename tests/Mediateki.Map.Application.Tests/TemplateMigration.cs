using Npgsql;

namespace Mediateki.Map.Application.Tests;

/// <summary>How the template database of the tests gets its tables.</summary>
internal static class TemplateMigration
{
    /// <summary>Brings the empty database behind a connection string to the state that the product's migrations give.</summary>
    public static Func<string, CancellationToken, Task> Apply { get; } = CreateExtensionAsync;

    private static async Task CreateExtensionAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("CREATE EXTENSION IF NOT EXISTS postgis", connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
