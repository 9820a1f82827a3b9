using System.Diagnostics;
using System.Net;
using Mediateki.Map.BrowserTests.Infrastructure;

namespace Mediateki.Map.BrowserTests.Outages;

/// <summary>The site while its database is stopped, hangs, and comes back; real servers, no stand-ins.</summary>
public sealed class DatabaseOutageTests(DatabaseOutageTests.LoadedServer server) : IClassFixture<DatabaseOutageTests.LoadedServer>
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan LongestRecovery = TimeSpan.FromSeconds(10);

    private static readonly string[] Pages =
    [
        "/", "/en", "/uk", "/biblioteki", "/biblioteki?mediateka=1&q=muzyka", "/biblioteki/mediateka-tychy", "/en/libraries/mediateka-tychy",
        "/porownaj?b=mediateka-tychy,biblioforum-gliwice", "/wizyty", "/inspiracje", "/api/v1/libraries", "/api/v1/libraries/mediateka-tychy", "/sitemap.xml",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Database_StoppedHangingAndBack_IsNeverMissedByReaders()
    {
        var database = await server.RunningAsync(Cancellation);
        using var folder = new SnapshotFolder();
        var settings = new AppSettings { ConnectionString = database.ConnectionString, SnapshotFolder = folder.Path };
        await using var app = await AppProcess.StartAsync(settings);
        using var http = new HttpClient { BaseAddress = app.Address };
        await AssertEverythingAnswersAsync(http);
        Assert.False(await ShowsStaleNoticeAsync(http));

        await database.StopAsync(Cancellation);
        await AssertEverythingAnswersAsync(http);
        await WaitForNoticeAsync(http, shown: true);
        await AssertEverythingAnswersAsync(http);

        await database.RestartAsync(Cancellation);
        await WaitForNoticeAsync(http, shown: false);

        await database.HangAsync(Cancellation);
        await AssertEverythingAnswersAsync(http);
        await WaitForNoticeAsync(http, shown: true);
        await AssertEverythingAnswersAsync(http);

        await database.RestartAsync(Cancellation);
        await WaitForNoticeAsync(http, shown: false);
        await AssertEverythingAnswersAsync(http);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Site_StartedWhileTheDatabaseIsAway_ServesTheSavedSnapshot(bool hanging)
    {
        var database = await server.RunningAsync(Cancellation);
        using var folder = new SnapshotFolder();
        var settings = new AppSettings { ConnectionString = database.ConnectionString, SnapshotFolder = folder.Path };
        await using (await AppProcess.StartAsync(settings))
        {
        }
        await (hanging ? database.HangAsync(Cancellation) : database.StopAsync(Cancellation));

        await using var app = await AppProcess.StartAsync(settings);

        using var http = new HttpClient { BaseAddress = app.Address };
        await AssertEverythingAnswersAsync(http);
        Assert.True(await ShowsStaleNoticeAsync(http));
        await database.RestartAsync(Cancellation);
        await WaitForNoticeAsync(http, shown: false);
    }

    /// <summary>Asks twice: what the first answers of a new process take is its own start, not a wait for the database.</summary>
    private static async Task AssertEverythingAnswersAsync(HttpClient http)
    {
        foreach (var page in Pages)
        {
            using var response = await http.GetAsync(page, Cancellation);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{page}: {response.StatusCode}");
        }
        foreach (var page in Pages)
        {
            var started = Stopwatch.GetTimestamp();
            using var response = await http.GetAsync(page, Cancellation);
            await response.Content.ReadAsStringAsync(Cancellation);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{page}: {response.StatusCode}");
            Assert.True(Stopwatch.GetElapsedTime(started) < LongestAnswer, $"{page} took {Stopwatch.GetElapsedTime(started)}");
        }
    }

    private static async Task WaitForNoticeAsync(HttpClient http, bool shown)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        deadline.CancelAfter(LongestRecovery);
        while (await ShowsStaleNoticeAsync(http) != shown)
        {
            await Task.Delay(100, deadline.Token);
        }
    }

    private static async Task<bool> ShowsStaleNoticeAsync(HttpClient http)
    {
        var page = await http.GetStringAsync("/biblioteki", Cancellation);
        Assert.Contains("Mediateka", page, StringComparison.Ordinal);
        return page.Contains("notice--stale", StringComparison.Ordinal);
    }

    /// <summary>A server with the catalogue, which the tests stop one after another.</summary>
    public sealed class LoadedServer : IAsyncLifetime
    {
        private DatabaseProcess? database;

        public async ValueTask InitializeAsync()
        {
            database = await DatabaseProcess.StartAsync(Cancellation);
            using var folder = new SnapshotFolder();
            await Catalogue.LoadAsync(new() { ConnectionString = database.ConnectionString, SnapshotFolder = folder.Path });
        }

        /// <summary>The server, running, whatever the test before has left.</summary>
        public async Task<DatabaseProcess> RunningAsync(CancellationToken cancellationToken)
        {
            if (!database!.IsRunning)
            {
                await database.RestartAsync(cancellationToken);
            }
            return database;
        }

        public async ValueTask DisposeAsync()
        {
            if (database is not null)
            {
                await database.DisposeAsync();
            }
        }
    }
}
