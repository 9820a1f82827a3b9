using System.Security.Cryptography;
using Mediateki.Map.Domain.Libraries;
using NetTopologySuite.Geometries;
using Npgsql;
using NpgsqlTypes;

namespace Mediateki.Map.Application.Import;

/// <summary>
/// Library rows on their way in: copied to a temporary table of the import's transaction, then merged into the published ones by slug.
/// The memory it takes does not grow with the number of libraries.
/// </summary>
internal sealed class LibraryStaging(NpgsqlConnection connection, NpgsqlTransaction transaction)
{
    internal const string Columns =
        "slug, content_hash, name, city, municipality, voivodeship, country, kind, is_mediateka, opened_year, space_types, services, topics, location, opening_hours, record";

    public async Task<NpgsqlBinaryImporter> BeginAsync(CancellationToken cancellationToken)
    {
        await ExecuteAsync("CREATE TEMP TABLE import_libraries ON COMMIT DROP AS SELECT " + Columns + " FROM libraries WITH NO DATA", cancellationToken);
        return await connection.BeginBinaryImportAsync($"COPY import_libraries ({Columns}) FROM STDIN (FORMAT BINARY)", cancellationToken);
    }

    public static async Task WriteAsync(NpgsqlBinaryImporter writer, Library library, CancellationToken cancellationToken)
    {
        var record = RecordWriter.ToUtf8(library, LibraryRecord.Write);
        await writer.StartRowAsync(cancellationToken);
        await writer.WriteAsync(library.Id.Slug, NpgsqlDbType.Text, cancellationToken);
        await writer.WriteAsync(Hash(record), NpgsqlDbType.Bytea, cancellationToken);
        await writer.WriteAsync(library.Name.Pl, NpgsqlDbType.Text, cancellationToken);
        await writer.WriteAsync(library.Address.City, NpgsqlDbType.Text, cancellationToken);
        await writer.WriteAsync(library.Address.Municipality, NpgsqlDbType.Text, cancellationToken);
        await writer.WriteAsync(library.Address.Voivodeship, NpgsqlDbType.Text, cancellationToken);
        await writer.WriteAsync(library.Address.Country, NpgsqlDbType.Text, cancellationToken);
        await writer.WriteAsync(CodeTables.Kinds.Code(library.Kind), NpgsqlDbType.Text, cancellationToken);
        await writer.WriteAsync(library.IsMediateka, NpgsqlDbType.Boolean, cancellationToken);
        await WriteOrNullAsync(writer, library.OpenedYear, NpgsqlDbType.Integer, cancellationToken);
        await writer.WriteAsync(Codes(library.Spaces.Select(s => s.Type)), NpgsqlDbType.Array | NpgsqlDbType.Text, cancellationToken);
        await writer.WriteAsync(Codes(library.Services.Select(s => s.Code)), NpgsqlDbType.Array | NpgsqlDbType.Text, cancellationToken);
        await writer.WriteAsync(Codes(library.Topics), NpgsqlDbType.Array | NpgsqlDbType.Text, cancellationToken);
        var point = library.Placement?.Point;
        await WriteOrNullAsync(writer, point is { } p ? new Point(p.Longitude, p.Latitude) { SRID = 4326 } : null, NpgsqlDbType.Geography, cancellationToken);
        await WriteOrNullAsync(writer, library.Hours.Expression, NpgsqlDbType.Text, cancellationToken);
        await writer.WriteAsync(record, NpgsqlDbType.Jsonb, cancellationToken);
    }

    /// <summary>Merges the staged rows; a merge that changes nothing does not touch the table, so that no reader is called.</summary>
    public async Task<ImportCounts> MergeAsync(CancellationToken cancellationToken)
    {
        await ExecuteAsync("CREATE UNIQUE INDEX ON import_libraries (slug); ANALYZE import_libraries", cancellationToken);
        var counts = await CountAsync(cancellationToken);
        if (counts.Added + counts.Changed > 0)
        {
            var assignments = string.Join(", ", Columns.Split(", ").Where(c => c != "slug").Select(c => $"{c} = excluded.{c}"));
            await ExecuteAsync($"""
                INSERT INTO libraries ({Columns}) SELECT {Columns} FROM import_libraries ORDER BY location
                ON CONFLICT (slug) DO UPDATE SET {assignments}, changed_at = now()
                WHERE libraries.content_hash <> excluded.content_hash
                """, cancellationToken);
        }
        return counts;
    }

    /// <summary>Pairs of libraries within <paramref name="metres"/> of each other of which one is being imported, at most <paramref name="limit"/>.</summary>
    public async Task<IReadOnlyList<(string Slug, string Other)>> ListCloseAsync(double metres, int limit, CancellationToken cancellationToken)
    {
        var command = Command("""
            SELECT staged.slug, other.slug
            FROM import_libraries staged JOIN libraries other ON ST_DWithin(staged.location, other.location, $1)
            WHERE staged.slug < other.slug
            ORDER BY 1, 2 LIMIT $2
            """);
        command.Parameters.Add(new() { Value = metres });
        command.Parameters.Add(new() { Value = limit });
        var pairs = new List<(string, string)>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            pairs.Add((reader.GetString(0), reader.GetString(1)));
        }
        return pairs;
    }

    internal static byte[] Hash(ReadOnlySpan<byte> record) => SHA256.HashData(record)[..16];

    private async Task<ImportCounts> CountAsync(CancellationToken cancellationToken)
    {
        await using var command = Command("""
            SELECT count(*) FILTER (WHERE l.slug IS NULL), count(*) FILTER (WHERE l.content_hash <> i.content_hash), count(*) FILTER (WHERE l.content_hash = i.content_hash)
            FROM import_libraries i LEFT JOIN libraries l USING (slug)
            """);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new((int)reader.GetInt64(0), (int)reader.GetInt64(1), (int)reader.GetInt64(2));
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlCommand Command(string sql) => new(sql, connection, transaction) { CommandTimeout = 0 };

    private static string[] Codes(IEnumerable<string> codes) => [.. codes.Distinct(StringComparer.Ordinal)];

    private static Task WriteOrNullAsync<T>(NpgsqlBinaryImporter writer, T? value, NpgsqlDbType type, CancellationToken cancellationToken) =>
        value is null ? writer.WriteNullAsync(cancellationToken) : writer.WriteAsync(value, type, cancellationToken);
}
