using Mediateki.Map.Application;
using Mediateki.Map.Application.Libraries;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mediateki.Map.Benchmarks.Catalogue;

/// <summary>The application without its pages, in this process.</summary>
internal sealed class InProcessSite : IAsyncDisposable
{
    private readonly IHost host;

    private InProcessSite(IHost host) => this.host = host;

    public static InProcessSite Create(string connectionString)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.AddSimpleConsole(options => options.SingleLine = true).SetMinimumLevel(LogLevel.Warning).AddFilter("Mediateki.Map.Application.Libraries", LogLevel.Debug);
        builder.Configuration.AddEnvironmentVariables();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Catalogue"] = connectionString });
        builder.Services.AddMediatekiApplication();
        return new(builder.Build());
    }

    public static async Task<InProcessSite> StartAsync(string connectionString, CancellationToken cancellationToken)
    {
        var site = Create(connectionString);
        await site.host.StartAsync(cancellationToken);
        // With very many libraries, the application begins to answer before they are read.
        while (!site.Get<ILibraryDirectory>().State.IsLoaded)
        {
            await Task.Delay(200, cancellationToken);
        }
        return site;
    }

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)host).DisposeAsync();
    }
}
