using Mediateki.Map.Application.Persistence;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using Npgsql;
using NpgsqlTypes;

namespace Mediateki.Map.Application.Places;

/// <summary>Writes a gazetteer into the database by COPY, all of it or nothing.</summary>
internal sealed class GazetteerTransfer(IDbContextFactory<CatalogueContext> contexts) : IGazetteerTransfer
{
    public async Task<GazetteerReport> ImportAsync(string placesFile, string postcodesFile, CancellationToken cancellationToken)
    {
        var problems = new GazetteerProblems();
        var reader = new GazetteerReader(problems);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // A command has no visitor waiting.
        context.Database.SetCommandTimeout(0);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        // Emptied by deleting, so that visitors go on reading the old one until all of the new one is there.
        await context.GazetteerPlaces.ExecuteDeleteAsync(cancellationToken);
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        var places = await CopyAsync(connection, reader.ReadPlaces(placesFile), cancellationToken);
        var postcodes = await CopyAsync(connection, reader.ReadPostcodes(postcodesFile), cancellationToken);
        if (problems.Count > 0)
        {
            return new(false, places, postcodes, problems.List, problems.Count);
        }
        await transaction.CommitAsync(cancellationToken);
        await context.Database.ExecuteSqlRawAsync("VACUUM ANALYZE gazetteer_places", cancellationToken);
        return new(true, places, postcodes, problems.List, 0);
    }

    private static async Task<int> CopyAsync(NpgsqlConnection connection, IEnumerable<KnownPlace> places, CancellationToken cancellationToken)
    {
        const string columns = "name, folded, name_key, kind, commune, county, voivodeship, population, weight, location";
        await using var writer = await connection.BeginBinaryImportAsync($"COPY gazetteer_places ({columns}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        var count = 0;
        foreach (var (place, folded, weight) in places)
        {
            await writer.StartRowAsync(cancellationToken);
            await writer.WriteAsync(place.Name, NpgsqlDbType.Text, cancellationToken);
            await writer.WriteAsync(folded, NpgsqlDbType.Text, cancellationToken);
            await writer.WriteAsync(NameKey.Of(folded), NpgsqlDbType.Text, cancellationToken);
            await writer.WriteAsync(place.Kind.ToString(), NpgsqlDbType.Text, cancellationToken);
            await WriteOrNullAsync(writer, place.Commune, NpgsqlDbType.Text, cancellationToken);
            await WriteOrNullAsync(writer, place.County, NpgsqlDbType.Text, cancellationToken);
            await WriteOrNullAsync(writer, place.Voivodeship, NpgsqlDbType.Text, cancellationToken);
            await WriteOrNullAsync(writer, place.Population, NpgsqlDbType.Integer, cancellationToken);
            await writer.WriteAsync(weight, NpgsqlDbType.Real, cancellationToken);
            await writer.WriteAsync(new Point(place.Point.Longitude, place.Point.Latitude) { SRID = 4326 }, NpgsqlDbType.Geography, cancellationToken);
            count++;
        }
        await writer.CompleteAsync(cancellationToken);
        return count;
    }

    private static Task WriteOrNullAsync<T>(NpgsqlBinaryImporter writer, T? value, NpgsqlDbType type, CancellationToken cancellationToken) =>
        value is null ? writer.WriteNullAsync(cancellationToken) : writer.WriteAsync(value, type, cancellationToken);
}
