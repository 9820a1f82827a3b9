using System.Text.Json.Nodes;
using Mediateki.Map.Application.Import;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Tests.Postgis;
using Microsoft.Extensions.Time.Testing;

namespace Mediateki.Map.Application.Tests.Libraries;

/// <summary>"Open at" in the catalogue must be what the schedules themselves say.</summary>
public sealed class OpenAtTests(PostgisFixture postgis)
{
    private const int FreshDays = 365;

    private static readonly string?[] Hours =
    [
        null, "24/7", "Mo-Fr 08:00-20:00; Sa 09:00-15:00", "Mo-Fr 09:00-17:00; PH off", "Tu-Su 10:00-18:00; PH 10:00-14:00", "Fr,Sa 18:00-02:00",
        "Mo-Fr 17:00-22:00 open \"self-service\"; Mo-Fr 09:00-17:00", "Mo-Fr sunrise-sunset", "Mo[1],Mo[3] 10:00-13:00", "Jul-Aug Mo-Fr 10:00-14:00; Sep-Jun Mo-Sa 08:00-21:00",
        "Mo-Su 22:00-06:00", "Mo 10:00-12:00 \"umów się\"; Tu 10:00+", "week 1-53/2 Sa 10:00-16:00", "Mo-Fr 08:00-16:00 unknown",
    ];

