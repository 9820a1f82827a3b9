using System.Collections.Immutable;
using Mediateki.Map.Application.Routing;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Application.Trips;

/// <summary>Makes a request that has no problems into the planner's problem.</summary>
internal sealed class TripPreparation(ITravelRouter router, TripCandidates candidates, DateOnly today, int freshDays)
{
    public async Task<PreparedTrip> PrepareAsync(TripRequest request, IEnumerable<LibraryId> alsoNamed, CancellationToken cancellationToken)
    {
        var found = candidates.Find(request, alsoNamed);
        ImmutableArray<GeoPoint> places =
        [
            .. found.Select(candidate => candidate.Library.Placement!.Point)
                .Concat(request.Days.SelectMany(day => new[] { day.From, day.To }).OfType<GeoPoint>()).Distinct(),
        ];
        var problem = new TripProblem
        {
            Days = [.. request.Days.Select(day => Day(request, day, places))],
            Candidates = [.. found.Select(candidate => Candidate(request, candidate.Library, candidate.Wish, places))],
            Travel = await TravelAsync(request, places, cancellationToken),
            Groups = [.. request.OneOf.Select(set => Present(set, found)).Where(set => !set.IsEmpty).Select(set => new CandidateGroup(set))],
            Order = [.. request.Order.Where(order => Present([order.First, order.Then], found).Length == 2)],
            Themes = [.. candidates.Themes(request)],
            GroupSize = request.GroupSize,
            GroupMaySplit = request.GroupMaySplit,
            StopBuffer = TimeSpan.FromMinutes(request.BufferMinutes),
            UnconfirmedAllowed = request.UnconfirmedHours,
        };
        return new PreparedTrip(problem, places, [.. request.Days.Select(day => day.Date)]);
    }

    private async Task<TravelMatrix> TravelAsync(TripRequest request, ImmutableArray<GeoPoint> places, CancellationToken cancellationToken)
    {
        var travel = await router.MeasureAsync(request.Transport, places, cancellationToken);
        return request.WalkMinutes == 0 || request.Transport == TravelMode.Walking ? travel
            : travel.WalkingUpTo(await router.MeasureAsync(TravelMode.Walking, places, cancellationToken), TimeSpan.FromMinutes(request.WalkMinutes));
    }

    private static TripDay Day(TripRequest request, TripRequestDay day, ImmutableArray<GeoPoint> places) => new()
    {
        EarliestStart = PolishClock.At(day.Date, day.Start),
        LatestEnd = day.End is { } end ? PolishClock.At(day.Date, end) : null,
        StartPlace = day.From is { } from ? places.IndexOf(from) : null,
        EndPlace = day.To is { } to ? places.IndexOf(to) : null,
        Breaks = request.Lunch is not { } lunch ? [] :
        [
            new TripBreak(LunchBreak.Name, PolishClock.At(day.Date, lunch.Earliest), PolishClock.At(day.Date, lunch.Latest), TimeSpan.FromMinutes(lunch.Minutes)),
        ],
        MaximumStops = day.MaximumStops,
        MaximumTravel = day.MaximumTravelMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null,
    };

    private TripCandidate Candidate(TripRequest request, Library library, TripLibrary wish, ImmutableArray<GeoPoint> places)
    {
        var preferred = TimeSpan.FromMinutes(wish.VisitMinutes ?? request.VisitMinutes);
        // A length somebody asked for is meant; the usual one may give way.
        var least = wish.VisitMinutes is null ? TimeSpan.FromMinutes(request.LeastVisitMinutes) : preferred;
        return new()
        {
            Library = library.Id,
            Place = places.IndexOf(library.Placement!.Point),
            Value = TripCandidates.ValueOf(library, request.Themes),
            Length = new VisitLength(least, preferred),
            Windows = VisitHours.Within(library, Spans(request), library.Hours.TrustOn(today, freshDays)),
            Wish = wish.Wish,
            FixedStart = wish.FixedStart,
            Capacity = wish.Capacity,
            Themes = [.. library.Spaces.Select(space => space.Type).Distinct()],
        };
    }

    /// <summary>The local dates of the trip, each once: what two groups of a date see is the same.</summary>
    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Spans(TripRequest request) =>
        request.Days.Select(day => day.Date).Distinct().Select(date => (PolishClock.Midnight(date), PolishClock.Midnight(date.AddDays(1))));

    private static ImmutableArray<LibraryId> Present(IEnumerable<LibraryId> named, IReadOnlyList<(Library Library, TripLibrary Wish)> found) =>
        [.. named.Distinct().Where(id => found.Any(candidate => candidate.Library.Id == id))];
}
