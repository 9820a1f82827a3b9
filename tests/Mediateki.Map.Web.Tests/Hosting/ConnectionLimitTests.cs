namespace Mediateki.Map.Web.Tests.Hosting;

public sealed class ConnectionLimitTests
{
    [Fact]
    public async Task Connections_MoreThanOneAddressMayHold_AreRefused()
    {
        await using var site = new TestSite().With("Hosting:ConnectionsPerAddress", "1");
        var sockets = site.Server.CreateWebSocketClient();
        var circuits = new Uri(site.Server.BaseAddress, "/_blazor?lang=pl");
        var cancellation = TestContext.Current.CancellationToken;

        using (await sockets.ConnectAsync(circuits, cancellation))
        {
            var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => sockets.ConnectAsync(circuits, cancellation));
            Assert.Contains("429", refusal.Message);
        }
    }

    [Fact]
    public async Task Pages_WhileConnectionsAreUsedUp_AreStillServed()
    {
        await using var site = new TestSite().With("Hosting:ConnectionsPerAddress", "1");
        using var circuit = await site.Server.CreateWebSocketClient().ConnectAsync(new Uri(site.Server.BaseAddress, "/_blazor?lang=pl"), TestContext.Current.CancellationToken);

        var (response, _) = await site.VisitAsync("/o-projekcie");

        Assert.Equal(200, (int)response.StatusCode);
    }
}
