using System.Collections.Immutable;
using Mediateki.Map.Application.Persistence;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NetTopologySuite.Geometries;
using Npgsql;
using NpgsqlTypes;

namespace Mediateki.Map.Application.Routing;

/// <summary>A leg that the engine has measured, to be kept; <paramref name="Path"/> is null where only its length was asked for.</summary>
internal sealed record MeasuredLeg(GeoPoint From, GeoPoint To, TravelLink Link, ImmutableArray<GeoPoint>? Path = null);

/// <summary>The engine's answers in PostGIS. Throws what the database throws; <see cref="TravelLegCache"/> decides what a failure means.</summary>
internal sealed class TravelLegStore(IDbContextFactory<CatalogueContext> contexts, IOptions<RoutingOptions> options, TimeProvider clock)
{
    private static readonly GeometryFactory Wgs84 = new(new PrecisionModel(), 4326);

    private DateTimeOffset Oldest => clock.GetUtcNow() - TimeSpan.FromDays(options.Value.CacheDays);

    /// <summary>Seconds and metres of every kept leg between the places.</summary>
    public async Task<IReadOnlyDictionary<(long From, long To), TravelLink>> ListAsync(TravelMode mode, IEnumerable<GeoPoint> places, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (name, keys, oldest) = (NameOf(mode), places.Select(PlaceKey.Of).Distinct().ToArray(), Oldest);
        var rows = await context.TravelLegs
            .Where(leg => leg.Mode == name && keys.Contains(leg.FromPlace) && keys.Contains(leg.ToPlace) && leg.MeasuredAt >= oldest)
            .Select(leg => new { leg.FromPlace, leg.ToPlace, leg.Seconds, leg.Metres })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => (row.FromPlace, row.ToPlace), row => new TravelLink(mode, row.Seconds, row.Metres));
    }

    /// <summary>The kept course between two places; null where there is none.</summary>
    public async Task<RouteLeg?> FindPathAsync(TravelMode mode, GeoPoint from, GeoPoint to, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (name, start, end, oldest) = (NameOf(mode), PlaceKey.Of(from), PlaceKey.Of(to), Oldest);
        var row = await context.TravelLegs.SingleOrDefaultAsync(
            leg => leg.Mode == name && leg.FromPlace == start && leg.ToPlace == end && leg.Path != null && leg.MeasuredAt >= oldest, cancellationToken);
        return row is null ? null : new RouteLeg(new TravelLink(mode, row.Seconds, row.Metres), [.. row.Path!.Coordinates.Select(at => new GeoPoint(at.Y, at.X))]);
    }

    /// <summary>Keeps legs, in place of older answers, and forgets outdated ones. A course already kept stays with a leg that brings none.</summary>
    public async Task SaveAsync(TravelMode mode, IEnumerable<MeasuredLeg> legs, CancellationToken cancellationToken)
    {
        // In the order of the key, so that two savers never wait for each other in a circle.
        var rows = legs.Select(leg => (From: PlaceKey.Of(leg.From), To: PlaceKey.Of(leg.To), Leg: leg)).DistinctBy(row => (row.From, row.To)).OrderBy(row => row.From).ThenBy(row => row.To).ToArray();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO travel_legs (mode, from_place, to_place, seconds, metres, path, measured_at)
            SELECT @mode, row.*, @now FROM unnest(@from, @to, @seconds, @metres, @paths) AS row
            ON CONFLICT (mode, from_place, to_place) DO UPDATE
            SET seconds = excluded.seconds, metres = excluded.metres, path = coalesce(excluded.path, travel_legs.path), measured_at = excluded.measured_at
            """,
            [
                new NpgsqlParameter("mode", NameOf(mode)),
                new NpgsqlParameter("now", clock.GetUtcNow()),
                new NpgsqlParameter("from", rows.Select(row => row.From).ToArray()),
                new NpgsqlParameter("to", rows.Select(row => row.To).ToArray()),
                new NpgsqlParameter("seconds", rows.Select(row => row.Leg.Link.Seconds).ToArray()),
                new NpgsqlParameter("metres", rows.Select(row => row.Leg.Link.Metres ?? 0).ToArray()),
                new NpgsqlParameter("paths", NpgsqlDbType.Array | NpgsqlDbType.Geography) { Value = rows.Select(row => LineOf(row.Leg.Path)).ToArray() },
            ],
            cancellationToken);
        var oldest = Oldest;
        await context.TravelLegs.Where(leg => leg.MeasuredAt < oldest).ExecuteDeleteAsync(cancellationToken);
    }

    private static LineString? LineOf(ImmutableArray<GeoPoint>? path) =>
        path is { Length: > 1 } points ? Wgs84.CreateLineString([.. points.Select(point => new Coordinate(point.Longitude, point.Latitude))]) : null;

    private static string NameOf(TravelMode mode) => mode switch
    {
        TravelMode.Car => "car",
        TravelMode.Coach => "coach",
        TravelMode.Walking => "walking",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "No engine measures this mode."),
    };
}
