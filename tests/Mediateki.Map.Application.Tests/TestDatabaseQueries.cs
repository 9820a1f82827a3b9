using Mediateki.Map.Tests.Postgis;
using Npgsql;

namespace Mediateki.Map.Application.Tests;

/// <summary>Plain SQL against a test's database.</summary>
internal static class TestDatabaseQueries
{
    public static async Task<int> CountAsync(this TestDatabase database, string table) =>
        (int)(long)(await database.ScalarAsync($"SELECT count(*) FROM {table}"))!;

    public static async Task<object?> ScalarAsync(this TestDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The first column of every row, as text.</summary>
    public static async Task<IReadOnlyList<string>> ListAsync(this TestDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(reader.GetString(0));
        }
        return rows;
    }
}
