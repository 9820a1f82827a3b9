using System.Net;
using AngleSharp.Dom;
using Mediateki.Map.Application.Trips;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Checking;
using Mediateki.Map.Web.Tests.Fakes;
using Mediateki.Map.Web.Tests.Libraries;

namespace Mediateki.Map.Web.Tests.Trips;

public sealed class RoutePagesTests
{
    private static readonly LibraryId Gwarek = new("mediateka-gwarek");
    private static readonly LibraryId Dworzec = new("biblioteka-dworzec");
    private static readonly DateOnly Date = new(2026, 12, 9);

    private static SuggestedRoute Route { get; } = new()
    {
        Slug = "slask-probny",
        Title = new("Śląsk na próbę", "A trial of Silesia"),
        Summary = new("Dwie biblioteki jednego dnia.", "Two libraries in a day."),
        Transport = "coach",
        DurationsNote = new("Czasy są propozycją.", "Times are a suggestion."),
        Days = [new(1, null, "coach", Place("Dworzec w Katowicach"), Place("Dworzec w Gliwicach"), [Stop(Gwarek, false), Stop(Dworzec, true)])],
    };

    [Theory]
    [InlineData("/trasy", "Trasy", "Śląsk na próbę", "1 dzień, 2 przystanki, autokarem")]
    [InlineData("/en/routes", "Routes", "A trial of Silesia", "1 day, 2 stops, by coach")]
    [InlineData("/uk/marshruty", "Маршрути", "Śląsk na próbę", "1 день, 2 зупинки, автобусом")]
    public async Task List_InEachLanguage_ShowsTheRouteAndItsSize(string address, string heading, string title, string size)
    {
        using var site = SiteWith(null);

        var page = await site.ReadAsync(address);

        Assert.Equal(heading, Words(page.QuerySelector("h1")!));
        Assert.StartsWith(title, Words(page.QuerySelector(".route-card h2")!));
        Assert.Equal(size, Words(page.QuerySelector(".route-card .meta")!));
        Assert.Equal(2, page.QuerySelectorAll(".route-sketch circle").Length);
    }

    [Fact]
    public async Task Route_NotCheckedYet_SaysSoAndGivesOrderAndLengths()
    {
        using var site = SiteWith(null);

        var page = await site.ReadAsync("/trasy/slask-probny");

        Assert.Contains("jeszcze nie sprawdziliśmy", Words(page.QuerySelector(".route-fit")!));
        Assert.Equal(["60 min", "60 min"], page.QuerySelectorAll(".timetable__stop time").Select(Words));
        Assert.Equal(["dodatkowo"], page.QuerySelectorAll(".timetable__stop .badge").Select(Words));
    }

    [Fact]
    public async Task Route_ThatFits_IsATimetableWithWaysAndWhatIsToBeConfirmed()
    {
        using var site = SiteWith(new(At(8, 0), [Timed()]));

        var page = await site.ReadAsync("/trasy/slask-probny");

        Assert.Equal(["09:25–10:25", "11:00–12:00"], page.QuerySelectorAll(".timetable__stop time").Select(Words));
        Assert.Equal(["25 min, 20 km", "30 min, 25 km"], page.QuerySelectorAll(".timetable__way span:last-child").Select(Words));
        Assert.Contains("do potwierdzenia z gospodarzem", Words(page.QuerySelectorAll(".timetable__stop")[1]));
        Assert.Contains("godziny trzeba potwierdzić", Words(page.QuerySelector(".route-fit")!));
        Assert.Contains("sprawdzono 9 grudnia 2026", Words(page.QuerySelector(".route-fit")!));
        Assert.Contains("szacunkowo", Words(page.QuerySelector(".route-day > .meta")!));
        Assert.Equal("/biblioteki/mediateka-gwarek", page.QuerySelector(".timetable__stop a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Route_ThatNoLongerFits_NamesTheStopAndTheReason()
    {
        var broken = new BrokenRule { Rule = TripRule.OutsideHours, Day = 0, Library = Dworzec };
        using var site = SiteWith(new(At(8, 0), [Timed() with { Broken = [broken, new BrokenRule { Rule = TripRule.EndTooLate, Day = 0 }] }]));

        var page = await site.ReadAsync("/trasy/slask-probny");

        Assert.Contains("W tej postaci się nie mieści", Words(page.QuerySelector(".route-fit")!));
        Assert.Null(page.QuerySelectorAll(".timetable__stop")[0].QuerySelector(".timetable__problem"));
        Assert.Equal("Wizyta nie mieści się w godzinach otwarcia.", Words(page.QuerySelectorAll(".timetable__stop")[1].QuerySelector(".timetable__problem")!));
        Assert.Equal("Dzień kończy się później, niż zaplanowano.", Words(page.QuerySelector(".route-day > .timetable__problem")!));
    }

    [Fact]
    public async Task Route_WithoutTravelTimes_IsNeitherFineNorBroken()
    {
        using var site = SiteWith(new(At(8, 0), [new(Date, null, [], [])]));

        var page = await site.ReadAsync("/trasy/slask-probny");

        Assert.Contains("Czasów przejazdu nie znamy", Words(page.QuerySelector(".route-fit")!));
        Assert.Contains("tylko kolejność", Words(page.QuerySelector(".route-day > .meta")!));
    }

    [Theory]
    [InlineData("/trasy/nie-ma")]
    [InlineData("/en/routes/%3Cscript%3E")]
    public async Task UnknownRoute_IsNotFound(string address)
    {
        using var site = SiteWith(null);

        Assert.Equal(HttpStatusCode.NotFound, (await site.VisitAsync(address)).Response.StatusCode);
    }

    private static CatalogueSite SiteWith(RouteCheck? check)
    {
        var routes = new FakeRouteCatalogue { Routes = { Route } };
        if (check is not null)
        {
            routes.Checks[Route.Slug] = check;
        }
        return new() { Routes = routes };
    }

    private static RouteDayCheck Timed()
    {
        var here = new GeoPoint(50.26, 19.02);
        PlannedStop Visit(LibraryId library, int hour, int minute, bool confirmed) =>
            new(library, At(hour, minute), At(hour, minute), At(hour + 1, minute), At(hour + 1, minute), confirmed);
        TimetableLeg Leg(int minutes, int metres, LibraryId? reaches) => new(here, here, At(9, 0), At(9, minutes), new TravelLink(TravelMode.Coach, minutes * 60, metres, true), reaches);
        return new(Date, new TripTimetable(
            [new(0, Date, At(9, 0), At(12, 30), [Visit(Gwarek, 9, 25, true), Visit(Dworzec, 11, 0, false)], [], [Leg(25, 20_000, Gwarek), Leg(30, 25_000, Dworzec), Leg(30, 24_000, null)])], 0), [], []);
    }

    private static DateTimeOffset At(int hour, int minute) => new(2026, 12, 9, hour, minute, 0, TimeSpan.FromHours(1));

    private static SuggestedPlace Place(string name) => new(new(name), new GeoPoint(50.2, 19), new TimeOnly(9, 0));

    private static SuggestedStop Stop(LibraryId library, bool optional) => new(library, 60, new("Co zobaczyć", "What to see"), [], optional);

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
