using Mediateki.Map.Application.Libraries;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mediateki.Map.Application.Tests;

/// <summary>The application without its pages, over a database of the test's own.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly IHost host;

    private TestSite(IHost host) => this.host = host;

    public ILibraryDirectory Directory => host.Services.GetRequiredService<ILibraryDirectory>();

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>Wires the application without starting its services: for imports and exports.</summary>
    public static TestSite Create(string connectionString, string snapshotFolder = "", TimeProvider? clock = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Catalogue"] = connectionString,
            ["Catalogue:SnapshotFolder"] = snapshotFolder,
            ["Catalogue:CheckSeconds"] = "0.2",
        });
        if (clock is not null)
        {
            builder.Services.AddSingleton(clock);
        }
        builder.Services.AddMediatekiApplication();
        return new(builder.Build());
    }

    /// <summary>Starts the services too; the directory has been loaded, or the database asked in vain, when it returns.</summary>
    public static async Task<TestSite> StartAsync(string connectionString, string snapshotFolder = "", TimeProvider? clock = null)
    {
        var site = Create(connectionString, snapshotFolder, clock);
        await site.host.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    /// <summary>Waits until the directory says so; fails after <paramref name="limit"/>.</summary>
    public async Task WaitUntilAsync(Func<ILibraryDirectory, bool> condition, TimeSpan limit)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(limit);
        var changed = new SemaphoreSlim(0);
        void Wake() => changed.Release();
        Directory.Changed += Wake;
        try
        {
            while (!condition(Directory))
            {
                await changed.WaitAsync(deadline.Token);
            }
        }
        finally
        {
            Directory.Changed -= Wake;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        if (host is IAsyncDisposable disposable)
        {
            await disposable.DisposeAsync();
        }
    }
}
