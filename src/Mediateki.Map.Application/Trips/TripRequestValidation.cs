using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Application.Trips;

/// <summary>Finds everything that makes a request meaningless, with the field it stands in.</summary>
internal sealed class TripRequestValidation(ILibraryDirectory directory, DateOnly today)
{
    private const int LongestDay = 24 * 60;

    public IEnumerable<TripRequestProblem> Problems(TripRequest request) =>
        [.. Numbers(request), .. Days(request), .. Libraries(request), .. Rules(request)];

    /// <summary>Also of the draft's own part.</summary>
    public IEnumerable<TripRequestProblem> Problems(TripDraft draft) =>
        [.. Problems(draft.Request with { Aim = TripAim.Propose, AddNearby = false }), .. Count("plan", draft.Days.Count, 0, TripLimits.Days), .. Count("plan", draft.Days.Sum(day => day.Stops.Count), 0, TripLimits.Picked), .. draft.Days.SelectMany((day, index) => DraftDay(draft, day, $"plan[{index}]"))];

    private static IEnumerable<TripRequestProblem> Numbers(TripRequest request) =>
    [
        .. Range("groupSize", request.GroupSize, 1, TripLimits.GroupSize),
        .. Range("walkMinutes", request.WalkMinutes, 0, TripLimits.WalkMinutes),
        .. Range("visitMinutes", request.VisitMinutes, 5, TripLimits.VisitMinutes),
        .. Range("leastVisitMinutes", request.LeastVisitMinutes, 5, Math.Clamp(request.VisitMinutes, 5, TripLimits.VisitMinutes)),
        .. Range("bufferMinutes", request.BufferMinutes, 0, TripLimits.BufferMinutes),
        .. Range("proposals", request.Proposals, 1, 3),
        .. If(request.Transport is not (TravelMode.Car or TravelMode.Coach or TravelMode.Walking), new("transport", TripRequestFault.NotOffered)),
        .. request.Lunch is not { } lunch ? [] : Range("lunch.minutes", lunch.Minutes, 5, TripLimits.BreakMinutes).Concat(If(lunch.Latest < lunch.Earliest, new("lunch.latest", TripRequestFault.OutOfOrder))),
    ];

    private IEnumerable<TripRequestProblem> Days(TripRequest request) =>
        Count("days", request.Days.Count, 1, TripLimits.Days).Concat(request.Days.SelectMany((day, index) => Day(request, day, index)));

    private IEnumerable<TripRequestProblem> Day(TripRequest request, TripRequestDay day, int index)
    {
        var path = $"days[{index}]";
        return
        [
            .. If(day.Date < today || day.Date.DayNumber > today.DayNumber + TripLimits.DaysAhead, new($"{path}.date", TripRequestFault.NotAPossibleDate)),
            .. If(index > 0 && day.Date < request.Days[index - 1].Date, new($"{path}.date", TripRequestFault.OutOfOrder)),
            .. If(day.End <= day.Start, new($"{path}.end", TripRequestFault.OutOfOrder)),
            .. Range($"{path}.maximumStops", day.MaximumStops, 1, TripLimits.Candidates),
            .. Range($"{path}.maximumTravelMinutes", day.MaximumTravelMinutes, 0, LongestDay),
        ];
    }

    private IEnumerable<TripRequestProblem> Libraries(TripRequest request)
    {
        var arranged = request.Aim == TripAim.Arrange;
        var most = arranged ? TripLimits.Picked : TripLimits.Libraries;
        // Near what? Something has to say where the trip is.
        var isNowhere = request.AddNearby && request.Libraries.All(wish => wish.Wish == StopWish.Forbidden) && request.Days.All(day => day.From is null && day.To is null);
        return
        [
            .. Count("libraries", request.Libraries.Count, arranged ? 1 : 0, most),
            .. If(!arranged && isNowhere, new("days[0].from", TripRequestFault.Missing)),
            .. request.Libraries.SelectMany((wish, index) => Library(request, wish, index)),
            .. Count("themes", request.Themes.Count, 0, TripLimits.Themes),
            .. request.Themes.SelectMany((code, index) => Theme(request, code, $"themes[{index}]", index)),
        ];
    }

