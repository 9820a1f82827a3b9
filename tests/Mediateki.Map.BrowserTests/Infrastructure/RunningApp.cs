using Mediateki.Map.Tests.Postgis;

namespace Mediateki.Map.BrowserTests.Infrastructure;

/// <summary>A site over a copy of the catalogue; it can be restarted over the same data.</summary>
public sealed class RunningApp : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly SnapshotFolder snapshots;
    private readonly AppSettings settings;

    private RunningApp(TestDatabase database, SnapshotFolder snapshots, AppSettings settings, AppProcess app) =>
        (this.database, this.snapshots, this.settings, App) = (database, snapshots, settings, app);

    public AppProcess App { get; private set; }

    internal static async Task<RunningApp> StartAsync(LoadedDatabase original, IReadOnlyDictionary<string, string>? options)
    {
        var database = await original.CopyAsync();
        var snapshots = new SnapshotFolder();
        var settings = new AppSettings { ConnectionString = database.ConnectionString, SnapshotFolder = snapshots.Path };
        settings = options is null ? settings : settings with { Options = options };
        try
        {
            return new(database, snapshots, settings, await AppProcess.StartAsync(settings));
        }
        catch
        {
            await database.DisposeAsync();
            snapshots.Dispose();
            throw;
        }
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
        snapshots.Dispose();
    }
}
