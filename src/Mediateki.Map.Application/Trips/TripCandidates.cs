using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Application.Trips;

/// <summary>The libraries a trip may visit, and what each is worth.</summary>
internal sealed class TripCandidates(ILibraryDirectory directory)
{
    /// <summary>Points of a space of a named theme; each further library that shows it adds three quarters of the one before.</summary>
    private const int NamedTheme = 80;

    private const int NamedAgain = 75;

    /// <summary>A library without any named theme is worth one part in so many: it fills time that is left, and takes none from what the group comes for.</summary>
    private const int WithoutTheme = 5;

    /// <summary>Of a hundred libraries that are weighed, so many may be the nearest with a named theme, however far.</summary>
    private const int WithThemePercent = 60;

    /// <summary>Points of any other kind of space, the first time.</summary>
    private const int OtherTheme = 8;

    /// <summary>Named libraries first, then the nearest to the trip's places, up to <see cref="TripLimits.Candidates"/> in all.</summary>
    public IReadOnlyList<(Library Library, TripLibrary Wish)> Find(TripRequest request, IEnumerable<LibraryId> alsoNamed)
    {
        var wishes = request.Libraries.Where(wish => request.Aim == TripAim.Propose || wish.Wish != StopWish.Forbidden).ToList();
        wishes.AddRange(alsoNamed.Distinct().Where(id => wishes.TrueForAll(wish => wish.Library != id)).Select(id => new TripLibrary(id)));
        if (request is { Aim: TripAim.Propose, AddNearby: true })
        {
            var known = wishes.Select(wish => wish.Library).ToHashSet();
            wishes.AddRange(Nearest(request, known).Take(Math.Max(0, TripLimits.Candidates - wishes.Count)).Select(id => new TripLibrary(id)));
        }
        // The directory may have changed since the request was checked.
        return [.. wishes.Select(wish => (Library: directory.FindLibrary(wish.Library), wish)).Where(pair => pair.Library?.Placement is not null).Select(pair => (pair.Library!, pair.wish))];
    }

    /// <summary>Editors' weights: what the catalogue thinks worth a journey.</summary>
    public static int ValueOf(Library library, IReadOnlyCollection<string> themes) =>
        themes.Count == 0 || library.Spaces.Any(space => themes.Contains(space.Type)) ? ValueOf(library) : ValueOf(library) / WithoutTheme;

    private static int ValueOf(Library library) => library.Role switch
    {
        _ when library.IsMediateka => 100,
        CatalogueRole.Mediateka or CatalogueRole.InnovativePlace => 80,
        CatalogueRole.Hub => 60,
        _ => 20,
    };

    public IEnumerable<TripTheme> Themes(TripRequest request) => directory.Taxonomy.Spaces.Select(space =>
        request.Themes.Contains(space.Code) ? new TripTheme(space.Code, NamedTheme, RepeatPercent: NamedAgain) : new TripTheme(space.Code, OtherTheme));

    private IEnumerable<LibraryId> Nearest(TripRequest request, HashSet<LibraryId> known)
    {
        var anchors = request.Days.SelectMany(day => new[] { day.From, day.To }).OfType<GeoPoint>()
            .Concat(request.Libraries.Where(wish => wish.Wish != StopWish.Forbidden).Select(wish => directory.FindSummary(wish.Library)?.Point).OfType<GeoPoint>()).Distinct().ToArray();
        IEnumerable<LibraryId> Nearest(LibraryFilter filter) => directory.ListPins(filter)
            .Where(pin => !known.Contains(pin.Id))
            .OrderBy(pin => anchors.Min(anchor => Geodesic.GreatCircle(anchor, pin.Point))).ThenBy(pin => pin.Id.Slug, StringComparer.Ordinal)
            .Select(pin => pin.Id);
        var all = LibraryFilter.Everything with { MediatekaOnly = request.MediatekaOnly };
        return request.Themes.Count == 0
            ? Nearest(all)
            : Nearest(all with { Spaces = CodeSet.Of(request.Themes), AnySpace = true }).Take(TripLimits.Candidates * WithThemePercent / 100).Concat(Nearest(all)).Distinct();
    }
}
