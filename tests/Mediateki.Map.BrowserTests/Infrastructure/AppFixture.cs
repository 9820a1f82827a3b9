using Mediateki.Map.BrowserTests.Infrastructure;

[assembly: AssemblyFixture(typeof(AppFixture))]

namespace Mediateki.Map.BrowserTests.Infrastructure;

/// <summary>
/// The site with the real catalogue on a database of its own, one for all tests of this assembly that only read.
/// It starts with the first test that asks for it. A test that writes starts its own, on a copy of the same database.
/// </summary>
public sealed class AppFixture : IAsyncLifetime
{
    private readonly Lazy<Task<LoadedDatabase>> loaded = new(LoadedDatabase.CreateAsync);
    private readonly Lazy<Task<RunningApp>> running;

    public AppFixture() => running = new(async () => await RunningApp.StartAsync(await loaded.Value, options: null));

    /// <summary>The running site; the same one for every caller, who must not dispose it.</summary>
    public async Task<AppProcess> StartedAsync() => (await running.Value).App;

    /// <summary>A site of one test's own, which it disposes.</summary>
    public async Task<RunningApp> StartAnotherAsync(IReadOnlyDictionary<string, string> options) =>
        await RunningApp.StartAsync(await loaded.Value, options);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (running.IsValueCreated && running.Value.IsCompletedSuccessfully)
        {
            await (await running.Value).DisposeAsync();
        }
        if (loaded.IsValueCreated && loaded.Value.IsCompletedSuccessfully)
        {
            await (await loaded.Value).DisposeAsync();
        }
    }
}
