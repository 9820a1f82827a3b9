using Npgsql;

namespace Mediateki.Map.BrowserTests.Infrastructure;

public sealed class DatabaseProcessTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Database_StoppedHungAndRestarted_BehavesSoAndKeepsItsData()
    {
        await using var database = await DatabaseProcess.StartAsync(Cancellation);
        await ExecuteAsync(database, "CREATE TABLE kept (id int)");

        await database.StopAsync(Cancellation);
        var refused = await Assert.ThrowsAsync<NpgsqlException>(() => ExecuteAsync(database, "SELECT 1"));
        Assert.IsType<System.Net.Sockets.SocketException>(refused.InnerException);

        await database.HangAsync(Cancellation);
        var unanswered = await Assert.ThrowsAsync<NpgsqlException>(() => ExecuteAsync(database, "SELECT 1", seconds: 1));
        Assert.IsType<TimeoutException>(unanswered.InnerException);

        await database.RestartAsync(Cancellation);
        await ExecuteAsync(database, "SELECT * FROM kept");
    }

    // Without a pool, every command meets the server as it is now.
    private static async Task ExecuteAsync(DatabaseProcess database, string sql, int seconds = 60)
    {
        await using var connection = new NpgsqlConnection($"{database.ConnectionString};Pooling=false;Timeout={seconds}");
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
