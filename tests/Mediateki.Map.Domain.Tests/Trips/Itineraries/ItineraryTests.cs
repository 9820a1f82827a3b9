using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips.Itineraries;

namespace Mediateki.Map.Domain.Tests.Trips.Itineraries;

public sealed class ItineraryTests
{
    private static readonly LibraryId A = new("a");
    private static readonly LibraryId B = new("b");
    private static readonly LibraryId C = new("c");
    private static readonly LibraryId D = new("d");

    [Fact]
    public void Equality_SameContentMadeTwice_IsEqual()
    {
        Assert.Equal(Two(), Two());
        Assert.NotEqual(Two(), Two().Change(A, stop => stop with { FocusSpaces = ["makerspace"] }));
    }

    [Fact]
    public void Add_Candidate_TakesItOutOfTheCandidates()
    {
        var trip = Two().AddCandidate(D).Add(D, 0, 1);

        Assert.Equal("a d b | c", Text(trip));
        Assert.Empty(trip.Candidates);
    }

    [Fact]
    public void Add_LibraryThatIsVisitedAlreadyOrDayThatIsNotThere_ChangesNothing()
    {
        Assert.Equal(Two(), Two().Add(A, 1));
        Assert.Equal(Two(), Two().Add(D, 2));
    }

    [Fact]
    public void Add_BeyondTheLimit_ChangesNothing()
    {
        var trip = Enumerable.Range(0, ItineraryLimits.Stops).Aggregate(ItineraryEditing.Begin(new(2026, 12, 9)), (trip, i) => trip.Add(new LibraryId($"l{i}"), 0));

        Assert.True(ItineraryLimits.Keeps(trip));
        Assert.Same(trip, trip.Add(A, 0));
    }

    [Theory]
    [InlineData("a", 1, "b a | c")]
    [InlineData("a", -1, "a b | c")]
    [InlineData("b", 1, "a | b c")]
    [InlineData("c", -1, "a b c | ")]
    [InlineData("c", 1, "a b | c")]
    public void Shift_Stop_MovesOnePlaceAndAcrossDays(string library, int by, string expected)
    {
        Assert.Equal(expected, Text(Two().Shift(new(library), by)));
    }

    [Fact]
    public void Move_ToAnotherDay_GivesUpTheAgreedTime()
    {
        var trip = Two().Change(A, stop => stop with { LockedStart = new(9, 0), Notes = "x" });

        Assert.Equal(new(9, 0), trip.Move(A, 0, 1).FindStop(A)!.LockedStart);
        var moved = trip.Move(A, 1, 0).FindStop(A)!;
        Assert.Equal((null, "x"), (moved.LockedStart, moved.Notes));
    }

    [Fact]
    public void SetDate_OfTheFirstDay_MovesAllAndDatesStayInOrder()
    {
        var trip = Two().SetDate(0, new(2027, 1, 11));

        Assert.Equal([new DateOnly(2027, 1, 11), new(2027, 1, 12)], trip.Days.Select(day => day.Date));
        Assert.Equal(trip, trip.SetDate(1, new(2027, 1, 11)));
    }

    [Fact]
    public void SetDate_AfterAHostHasConfirmed_IsToBeAskedAgain()
    {
        var trip = Two().Change(A, stop => stop with { Request = HostRequest.Confirmed });

        Assert.Equal(HostRequest.ToSend, trip.SetDate(0, new(2027, 1, 11)).FindStop(A)!.Request);
        Assert.Equal(HostRequest.Confirmed, trip.SetDate(0, new(2026, 12, 9)).FindStop(A)!.Request);
    }

    [Fact]
    public void RemoveDay_WithStops_KeepsThemInMind()
    {
        var trip = Two().RemoveDay(0);

        Assert.Equal("c", Text(trip));
        Assert.Equal([A, B], trip.Candidates);
        Assert.Equal(trip, trip.RemoveDay(0));
    }

