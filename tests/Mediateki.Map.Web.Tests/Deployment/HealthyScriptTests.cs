using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Mediateki.Map.Web.Tests.Deployment;

public sealed class HealthyScriptTests
{
    [Theory]
    [InlineData("/health/ready", 200, true)]
    [InlineData("/health/ready", 503, false)]
    public async Task Healthy_OfAServer_TellsByItsAnswer(string path, int status, bool healthy)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.MapGet(path, () => Results.StatusCode(status));
        await server.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(healthy, await IsHealthyAsync(new Uri(server.Urls.Single()).Port, path));
    }

    [Fact]
    public async Task Healthy_NoServer_IsFalse()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        Assert.False(await IsHealthyAsync(port, "/health/live"));
    }

    private static async Task<bool> IsHealthyAsync(int port, string path)
    {
        var start = new ProcessStartInfo(Repository.PathOf("eng", "healthy"), [$"{port}", path]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode == 0;
    }
}
