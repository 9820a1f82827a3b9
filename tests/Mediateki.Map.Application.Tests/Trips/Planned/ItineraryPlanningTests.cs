using Mediateki.Map.Application.Tests.Routing;
using Mediateki.Map.Application.Trips;
using Mediateki.Map.Application.Trips.Planned;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Checking;
using Mediateki.Map.Domain.Trips.Itineraries;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Mediateki.Map.Application.Tests.Trips.Planned;

/// <summary>People's own trips in time, with estimated travel times, on Wednesday 9 December 2026.</summary>
public sealed class ItineraryPlanningTests
{
    private static readonly DateOnly Wednesday = new(2026, 12, 9);
    private static readonly Library Katowice = HandMadeDirectory.Library("katowice", TravelPlaces.Katowice);
    private static readonly Library Chorzow = HandMadeDirectory.Library("chorzow", TravelPlaces.Chorzow);
    private static readonly Library Gliwice = HandMadeDirectory.Library("gliwice", TravelPlaces.Gliwice);
    private static readonly Library Tychy = HandMadeDirectory.Library("tychy", TravelPlaces.Tychy);
    private static readonly Library Mornings = HandMadeDirectory.Library("mornings", TravelPlaces.Chorzow, "Mo-Fr 08:00-11:00");
    private static readonly Library Undated = HandMadeDirectory.Library("undated", TravelPlaces.Chorzow, confirmed: null);
    private static readonly Library Unplaced = HandMadeDirectory.Library("unplaced", null);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Time_ThreeStops_KeepsTheirOrderAndLeavesTimeForWaysBufferAndLunch()
    {
        var timed = await TimeAsync(Day("gliwice", "katowice", "tychy"));

        var day = Assert.Single(timed.Days);
        Assert.Empty(timed.Problems);
        Assert.Equal([("gliwice", 1), ("katowice", 2), ("tychy", 3)], day.Stops.Select(stop => (stop.Library.Slug, stop.Number)));
        Assert.Equal(new TimeOnly(9, 0), Clock(day.Stops[0].Visit!.VisitStart)); // it opens then; the group leaves no earlier than it must
        Assert.InRange(day.Stops[0].Visit!.VisitStart - day.Legs[0].Arrival, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10));
        Assert.All(day.Legs, leg => Assert.True(leg.Arrival - leg.Departure >= TimeSpan.FromSeconds(leg.Link.Seconds)));
        Assert.InRange(Clock(Assert.Single(day.Breaks).Start), new(11, 30), new(14, 30));
        Assert.True(timed is { TravelSeconds: > 0, TravelMetres: > 0, HasEstimates: true });
    }

    [Fact]
    public async Task Time_OfRandomTrips_BreaksNoRuleButThoseOfHoursAndTheEndOfTheDay()
    {
        var random = new Random(7);
        string[] all = ["katowice", "chorzow", "gliwice", "tychy", "undated", "mornings"];
        for (var round = 0; round < 200; round++)
        {
            var trip = Day([.. all.OrderBy(_ => random.Next()).Take(random.Next(1, 6))]);
            trip = trip.ChangeDay(0, day => day with { Start = new(random.Next(6, 15), 0), End = random.Next(2) == 0 ? null : new(18, 0) });
            trip = trip.Stops.Aggregate(trip, (t, stop) => t.Change(stop.Library, s => s with { Minutes = random.Next(6, 40) * 5 }));

            var rules = (await TimeAsync(trip)).Problems.Select(problem => problem.Rule!.Rule).Distinct();

            Assert.Empty(rules.Except([TripRule.OutsideHours, TripRule.EndTooLate]));
        }
    }

    [Fact]
    public async Task Time_OfRandomTrips_IsInWholeFiveMinutesWhereNothingIsMissed()
    {
        var random = new Random(11);
        string[] all = ["katowice", "chorzow", "gliwice", "tychy", "undated"];
        for (var round = 0; round < 100; round++)
        {
            var timed = await TimeAsync(Day([.. all.OrderBy(_ => random.Next()).Take(random.Next(1, 4))]));

            var day = Assert.Single(timed.Days);
            Assert.Empty(timed.Problems);
            DateTimeOffset[] appointments = [day.Departure!.Value, .. day.Stops.Select(stop => stop.Visit!.VisitStart), .. day.Stops.Select(stop => stop.Visit!.VisitEnd), .. day.Breaks.Select(pause => pause.Start)];
            Assert.All(appointments, instant => Assert.Equal(0, instant.Ticks % TimeSpan.FromMinutes(5).Ticks));
        }
    }

    [Fact]
    public async Task Time_OnAPublicHoliday_NamesItWhereAHostHasNotConfirmed()
    {
        var trip = Day("gliwice").SetDate(0, new(2027, 1, 6));

        var problem = Assert.Single((await TimeAsync(trip)).Problems);

        Assert.Equal((ItineraryProblemKind.Holiday, new DateOnly(2027, 1, 6)), (problem.Kind, problem.Date));
        Assert.Empty((await TimeAsync(trip.SetDate(0, new(2027, 1, 7)))).Problems);
    }

    [Fact]
    public async Task Time_DayThatHasNoMinuteToSpare_GoesByTheMinute()
    {
        var trip = Day("katowice", "tychy", "gliwice").ChangeDay(0, day => day with { End = null });
        var home = Clock((await TimeAsync(trip)).Days[0].Return!.Value);
        var least = home;
        while ((await TimeAsync(trip.ChangeDay(0, day => day with { End = least.AddMinutes(-1) }))).Problems.IsEmpty)
        {
            least = least.AddMinutes(-1);
        }

        var timed = await TimeAsync(trip.ChangeDay(0, day => day with { End = least }));

        Assert.True(least < home, "Whole steps of the clock cost this day no time.");
        Assert.Contains(timed.Days[0].Stops, stop => stop.Visit!.VisitStart.Ticks % TimeSpan.FromMinutes(5).Ticks != 0);
    }

    [Fact]
    public async Task Time_LibraryThatClosesBefore_SaysWhenAndOffersToGoThereFirst()
    {
        var trip = Day("gliwice", "mornings");

        var problem = Assert.Single((await TimeAsync(trip)).Problems);

        Assert.Equal((ItineraryProblemKind.Timetable, TripRule.OutsideHours, "mornings", new TimeOnly(11, 0)), (problem.Kind, problem.Rule!.Rule, problem.Library!.Value.Slug, Clock(problem.Rule.Allowed!.Value)));
        Assert.Contains(problem.Repairs, repair => repair is { Kind: ItineraryRepairKind.Reposition, Position: 0 } && Text(repair.Result) == "mornings gliwice");
        Assert.Contains(problem.Repairs, repair => repair is { Kind: ItineraryRepairKind.Drop } && repair.Result.Candidates.Contains(Mornings.Id));
    }

    [Fact]
    public async Task Repairs_OfEveryProblem_MendItWhenCarriedOut()
    {
        var trip = Day("gliwice", "mornings", "tychy").ChangeDay(0, day => day with { End = new(12, 30) }).AddDay();
        var problems = (await TimeAsync(trip)).Problems;

        Assert.Equal([TripRule.OutsideHours, TripRule.EndTooLate], problems.Select(problem => problem.Rule!.Rule));
        Assert.All(problems, problem => Assert.NotEmpty(problem.Repairs));
        foreach (var (problem, repair) in problems.SelectMany(problem => problem.Repairs.Select(repair => (problem, repair))))
        {
            var after = (await TimeAsync(repair.Result)).Problems;
            Assert.True(after.Length < problems.Length, $"{repair.Kind}");
            Assert.DoesNotContain(after, other => other.Rule!.Rule == problem.Rule!.Rule && other.Library == problem.Library && other.Day == problem.Day);
        }
        Assert.Contains(problems[1].Repairs, repair => repair.Kind == ItineraryRepairKind.LaterEnd);
    }

    [Fact]
    public async Task Time_AgreedTime_IsKeptAndMissedWaysAreSaid()
    {
        var kept = await TimeAsync(Day("gliwice", "tychy").Change(Tychy.Id, stop => stop with { LockedStart = new(13, 0) }));
        Assert.Equal(new TimeOnly(13, 0), Clock(kept.FindStop(Tychy.Id)!.Visit!.VisitStart));
        Assert.Empty(kept.Problems);

        var missed = await TimeAsync(Day("gliwice", "tychy").Change(Tychy.Id, stop => stop with { LockedStart = new(10, 10) }));
        var problem = Assert.Single(missed.Problems);
        Assert.Equal(TripRule.TravelTooShort, problem.Rule!.Rule);
        Assert.Contains(problem.Repairs, repair => repair.Kind == ItineraryRepairKind.Unlock);
    }

    [Fact]
    public async Task Time_HoursOfNoDate_AreFlaggedAndNoProblem()
    {
        var timed = await TimeAsync(Day("undated", "tychy"));

        Assert.Empty(timed.Problems);
        Assert.Equal([false, true], timed.Days[0].Stops.Select(stop => stop.Visit!.HoursConfirmed));
    }

    [Fact]
    public async Task Time_LibraryThatIsGoneUnplacedOrRefuses_IsSaidAndTheRestIsTimed()
    {
        var trip = Day("gone", "unplaced", "tychy", "katowice").Change(Tychy.Id, stop => stop with { Request = HostRequest.Declined, Alternatives = [Gliwice.Id] });

        var timed = await TimeAsync(trip);

        Assert.Equal([ItineraryProblemKind.LibraryGone, ItineraryProblemKind.LibraryWithoutPlace, ItineraryProblemKind.Declined], timed.Problems.Select(problem => problem.Kind));
        Assert.Equal([false, false, true, true], timed.Days[0].Stops.Select(stop => stop.Visit is not null));
        Assert.Equal("gone unplaced gliwice katowice", Text(timed.Problems[2].Repairs[0].Result));
    }

    [Fact]
    public async Task Time_WithTimesOff_HasNoProblemsOfTime()
    {
        Assert.Empty((await TimeAsync(Day("gliwice", "mornings") with { IsTimed = false })).Problems);
    }

    [Fact]
    public async Task Time_EmptyDay_HasNoTimes()
    {
        var timed = await TimeAsync(Day().AddDay().Add(Tychy.Id, 1));

        Assert.Equal((null, null), (timed.Days[0].Departure, timed.Days[0].Return));
        Assert.NotNull(timed.Days[1].Departure);
    }

    [Fact]
    public async Task Arrange_StopsInABadOrder_AreAllThereInABetterOne()
    {
        var arranged = await Planning().ArrangeAsync(Day("gliwice", "mornings", "unplaced"), Cancellation);

        Assert.Equal("mornings gliwice unplaced", Text(arranged!));
        Assert.Null(await Planning().ArrangeAsync(arranged!, Cancellation));
    }

    [Fact]
    public async Task Way_WithoutAnEngine_IsAStraightLineBetweenThePlaces()
    {
        var way = await Planning().FindWayAsync(Day("gliwice", "unplaced", "tychy"), 0, Cancellation);

        Assert.Equal(3, way!.Legs.Length);
        Assert.All(way.Legs, leg => Assert.True(leg.Link.Estimated && leg.Path.Length == 2));
        Assert.Null(await Planning().FindWayAsync(ItineraryEditing.Begin(Wednesday).Add(Tychy.Id, 0), 0, Cancellation));
    }

    [Fact]
    public void Adopt_SuggestedRoute_TakesWhatTheDirectoryHas()
    {
        var place = new SuggestedPlace(new("Dworzec", "Station"), TravelPlaces.KatowiceStation, new(8, 30));
        var route = new SuggestedRoute
        {
            Slug = "test", Title = new("Trasa", "Route"), Summary = new("Test"), Transport = "coach",
            Days = [new(1, null, "coach", place, place with { Time = null }, [new(Tychy.Id, 75, new("Studio"), ["recording_studio"], false), new(new("gone"), 60, new("Nic"), [], false)])],
        };

        var trip = Planning().Adopt(route, Wednesday, "en");

        Assert.Equal(("Route", TravelMode.Coach, "tychy"), (trip.Title, trip.Transport, Text(trip)));
        Assert.Equal((new TimeOnly(8, 30), "Station", Wednesday), (trip.Days[0].Start, trip.Days[0].From!.Name, trip.Days[0].Date));
        Assert.Equal((75, "Studio", "recording_studio"), (trip.FindStop(Tychy.Id)!.Minutes, trip.FindStop(Tychy.Id)!.Notes, Assert.Single(trip.FindStop(Tychy.Id)!.FocusSpaces)));
        Assert.True(ItineraryLimits.Keeps(trip));
    }

    [Fact]
    public void SuggestDate_TwoWeeksAhead_IsAWorkingDay()
    {
        Assert.Equal(new DateOnly(2026, 12, 9), Planning().SuggestDate());
    }

    [Fact]
    public async Task Time_HoursChangedSinceTheVisitWasPlanned_IsSaidUntilTheyAreAccepted()
    {
        var planned = Planning().NoteHours(Day("katowice", "tychy"));
        Assert.Empty((await TimeAsync(planned)).Problems);
        var changed = Planning(HandMadeDirectory.Library("katowice", TravelPlaces.Katowice, "Mo-Fr 10:00-18:00"), Tychy);

        var problem = Assert.Single((await changed.TimeAsync(planned, Cancellation)).Problems);

        Assert.Equal((ItineraryProblemKind.HoursChanged, Katowice.Id, 0), (problem.Kind, problem.Library, problem.Day));
        Assert.Equal([new KnownSpan(540, 1080, OpeningState.Open)], problem.Hours!.Before.Spans);
        Assert.Equal([new KnownSpan(600, 1080, OpeningState.Open)], problem.Hours.Now.Spans);
        var accepted = Assert.Single(problem.Repairs);
        Assert.Equal(ItineraryRepairKind.AcceptHours, accepted.Kind);
        Assert.Empty((await changed.TimeAsync(accepted.Result, Cancellation)).Problems);
        Assert.Empty((await changed.TimeAsync(planned with { IsTimed = false }, Cancellation)).Problems);
    }

    [Fact]
    public async Task Time_ClosedOnTheDaySinceTheVisitWasPlanned_SaysWhatItWasAndThatItDoesNotFit()
    {
        var planned = Planning().NoteHours(Day("katowice"));
        var closed = Katowice with { Hours = Katowice.Hours with { Exceptions = [new(Wednesday, Wednesday, "off", null, null)] } };

        var problems = (await Planning(closed).TimeAsync(planned, Cancellation)).Problems;

        Assert.Equal([ItineraryProblemKind.HoursChanged, ItineraryProblemKind.Timetable], problems.Select(problem => problem.Kind));
        Assert.Empty(problems[0].Hours!.Now.Spans);
    }

    [Fact]
    public void NoteHours_OfAStopThatHasThem_KeepsThemUntilItsDateChanges()
    {
        var planned = Planning().NoteHours(Day("katowice", "gone"));
        var changed = Planning(HandMadeDirectory.Library("katowice", TravelPlaces.Katowice, "Mo-Fr 10:00-18:00"));

        Assert.Equal(planned, changed.NoteHours(planned));
        Assert.Null(planned.FindStop(new("gone"))!.Hours);
        var moved = changed.NoteHours(planned.SetDate(0, Wednesday.AddDays(1)));
        Assert.Equal(new KnownHours(Wednesday.AddDays(1), [new(600, 1080, OpeningState.Open)]), moved.FindStop(Katowice.Id)!.Hours);
    }

    [Fact]
    public async Task NoteHours_OfALibraryWithoutHours_IsNoChangeWhileNobodyKnowsThem()
    {
        var unknown = HandMadeDirectory.Library("katowice", TravelPlaces.Katowice, hours: null);
        var planned = Planning(unknown).NoteHours(Day("katowice"));

        Assert.Equal(OpeningState.Unknown, Assert.Single(planned.Stops.Single().Hours!.Spans).State);
        Assert.Empty((await Planning(unknown).TimeAsync(planned, Cancellation)).Problems);
        Assert.Single((await TimeAsync(planned)).Problems);
    }

    [Fact]
    public void Adopt_ProposalOfAWish_KnowsWhatTheGroupComesToSee()
    {
        var studio = HandMadeDirectory.Library("studio", TravelPlaces.Katowice, spaces: ["recording_studio", "cafe"]);
        var request = new TripRequest { Days = [new TripRequestDay { Date = Wednesday }], Themes = ["makerspace", "recording_studio"] };
        var visit = new PlannedStop(studio.Id, default, default, default(DateTimeOffset).AddHours(1), default, true);
        var timetable = new TripTimetable([new TimetableDay(0, Wednesday, default, default, [visit], [], [])], 0);

        var stop = Planning(studio).Adopt(request, timetable, null).Stops.Single();

        Assert.Equal(("recording_studio", 60), (Assert.Single(stop.FocusSpaces), stop.Minutes));
    }

    private static Itinerary Day(params string[] stops) => stops.Aggregate(
        ItineraryEditing.Begin(Wednesday).ChangeDay(0, day => day with { From = new("Katowice", TravelPlaces.KatowiceStation), To = new("Katowice", TravelPlaces.KatowiceStation) }),
        (trip, slug) => trip.Add(new LibraryId(slug), 0));

    private static string Text(Itinerary trip) => string.Join(' ', trip.Stops.Select(stop => stop.Library));

    private static TimeOnly Clock(DateTimeOffset instant) => TimeOnly.FromDateTime(instant.DateTime);

    private static Task<TimedItinerary> TimeAsync(Itinerary trip) => Planning().TimeAsync(trip, Cancellation);

    private static ItineraryPlanning Planning() => Planning(Katowice, Chorzow, Gliwice, Tychy, Mornings, Undated, Unplaced);

    private static ItineraryPlanning Planning(params Library[] libraries)
    {
        var directory = new HandMadeDirectory(libraries);
        var (clock, trips, catalogue) = (new FakeTimeProvider(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero)), Options.Create(new TripsOptions()), Options.Create(new CatalogueOptions()));
        var router = new RoutingSite("").Router;
        return new ItineraryPlanning(directory, router, new TripPlanning(directory, router, clock, trips, catalogue), clock, catalogue);
    }
}
