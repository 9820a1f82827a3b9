using Mediateki.Map.Application.Trips.Saved;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Itineraries;
using Mediateki.Map.Tests.Postgis;
using Microsoft.Extensions.Time.Testing;

namespace Mediateki.Map.Application.Tests.Trips.Saved;

public sealed class TripStoreTests(PostgisFixture postgis)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero);
    private static readonly LibraryId Tychy = new("mediateka-tychy");

    private readonly FakeTimeProvider clock = new(Now);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Create_FullItinerary_IsFoundByItsEditLinkAsItWas()
    {
        await using var database = await postgis.CreateDatabaseAsync(Cancellation);
        await using var site = Site(database);
        var trip = Full();

        var saved = await Store(site).CreateAsync(trip, Cancellation);
        var found = await Store(site).FindAsync(saved.EditKey.ToUpperInvariant(), Cancellation);

        Assert.Equal(trip, found!.Itinerary);
        Assert.Equal((1L, saved.EditKey, null, TripSections.None), (found.Version, found.EditKey, found.ShareKey, found.Sections));
        Assert.Equal(Now.AddDays(365), found.ExpiresAt);
    }

    [Fact]
    public async Task EditKey_ManyTrips_AreDifferentLongAndNotInTheDatabase()
    {
        await using var database = await postgis.CreateDatabaseAsync(Cancellation);
        await using var site = Site(database);
        var keys = new HashSet<string>();
        for (var i = 0; i < 20; i++)
        {
            keys.Add((await Store(site).CreateAsync(Trip(), Cancellation)).EditKey);
        }

        Assert.Equal(20, keys.Count);
        Assert.All(keys, key => Assert.Matches("^[0-9a-hjkmnp-tv-z]{26}$", key)); // 26 × 5 bits
        Assert.DoesNotContain(await database.ListAsync("SELECT trips::text FROM trips"), row => keys.Any(key => row.Contains(key, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Timetable_Noted_CountsOnlyWhatIsAnotherAndTellsNobody()
    {
        await using var database = await postgis.CreateDatabaseAsync(Cancellation);
        await using var site = Site(database);
        var saved = await Store(site).CreateAsync(Trip(), Cancellation);

        Assert.Equal(new TimetableRevision(0, Now), await Store(site).NoteTimetableAsync(saved.Id, "a", Cancellation));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(new TimetableRevision(0, Now), await Store(site).NoteTimetableAsync(saved.Id, "a", Cancellation));
        Assert.Equal(new TimetableRevision(1, Now.AddHours(1)), await Store(site).NoteTimetableAsync(saved.Id, "b", Cancellation));
        Assert.Equal(2, (await Store(site).NoteTimetableAsync(saved.Id, "a", Cancellation))!.Number);
        Assert.Equal(1, (await Store(site).FindAsync(saved.EditKey, Cancellation))!.Version);

        Assert.True(await Store(site).DeleteAsync(saved.EditKey, Cancellation));
        Assert.Null(await Store(site).NoteTimetableAsync(saved.Id, "c", Cancellation));
        Assert.Empty(await database.ListAsync("SELECT timetable FROM trip_calendars"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nie-ma")]
    [InlineData("00000000000000000000000000")]
    [InlineData("'; DROP TABLE trips; --'; '")]
    public async Task Find_LinkOfNoTrip_IsNull(string key)
    {
        await using var database = await postgis.CreateDatabaseAsync(Cancellation);
        await using var site = Site(database);
        await Store(site).CreateAsync(Trip(), Cancellation);

        Assert.Null(await Store(site).FindAsync(key, Cancellation));
        Assert.Null(await Store(site).FindSharedAsync(key, Cancellation));
        Assert.Null(await Store(site).SaveAsync(key, 1, Trip(), Cancellation));
        Assert.Null(await Store(site).ShareAsync(key, TripSections.All, Cancellation));
        Assert.False(await Store(site).DeleteAsync(key, Cancellation));
    }

    [Fact]
    public async Task Save_FromTheSavedVersion_MakesTheNextOne()
    {
        await using var database = await postgis.CreateDatabaseAsync(Cancellation);
        await using var site = Site(database);
        var saved = await Store(site).CreateAsync(Trip(), Cancellation);
        clock.Advance(TimeSpan.FromDays(10));

        var saving = await Store(site).SaveAsync(saved.EditKey, 1, Trip("Nowy tytuł"), Cancellation);

        Assert.True(saving!.IsSaved);
        Assert.Equal((2L, "Nowy tytuł", Now.AddDays(375)), (saving.Present.Version, saving.Present.Itinerary.Title, saving.Present.ExpiresAt));
    }

    [Fact]
    public async Task Save_FromAnOlderVersion_IsRefusedWithWhatIsThereNow()
    {
        await using var database = await postgis.CreateDatabaseAsync(Cancellation);
        await using var site = Site(database);
        var saved = await Store(site).CreateAsync(Trip(), Cancellation);
        await Store(site).SaveAsync(saved.EditKey, 1, Trip("Pierwsza"), Cancellation);

        var saving = await Store(site).SaveAsync(saved.EditKey, 1, Trip("Druga"), Cancellation);

        Assert.False(saving!.IsSaved);
        Assert.Equal((2L, "Pierwsza"), (saving.Present.Version, saving.Present.Itinerary.Title));
    }

    [Fact]
    public async Task Save_ManyAtOnceFromOneVersion_ExactlyOneWins()
    {
        await using var database = await postgis.CreateDatabaseAsync(Cancellation);
        await using var site = Site(database);
        var saved = await Store(site).CreateAsync(Trip(), Cancellation);

        var savings = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Store(site).SaveAsync(saved.EditKey, 1, Trip($"Nr {i}"), Cancellation)));

        var winner = Assert.Single(savings, saving => saving!.IsSaved);
        Assert.Equal(winner!.Present.Itinerary, (await Store(site).FindAsync(saved.EditKey, Cancellation))!.Itinerary);
    }

    [Fact]
    public async Task Share_ChosenSections_ShowsThoseOnly()
    {
        await using var database = await postgis.CreateDatabaseAsync(Cancellation);
        await using var site = Site(database);
        var saved = await Store(site).CreateAsync(Full(), Cancellation);

        var sharing = (await Store(site).ShareAsync(saved.EditKey, TripSections.Notes, Cancellation))!;
        var shared = (await Store(site).FindSharedAsync(sharing.ShareKey!, Cancellation))!;

        Assert.NotEqual(saved.EditKey, shared.ShareKey);
        Assert.Equal(TripSections.Notes, shared.Sections);
        Assert.Equal("Wziąć adapter", shared.Itinerary.Notes);
        Assert.Null(shared.Itinerary.Budget);
        var stop = Assert.Single(shared.Itinerary.Stops);
        Assert.Equal((HostRequest.ToSend, 0, "Pytanie o studio"), (stop.Request, stop.Alternatives.Count, stop.Notes));
        Assert.Null(await Store(site).FindAsync(shared.ShareKey, Cancellation)); // it opens no editor
    }

    [Fact]
    public async Task Share_Again_KeepsTheLinkAndRevokeEndsIt()
    {
        await using var database = await postgis.CreateDatabaseAsync(Cancellation);
        await using var site = Site(database);
        var saved = await Store(site).CreateAsync(Trip(), Cancellation);
        var first = (await Store(site).ShareAsync(saved.EditKey, TripSections.None, Cancellation))!;

        var second = (await Store(site).ShareAsync(saved.EditKey, TripSections.All, Cancellation))!;
        Assert.Equal((first.ShareKey, TripSections.All), (second.ShareKey, second.Sections));

        var revoked = (await Store(site).RevokeAsync(saved.EditKey, Cancellation))!;
        Assert.Null(revoked.ShareKey);
        Assert.Null(await Store(site).FindSharedAsync(first.ShareKey!, Cancellation));
        Assert.NotEqual(first.ShareKey, (await Store(site).ShareAsync(saved.EditKey, TripSections.None, Cancellation))!.ShareKey);
    }

    [Fact]
    public async Task Duplicate_SharedTrip_IsAnotherTripThatIsNotShared()
    {
        await using var database = await postgis.CreateDatabaseAsync(Cancellation);
        await using var site = Site(database);
        var saved = await Store(site).CreateAsync(Full(), Cancellation);
        await Store(site).ShareAsync(saved.EditKey, TripSections.All, Cancellation);

        var copy = (await Store(site).DuplicateAsync(saved.EditKey, Cancellation))!;

        Assert.NotEqual(saved.EditKey, copy.EditKey);
        Assert.Equal((saved.Itinerary, null), (copy.Itinerary, copy.ShareKey));
        Assert.True(await Store(site).DeleteAsync(saved.EditKey, Cancellation));
        Assert.Null(await Store(site).FindAsync(saved.EditKey, Cancellation));
        Assert.NotNull(await Store(site).FindAsync(copy.EditKey, Cancellation));
    }

    [Fact]
    public async Task Trip_NobodyChanges_WarnsThenOpensNothingThenIsDeleted()
    {
        await using var database = await postgis.CreateDatabaseAsync(Cancellation);
        await using var site = Site(database);
        var saved = await Store(site).CreateAsync(Trip(), Cancellation);
        var shared = (await Store(site).ShareAsync(saved.EditKey, TripSections.None, Cancellation))!.ShareKey!;
        Assert.False(saved.ExpiresSoon);

        clock.Advance(TimeSpan.FromDays(340));
        Assert.True((await Store(site).FindAsync(saved.EditKey, Cancellation))!.ExpiresSoon);
        Assert.Equal(0, await site.Get<TripStore>().DeleteExpiredAsync(Cancellation));

        clock.Advance(TimeSpan.FromDays(25));
        Assert.Null(await Store(site).FindAsync(saved.EditKey, Cancellation));
        Assert.Null(await Store(site).FindSharedAsync(shared, Cancellation));
        Assert.Equal(1, await site.Get<TripStore>().DeleteExpiredAsync(Cancellation));
        Assert.Equal(0, await database.CountAsync("trips"));
    }

    [Fact]
    public async Task Watch_ChangeOnAnotherInstance_IsTold()
    {
        await using var database = await postgis.CreateDatabaseAsync(Cancellation);
        await using var mine = await TestSite.StartAsync(database.ConnectionString);
        await using var other = TestSite.Create(database.ConnectionString);
        var saved = await Store(mine).CreateAsync(Trip(), Cancellation);
        var told = new SemaphoreSlim(0);
        using var watch = Store(mine).Watch(saved, () => told.Release());
        Assert.True(await told.WaitAsync(TimeSpan.FromSeconds(30), Cancellation)); // what may have been missed before it listened

        await Store(other).SaveAsync(saved.EditKey, 1, Trip("Z innego serwera"), Cancellation);

        Assert.True(await told.WaitAsync(TimeSpan.FromSeconds(30), Cancellation));
        await Store(other).DeleteAsync(saved.EditKey, Cancellation);
        Assert.True(await told.WaitAsync(TimeSpan.FromSeconds(30), Cancellation));
    }

    [Fact]
    public async Task Save_OverALimit_Throws()
    {
        await using var database = await postgis.CreateDatabaseAsync(Cancellation);
        await using var site = Site(database);

        await Assert.ThrowsAsync<ArgumentException>(() => Store(site).CreateAsync(Trip(new string('a', 121)), Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => Store(site).CreateAsync(new Itinerary(), Cancellation));
    }

    private TestSite Site(TestDatabase database) => TestSite.Create(database.ConnectionString, clock: clock);

    private static ITripStore Store(TestSite site) => site.Get<ITripStore>();

    private static Itinerary Trip(string title = "Śląsk") => ItineraryEditing.Begin(new DateOnly(2026, 12, 9)) with { Title = title };

    /// <summary>Nothing in it has its default, so that a field lost in the document is noticed.</summary>
    private static Itinerary Full() => new()
    {
        Title = "Śląsk i Zagłębie", Transport = TravelMode.Car, GroupSize = 23, BufferMinutes = 7, WalkMinutes = 9, Lunch = new(new(12, 0), new(13, 15), 50),
        IsTimed = false, Notes = "Wziąć adapter", Budget = new(1800, 15, 40), Candidates = [new("biblioforum-gliwice")],
        Days =
        [
            new()
            {
                Date = new(2026, 12, 9), Start = new(7, 30), End = new(18, 15), From = new("Katowice", new GeoPoint(50.26, 19.02)), To = new("Tychy", new GeoPoint(50.11, 18.98)),
                Stops = [new() { Library = Tychy, Minutes = 75, LockedStart = new(9, 15), FocusSpaces = ["makerspace"], FocusServices = ["guided_tour"], Notes = "Pytanie o studio", Request = HostRequest.Sent, Alternatives = [new("biblioteka-slaska-katowice")], Hours = new(new(2026, 12, 9), [new(540, 1080, OpeningState.Open), new(1080, 1440, OpeningState.SelfService)]) }],
            },
        ],
    };
}
