using System.Collections.Concurrent;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;
using Serilog.Events;

namespace Mediateki.Map.Web.Tests.Hosting;

public sealed class SiteLoggingTests
{
    [Fact]
    public async Task Request_WithAQuery_IsLoggedWithoutItAndWithoutTheVisitor()
    {
        var log = new Log();
        await using var site = new TestSite().With("Serilog:MinimumLevel:Default", "Information");
        await using var logged = site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<ILogEventSink>(log)));
        using var client = logged.CreateClient();
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Curious/1.0");

        await client.GetAsync("/o-projekcie?q=Jan+Kowalski", TestContext.Current.CancellationToken);
        await log.PageLogged.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Contains(log.Lines, line => line.StartsWith("GET /o-projekcie 200 in", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Everything, text => text.Contains("Kowalski", StringComparison.Ordinal) || text.Contains("Curious", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Request_WithTheKeyOfATrip_IsLoggedWithoutIt()
    {
        const string key = "0123456789abcdefghjkmnpqrs";
        var log = new Log();
        await using var site = new TestSite().With("Serilog:MinimumLevel:Default", "Information");
        await using var logged = site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<ILogEventSink>(log)));
        using var client = logged.CreateClient();

        await client.GetAsync($"/planer/{key}", TestContext.Current.CancellationToken);
        await client.GetAsync($"/trip-files/{key}/trip.ics", TestContext.Current.CancellationToken);
        await client.GetAsync("/o-projekcie", TestContext.Current.CancellationToken);
        await log.PageLogged.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Contains(log.Lines, line => line.StartsWith("GET /planer/KEY 404 in", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Everything, text => text.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Request_ForHealth_IsNotLogged()
    {
        var log = new Log();
        await using var site = new TestSite().With("Serilog:MinimumLevel:Default", "Information");
        await using var logged = site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton<ILogEventSink>(log)));
        using var client = logged.CreateClient();

        await client.GetAsync("/health/live", TestContext.Current.CancellationToken);
        await client.GetAsync("/o-projekcie", TestContext.Current.CancellationToken);
        await log.PageLogged.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.DoesNotContain(log.Lines, line => line.Contains("/health", StringComparison.Ordinal));
    }

    private sealed class Log : ILogEventSink
    {
        private readonly ConcurrentQueue<LogEvent> events = new();
        private readonly TaskCompletionSource pageLogged = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>A request is logged after its answer has gone out, so a test waits for its line.</summary>
        public Task PageLogged => pageLogged.Task;

        public IEnumerable<string> Lines => events.Select(entry => entry.RenderMessage(System.Globalization.CultureInfo.InvariantCulture).Replace("\"", "", StringComparison.Ordinal));

        public IEnumerable<string> Everything => events.SelectMany(entry => entry.Properties.Select(property => property.Value.ToString()).Append(entry.RenderMessage(System.Globalization.CultureInfo.InvariantCulture)));

        public void Emit(LogEvent logEvent)
        {
            events.Enqueue(logEvent);
            if (Lines.Any(line => line.StartsWith("GET /o-projekcie", StringComparison.Ordinal)))
            {
                pageLogged.TrySetResult();
            }
        }
    }
}
