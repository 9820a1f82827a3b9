using Mediateki.Map.Application.Import;
using Mediateki.Map.Application.Trips;
using Mediateki.Map.Application.Trips.Planned;
using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Checking;
using Microsoft.Extensions.Time.Testing;

namespace Mediateki.Map.Application.Tests.Trips;

/// <summary>The suggested routes of the catalogue against its libraries.</summary>
public sealed class RouteCheckTests(PostgisFixture postgis)
{
    private const string Silesia = "slask-i-zaglebie-biblioteki-przyszlosci";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Routes_OfTheCatalogue_AreCheckedAgainAfterAChangeAndOnANewDay()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 10, 0, 0, TimeSpan.Zero));
        await using var database = await postgis.CreateDatabaseAsync();
        await using var site = await TestSite.StartAsync(database.ConnectionString, clock: clock);
        await ImportAsync(site, SeedFolder.Original);
        var routes = site.Get<IRouteCatalogue>();
        await EventuallyAsync(() => routes.ListRoutes().Count > 0 && routes.ListRoutes().All(route => routes.FindCheck(route.Slug) is not null));

        Assert.All(routes.ListRoutes(), route =>
        {
            var check = routes.FindCheck(route.Slug)!;
            Assert.Equal(route.Days.Count, check.Days.Length);
            Assert.All(route.Days.Zip(check.Days), pair =>
            {
                Assert.Equal(pair.First.Transport == "train", pair.Second.Timetable is null);
                Assert.Null(PolishHolidays.Instance.Find(pair.Second.Date));
                if (pair.Second.Timetable is { } table)
                {
                    Assert.Equal(pair.First.Stops.Select(stop => stop.Library).Except(pair.Second.Missing), Assert.Single(table.Days).Stops.Select(stop => stop.Library));
                }
            });
        });

        await ExpectThePlannerToAgreeAsync(site, routes);

        clock.Advance(TimeSpan.FromHours(14));
        await EventuallyAsync(() => routes.FindCheck(Silesia)?.At.Day == 26 || routes.FindCheck(Silesia)?.At > clock.GetUtcNow().AddMinutes(-30));
    }

    [Fact]
    public async Task Stop_ThatHasBecomeClosed_IsNamedWithItsReason()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await using var site = await TestSite.StartAsync(database.ConnectionString, clock: new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 10, 0, 0, TimeSpan.Zero)));
        await ImportAsync(site, SeedFolder.Original);
        var routes = site.Get<IRouteCatalogue>();
        await EventuallyAsync(() => routes.FindCheck(Silesia) is not null);
        var stop = routes.FindRoute(Silesia)!.Days[0].Stops[0].Library;
        var library = SeedFolder.Library(stop.Slug);
        (library["opening_hours"], library["opening_hours_source"], library["opening_hours_checked"]) = ("Su 03:00-04:00; PH off", "test", "2026-11");
        using var folder = SeedFolder.WithTaxonomy().With(library);

        await ImportAsync(site, folder.FullPath);

        await EventuallyAsync(() => routes.FindCheck(Silesia)!.Days[0].Broken.Any(broken => broken.Library == stop && broken.Rule == TripRule.OutsideHours));
        Assert.False(routes.FindCheck(Silesia)!.Fits);
    }

    [Theory]
    [InlineData("2026-11-25", "Mo,Tu", 1, "2026-12-14")]
    [InlineData("2026-11-25", "", 1, "2026-12-09")]
    [InlineData("2026-12-10", "Th", 3, "2027-01-07")] // 24 and 31 December lead over holidays
    public void NextDate_OnSuitableWeekdays_AvoidsPublicHolidays(string today, string weekdays, int days, string expected)
    {
        var place = new SuggestedPlace(new("Start"), new(50, 19), null);
        var route = new SuggestedRoute
        {
            Slug = "test", Title = new("Test"), Summary = new("Test"), Transport = "car",
            SuitableWeekdays = weekdays.Split(',', StringSplitOptions.RemoveEmptyEntries),
            Days = [.. Enumerable.Range(1, days).Select(day => new SuggestedDay(day, null, "car", place, place, []))],
        };

        Assert.Equal(DateOnly.Parse(expected, null), RouteDates.Next(route, DateOnly.Parse(today, null)));
    }

    /// <summary>Whoever opens a checked route in the planner finds the same dates, times and problems.</summary>
    private static async Task ExpectThePlannerToAgreeAsync(TestSite site, IRouteCatalogue routes)
    {
        var planning = site.Get<IItineraryPlanning>();
        var compared = 0;
        foreach (var route in routes.ListRoutes().Where(route => route.Days.Count == 1 && route.Days[0].Transport == route.Transport && route.Transport != "train"))
        {
            var check = routes.FindCheck(route.Slug)!.Days[0];
            var timed = await planning.TimeAsync(planning.Adopt(route, planning.SuggestDate(route), "pl"), Cancellation);

            Assert.Equal((check.Date, check.Broken.Length), (timed.Days[0].Date, timed.Problems.Length));
            Assert.Equal(check.Timetable!.Days[0].Stops.Select(stop => stop.VisitStart), timed.Days[0].Stops.Select(stop => stop.Visit!.VisitStart));
            compared++;
        }
        Assert.True(compared > 0);
    }

    private static async Task ImportAsync(TestSite site, string folder)
    {
        var report = await site.Get<ICatalogueTransfer>().ImportAsync(folder, null, Cancellation);
        Assert.DoesNotContain(report.Problems, problem => problem.IsFatal);
    }

    private static async Task EventuallyAsync(Func<bool> condition)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        deadline.CancelAfter(TimeSpan.FromSeconds(60));
        while (!condition())
        {
            await Task.Delay(50, deadline.Token);
        }
    }
}
