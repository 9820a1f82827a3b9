using Mediateki.Map.Application.Persistence;
using Mediateki.Map.Domain.Geography;
using Microsoft.EntityFrameworkCore;

namespace Mediateki.Map.Application.Places;

/// <summary>The imported gazetteer in PostGIS. Throws what the database throws; <see cref="SourceGuard"/> decides what a failure means.</summary>
internal sealed class Gazetteer(IDbContextFactory<CatalogueContext> contexts) : IPlaceSource
{
    /// <summary>Polish villages of the commonest name are fewer.</summary>
    private const int MostNamesakes = 500;

    private const int MostLonger = 40;

    public async Task<IReadOnlyList<KnownPlace>> ListNamedAsync(SoughtPlace sought, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var named = await ReadAsync(context.GazetteerPlaces.Where(place => sought.Keys.Contains(place.NameKey)).OrderByDescending(place => place.Weight).Take(MostNamesakes), cancellationToken);
        var longer = await ReadAsync(Beginning(context, $"{sought.Folded} ").Take(MostLonger), cancellationToken);
        return [.. named, .. longer];
    }

    public async Task<IReadOnlyList<KnownPlace>> ListBeginningAsync(SoughtPlace sought, int count, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(Beginning(context, sought.Folded).Take(count), cancellationToken);
    }

    /// <summary>One of the postcodes; none where the gazetteer has none.</summary>
    public async Task<IReadOnlyList<KnownPlace>> ListAnyPostcodeAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(context.GazetteerPlaces.Where(place => place.Kind == nameof(PlaceKind.Postcode)).Take(1), cancellationToken);
    }

    private static IQueryable<GazetteerPlaceRow> Beginning(CatalogueContext context, string folded)
    {
        // Folded text is letters, digits and spaces: nothing in it is a wildcard.
        var pattern = folded + "%";
        return context.GazetteerPlaces.Where(place => EF.Functions.Like(place.Folded, pattern)).OrderByDescending(place => place.Weight);
    }

    private static async Task<List<KnownPlace>> ReadAsync(IQueryable<GazetteerPlaceRow> rows, CancellationToken cancellationToken)
    {
        var found = await rows.ToListAsync(cancellationToken);
        return found.ConvertAll(row => new KnownPlace(
            new()
            {
                Name = row.Name,
                Kind = Enum.Parse<PlaceKind>(row.Kind),
                Point = new GeoPoint(row.Location.Y, row.Location.X),
                Commune = row.Commune,
                County = row.County,
                Voivodeship = row.Voivodeship,
                Population = row.Population,
            },
            row.Folded,
            row.Weight));
    }
}