    private IEnumerable<TripRequestProblem> Library(TripRequest request, TripLibrary wish, int index)
    {
        var path = $"libraries[{index}]";
        return
        [
            .. Place(wish.Library, $"{path}.library"),
            .. If(request.Libraries.Take(index).Any(other => other.Library == wish.Library), new($"{path}.library", TripRequestFault.NamedTwice)),
            .. Range($"{path}.visitMinutes", wish.VisitMinutes, 5, TripLimits.VisitMinutes),
            .. Range($"{path}.capacity", wish.Capacity, 1, TripLimits.GroupSize),
            .. If(wish.FixedStart is { } start && request.Days.All(day => day.Date != PolishClock.DayOf(start)), new($"{path}.visitStart", TripRequestFault.NotAPossibleDate)),
        ];
    }

    private IEnumerable<TripRequestProblem> Place(LibraryId id, string path) =>
        directory.FindSummary(id) is not { } library ? [new(path, TripRequestFault.UnknownLibrary)]
        : library.Point is null ? [new(path, TripRequestFault.LibraryWithoutPlace)]
        : [];

    private IEnumerable<TripRequestProblem> Theme(TripRequest request, string code, string path, int index) =>
    [
        .. If(directory.Taxonomy.Spaces.All(space => space.Code != code), new(path, TripRequestFault.UnknownCode)),
        .. If(request.Themes.Take(index).Contains(code), new(path, TripRequestFault.NamedTwice)),
    ];

    private static IEnumerable<TripRequestProblem> Rules(TripRequest request)
    {
        var named = request.Libraries.Select(wish => wish.Library).ToHashSet();
        IEnumerable<TripRequestProblem> Named(LibraryId id, string path) => If(!named.Contains(id), new(path, TripRequestFault.LibraryNotNamed));
        return
        [
            .. Count("order", request.Order.Count, 0, TripLimits.Rules),
            .. request.Order.SelectMany((order, index) => Named(order.First, $"order[{index}].first").Concat(Named(order.Then, $"order[{index}].then"))),
            .. If(HasCircle(request.Order), new("order", TripRequestFault.Circle)),
            .. Count("oneOf", request.OneOf.Count, 0, TripLimits.Rules),
            .. request.OneOf.SelectMany((set, index) => Count($"oneOf[{index}]", set.Count, 1, TripLimits.Libraries).Concat(set.SelectMany((id, place) => Named(id, $"oneOf[{index}][{place}]")))),
        ];
    }

    private static bool HasCircle(IEnumerable<StopOrder> orders)
    {
        var open = orders.ToList();
        while (open.RemoveAll(order => open.TrueForAll(other => other.Then != order.First)) > 0)
        {
        }
        return open.Count > 0;
    }

    private IEnumerable<TripRequestProblem> DraftDay(TripDraft draft, DraftDay day, string path) =>
    [
        .. Range($"{path}.day", day.Day, 0, Math.Max(draft.Request.Days.Count - 1, 0)),
        .. If(draft.Days.Count(other => other.Day == day.Day) > 1 && draft.Days.First(other => other.Day == day.Day) != day, new($"{path}.day", TripRequestFault.NamedTwice)),
        .. Count($"{path}.stops", day.Stops.Count, 1, TripLimits.Picked),
        .. Count($"{path}.breaks", day.Breaks.Count, 0, 1),
        .. day.Breaks.SelectMany((pause, index) => If(pause.End <= pause.Start, new($"{path}.breaks[{index}].end", TripRequestFault.OutOfOrder))),
        .. day.Stops.SelectMany((stop, index) => Place(stop.Library, $"{path}.stops[{index}].library")),
        .. day.Stops.SelectMany((stop, index) => If(stop.VisitEnd <= stop.VisitStart, new($"{path}.stops[{index}].visitEnd", TripRequestFault.OutOfOrder))),
        .. day.Stops.SelectMany((stop, index) => If(index > 0 && stop.VisitStart < day.Stops[index - 1].VisitStart, new($"{path}.stops[{index}].visitStart", TripRequestFault.OutOfOrder))),
    ];

    private static IEnumerable<TripRequestProblem> Range(string field, int? number, int least, int most) =>
        If(number < least || number > most, new(field, TripRequestFault.OutOfRange, least, most));

    private static IEnumerable<TripRequestProblem> Count(string field, int count, int least, int most) => Range(field, count, least, most);

    private static IEnumerable<TripRequestProblem> If(bool wrong, TripRequestProblem problem) => wrong ? [problem] : [];
}
