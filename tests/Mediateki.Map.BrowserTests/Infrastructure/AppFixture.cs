using Mediateki.Map.BrowserTests.Infrastructure;
using Mediateki.Map.Tests.Postgis;

[assembly: AssemblyFixture(typeof(AppFixture))]

namespace Mediateki.Map.BrowserTests.Infrastructure;

/// <summary>
/// The site with the real catalogue on a database of its own, one for all tests of this assembly that only read.
/// It starts with the first test that asks for it. A test that writes, or stops the database, starts its own.
/// </summary>
public sealed class AppFixture : IAsyncLifetime
{
    private readonly Lazy<Task<RunningApp>> running = new(RunningApp.StartAsync);

    /// <summary>The running site; the same one for every caller, who must not dispose it.</summary>
    public async Task<AppProcess> StartedAsync() => (await running.Value).App;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (running.IsValueCreated && running.Value.IsCompletedSuccessfully)
        {
            await (await running.Value).DisposeAsync();
        }
    }

    private sealed class RunningApp(TestServer server, TestDatabase database, DirectoryInfo snapshots, AppProcess app) : IAsyncDisposable
    {
        public AppProcess App => app;

        public static async Task<RunningApp> StartAsync()
        {
            var server = await TestServer.StartAsync(CancellationToken.None);
            try
            {
                var database = await server.CreateDatabaseAsync(template: null, CancellationToken.None);
                var snapshots = Directory.CreateTempSubdirectory("mediateki-snapshot-");
                var settings = new AppSettings { ConnectionString = database.ConnectionString, SnapshotFolder = snapshots.FullName };
                await Catalogue.LoadAsync(settings);
                return new RunningApp(server, database, snapshots, await AppProcess.StartAsync(settings));
            }
            catch
            {
                await server.DisposeAsync();
                throw;
            }
        }

        public async ValueTask DisposeAsync()
        {
            await app.DisposeAsync();
            await database.DisposeAsync();
            await server.DisposeAsync();
            snapshots.Delete(recursive: true);
        }
    }
}
