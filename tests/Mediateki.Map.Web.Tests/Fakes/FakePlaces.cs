using Mediateki.Map.Application.Places;

namespace Mediateki.Map.Web.Tests.Fakes;

/// <summary>One place is known, by its exact name, besides coordinates.</summary>
internal sealed class FakePlaces : IPlaces
{
    public bool KnowsPostcodes { get; set; }

    public static Place Katowice { get; } = new() { Name = "Katowice", Kind = PlaceKind.City, Point = new(50.2584, 19.0275), Voivodeship = "śląskie" };

    public Task<IReadOnlyList<Place>> FindAsync(string text, int count, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Place>>(
        CoordinateText.TryParse(text) is { } point ? [new() { Name = CoordinateText.Format(point), Kind = PlaceKind.Coordinates, Point = point }] : text == Katowice.Name ? [Katowice] : []);

    public Task<IReadOnlyList<Place>> SuggestAsync(string beginning, int count, CancellationToken cancellationToken) => FindAsync(beginning, count, cancellationToken);

    public Task<bool> KnowsPostcodesAsync(CancellationToken cancellationToken) => Task.FromResult(KnowsPostcodes);
}
