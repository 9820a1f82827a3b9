using System.Globalization;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips.Itineraries;

namespace Mediateki.Map.Web.Trips.Imports;

/// <summary>Finds the libraries that a file means, and puts them at the end of a trip's last day.</summary>
internal sealed class StopImport(ILibraryDirectory directory)
{
    /// <summary>A point no farther from a library than this means it.</summary>
    private const double NearMetres = 300;

    public ImportedStops Add(Itinerary trip, IReadOnlyList<FilePoint> points)
    {
        var pins = directory.ListPins(LibraryFilter.Everything);
        var (result, added, left, unknown) = (trip, 0, 0, new List<string>());
        foreach (var (point, index) in points.Select((point, index) => (point, index)))
        {
            if (Find(point, pins) is not { } library)
            {
                unknown.Add(point.Name ?? point.Slug ?? (point.Point is var (latitude, longitude) ? string.Create(CultureInfo.InvariantCulture, $"{latitude}, {longitude}") : $"#{index + 1}"));
            }
            else if (!result.Visits(library))
            {
                var before = result;
                result = result.Add(library, result.Days.Count - 1);
                (added, left) = ReferenceEquals(before, result) ? (added, left + 1) : (added + 1, left);
            }
        }
        return new(result, added, left, unknown);
    }

    private LibraryId? Find(FilePoint point, IReadOnlyList<LibraryPin> pins) =>
        point.Slug is { Length: <= 120 } slug && directory.FindSummary(new(slug)) is { } named ? named.Id
        : point.Name is { Length: > 0 and <= 200 } name && ByName(name) is { } found ? found
        : point.Point is { } place && pins.Count > 0 && pins.MinBy(pin => Geodesic.GreatCircle(place, pin.Point)) is var nearest && Geodesic.GreatCircle(place, nearest.Point) <= NearMetres ? nearest.Id
        : null;

    private LibraryId? ByName(string name) => directory.List(LibraryFilter.Everything with { Text = name }, LibraryOrder.Relevance, 1, 20).Items
        .FirstOrDefault(library => library.Name.All().Append(library.ShortName).Any(known => string.Equals(known, name, StringComparison.CurrentCultureIgnoreCase)))?.Id;
}

/// <summary>The outcome of an import.</summary>
/// <param name="Left">Libraries for which the trip had no room.</param>
/// <param name="Unknown">What the directory does not have, by the names of the file.</param>
internal sealed record ImportedStops(Itinerary Trip, int Added, int Left, IReadOnlyList<string> Unknown);