    private static readonly string[] Confirmed = ["2026-09", "2026", "2025-11-25", "2025-11-24", "2020"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-11-25T10:00:00Z", 36)]
    [InlineData("2026-12-20T22:30:00Z", 36)]
    [InlineData("2027-03-20T10:00:00Z", 36)]
    [InlineData("2026-10-20T10:00:00Z", 120)]
    public async Task List_OpenAtRandomTimes_EqualsTheSchedules(string now, int days)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse(now, null));
        await using var database = await CatalogueAsync();
        await using var site = await TestSite.StartAsync(database.ConnectionString, clock: clock);
        var libraries = site.Directory.ListIds().Select(id => site.Directory.FindLibrary(id)!).ToList();
        var random = new Random(7);
        var answers = new HashSet<int>();
        for (var i = 0; i < 300; i++)
        {
            var open = new OpenAt
            {
                From = i % 10 == 0 ? null : clock.GetUtcNow().AddMinutes(random.Next(-24 * 60, days * 24 * 60)),
                Minutes = random.Next(3) == 0 ? random.Next(1, OpenAt.LongestMinutes + 1) : random.Next(1, 180),
                Need = random.Next(2) == 0 ? CoverageNeed.Staffed : CoverageNeed.Accessible,
                WithNotConfirmed = random.Next(2) == 0,
            };

            var answer = site.Directory.List(new LibraryFilter { Open = open }, LibraryOrder.Name, 1, 200);

            var expected = libraries.Where(library => Expected(library, open, clock.GetUtcNow()) is Coverage.Yes || (open.WithNotConfirmed && Expected(library, open, clock.GetUtcNow()) is Coverage.NotConfirmed));
            Assert.Equal(expected.Select(l => l.Id.Slug).Order(StringComparer.Ordinal), answer.Items.Select(l => l.Id.Slug).Order(StringComparer.Ordinal));
            Assert.All(libraries.Take(5), library => Assert.Equal(Expected(library, open, clock.GetUtcNow()), site.Directory.FindCoverage(library.Id, open)));
            answers.Add(answer.Total);
        }
        Assert.InRange(answers.Count, 20, 300);
    }

    [Fact]
    public async Task OpenNow_AsTheClockGoesOn_ChangesWithTheHours()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 6, 59, 0, TimeSpan.Zero));
        await using var database = await postgis.CreateDatabaseAsync();
        await ImportAsync(database, Library(0, "Mo-Fr 08:00-20:00", "2026-09"));
        await using var site = await TestSite.StartAsync(database.ConnectionString, clock: clock);
        int OpenNow() => site.Directory.List(new LibraryFilter { Open = new() }, LibraryOrder.Name, 1, 1).Total;

        var before = OpenNow();
        clock.Advance(TimeSpan.FromMinutes(1));
        var opened = OpenNow();
        clock.Advance(TimeSpan.FromHours(12));
        var closed = OpenNow();

        Assert.Equal((0, 1, 0), (before, opened, closed));
    }

    [Fact]
    public async Task OpeningTimes_OnANewDayAndAfterAChange_AreWorkedOutAnew()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 22, 59, 0, TimeSpan.Zero));
        await using var database = await postgis.CreateDatabaseAsync();
        await ImportAsync(database, Library(0, "Mo-Fr 08:00-20:00", "2026-09"));
        await using var site = await TestSite.StartAsync(database.ConnectionString, clock: clock);
        var holder = site.Get<SnapshotHolder>();
        await EventuallyAsync(() => holder.OpeningTimes?.Day == new DateOnly(2026, 11, 25));

        clock.Advance(TimeSpan.FromMinutes(1));
        await EventuallyAsync(() => holder.OpeningTimes?.Day == new DateOnly(2026, 11, 26));
        await ImportAsync(database, Library(0, "Mo-Fr 08:00-12:00", "2026-09"));
        await EventuallyAsync(() => ReferenceEquals(holder.OpeningTimes?.Schedules, holder.Served!.Snapshot.Schedules) && holder.OpeningTimes!.Schedules[1].ToString().Contains("12:00", StringComparison.Ordinal));

        var afternoon = new OpenAt { From = new DateTimeOffset(2026, 11, 26, 13, 0, 0, TimeSpan.FromHours(1)) };
        Assert.Equal(Coverage.No, site.Directory.FindCoverage(new("library-0"), afternoon));
    }

    private static Coverage Expected(Library library, OpenAt open, DateTimeOffset now)
    {
        var from = open.From ?? now;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById("Europe/Warsaw")).DateTime);
        return library.Hours.TrustOn(today, FreshDays) == HoursTrust.Confirmed
            ? library.Hours.ToSchedule(library.Placement?.Point).Covers(from, from.AddMinutes(open.Minutes), open.Need)
            : Coverage.NotConfirmed;
    }

    private async Task<TestDatabase> CatalogueAsync()
    {
        var database = await postgis.CreateDatabaseAsync();
        var random = new Random(3);
        await ImportAsync(database, [.. Enumerable.Range(0, 80).Select(i => Library(i, Hours[i % Hours.Length], i < 50 ? Confirmed[0] : Confirmed[random.Next(Confirmed.Length)], random))]);
        return database;
    }

    private static JsonObject Library(int number, string? hours, string confirmed, Random? random = null)
    {
        var library = SeedFolder.Library();
        library["slug"] = $"library-{number}";
        library["location"]!["lat"] = 50.0 + (number * 0.01);
        library["opening_hours"] = hours;
        library["opening_hours_source"] = "test";
        library["opening_hours_checked"] = confirmed;
        if (random?.Next(4) == 0)
        {
            var from = new DateOnly(2026, 11, 20).AddDays(random.Next(60));
            var exception = random.Next(2) == 0 ? "off" : "11:00-13:30";
            library["opening_hours_exceptions"] = JsonNode.Parse($$"""[{"from":"{{from:yyyy-MM-dd}}","to":"{{from.AddDays(random.Next(5)):yyyy-MM-dd}}","hours":"{{exception}}","source":"test"}]""");
        }
        return library;
    }

    private static async Task ImportAsync(TestDatabase database, params JsonObject[] libraries)
    {
        using var folder = SeedFolder.WithTaxonomy();
        foreach (var library in libraries)
        {
            folder.With(library);
        }
        await using var site = TestSite.Create(database.ConnectionString);
        var report = await site.Get<ICatalogueTransfer>().ImportAsync(folder.FullPath, null, Cancellation);
        Assert.DoesNotContain(report.Problems, problem => problem.IsFatal);
    }

    private static async Task EventuallyAsync(Func<bool> condition)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        deadline.CancelAfter(TimeSpan.FromSeconds(20));
        while (!condition())
        {
            await Task.Delay(20, deadline.Token);
        }
    }
}
