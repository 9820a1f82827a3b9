using Mediateki.Map.BrowserTests.Infrastructure;
using Mediateki.Map.Tests.Postgis;

namespace Mediateki.Map.BrowserTests.Planner;

/// <summary>A site of one test's own, since planners write; it can be restarted over the same database.</summary>
internal sealed class PlannerSite : IAsyncDisposable
{
    private readonly TestServer server;
    private readonly TestDatabase database;
    private readonly DirectoryInfo snapshots;
    private readonly AppSettings settings;

    private PlannerSite(TestServer server, TestDatabase database, DirectoryInfo snapshots, AppSettings settings, AppProcess app) =>
        (this.server, this.database, this.snapshots, this.settings, App) = (server, database, snapshots, settings, app);

    public AppProcess App { get; private set; }

    public static async Task<PlannerSite> StartAsync()
    {
        var server = await TestServer.StartAsync(CancellationToken.None);
        var database = await server.CreateDatabaseAsync(template: null, CancellationToken.None);
        var snapshots = Directory.CreateTempSubdirectory("mediateki-snapshot-");
        var settings = new AppSettings
        {
            ConnectionString = database.ConnectionString,
            SnapshotFolder = snapshots.FullName,
            // Nothing listens there: travel times are estimates.
            Options = new Dictionary<string, string> { ["Routing__ValhallaUrl"] = "http://127.0.0.1:9", ["Trips__TimeLimit"] = "00:00:10" },
        };
        await Catalogue.LoadAsync(settings);
        return new(server, database, snapshots, settings, await AppProcess.StartAsync(settings));
    }

    public async Task RestartAsync()
    {
        await App.DisposeAsync();
        App = await AppProcess.StartAsync(settings);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await database.DisposeAsync();
        await server.DisposeAsync();
        snapshots.Delete(recursive: true);
    }
}
