using Mediateki.Map.Tests.Postgis;

namespace Mediateki.Map.BrowserTests.Infrastructure;

/// <summary>The real catalogue in a database that nobody is connected to, for copying: loading it takes longer than a copy.</summary>
internal sealed class LoadedDatabase(TestServer server, TestDatabase original) : IAsyncDisposable
{
    public static async Task<LoadedDatabase> CreateAsync()
    {
        var server = await TestServer.StartAsync(CancellationToken.None);
        try
        {
            var original = await server.CreateDatabaseAsync(template: null, CancellationToken.None);
            using var snapshots = new SnapshotFolder();
            await Catalogue.LoadAsync(new() { ConnectionString = original.ConnectionString, SnapshotFolder = snapshots.Path });
            return new(server, original);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public Task<TestDatabase> CopyAsync() => server.CreateDatabaseAsync(original.Name, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await original.DisposeAsync();
        await server.DisposeAsync();
    }
}