    [Fact]
    public void SwapIn_Alternative_ChangesPlacesWithTheStop()
    {
        var trip = Two().Change(A, stop => stop with { Alternatives = [D], Minutes = 90 }).SwapIn(A, D);

        Assert.Equal("d b | c", Text(trip));
        Assert.Equal((90, A), (trip.FindStop(D)!.Minutes, Assert.Single(trip.FindStop(D)!.Alternatives)));
    }

    [Fact]
    public void Keeps_WhatNoEditMakes_IsRefused()
    {
        Assert.True(ItineraryLimits.Keeps(Two()));
        Assert.False(ItineraryLimits.Keeps(Two() with { GroupSize = 0 }));
        Assert.False(ItineraryLimits.Keeps(Two() with { Lunch = new(new(14, 0), new(12, 0), 30) }));
        Assert.False(ItineraryLimits.Keeps(Two() with { Budget = new(-1, null, null) }));
        Assert.False(ItineraryLimits.Keeps(Two().ChangeDay(0, day => day with { End = day.Start })));
        Assert.False(ItineraryLimits.Keeps(Two().Change(A, stop => stop with { Minutes = 4 })));
        Assert.False(ItineraryLimits.Keeps(Two().WithStops(1, [new() { Library = A }])));
    }

    [Fact]
    public void Merge_ChangesOfDifferentParts_KeepsBoth()
    {
        var start = Two();
        var mine = (start with { Title = "Moje" }).Change(A, stop => stop with { Minutes = 90 });
        var theirs = start.Change(B, stop => stop with { Notes = "ich" }).Shift(A, 1).ChangeDay(1, day => day with { Start = new(9, 0) });

        var merged = ItineraryMerge.Merge(start, mine, theirs);

        Assert.False(merged.GaveUp);
        Assert.Equal(("Moje", "b a | c"), (merged.Itinerary.Title, Text(merged.Itinerary)));
        Assert.Equal((90, "ich", new TimeOnly(9, 0)), (merged.Itinerary.FindStop(A)!.Minutes, merged.Itinerary.FindStop(B)!.Notes, merged.Itinerary.Days[1].Start));
    }

    [Fact]
    public void Merge_SamePartChangedDifferently_IsTheirsAndSaysSo()
    {
        var merged = ItineraryMerge.Merge(Two(), Two() with { Title = "Moje" }, Two() with { Title = "Ich" });

        Assert.Equal(("Ich", true), (merged.Itinerary.Title, merged.GaveUp));
    }

    [Fact]
    public void Merge_SameChangeTwice_IsNoConflict()
    {
        var changed = Two().Remove(B);

        Assert.Equal(new(changed, false), ItineraryMerge.Merge(Two(), changed, changed));
    }

    [Fact]
    public void Merge_SameLibraryAddedToDifferentDays_IsTheirs()
    {
        var merged = ItineraryMerge.Merge(Two(), Two().Add(D, 0), Two().Add(D, 1));

        Assert.Equal(("a b | c d", true), (Text(merged.Itinerary), merged.GaveUp));
    }

    [Fact]
    public void Budget_PerPerson_CountsWhatIsKnown()
    {
        Assert.Null(new ItineraryBudget(null, null, null).PerPerson(10, 1));
        Assert.Equal(100.5m + 20 + 80, new ItineraryBudget(2010, 20, 40).PerPerson(20, 2));
    }

    /// <summary>Two days, "a b | c".</summary>
    private static Itinerary Two() => ItineraryEditing.Begin(new(2026, 12, 9)).ChangeDay(0, day => day with { From = new("Katowice", new GeoPoint(50.26, 19.02)) })
        .AddDay().Add(A, 0).Add(B, 0).Add(C, 1);

    private static string Text(Itinerary trip) => string.Join(" | ", trip.Days.Select(day => string.Join(' ', day.Stops.Select(stop => stop.Library))));
}
