using Npgsql;

namespace Mediateki.Map.Application.Libraries;

/// <summary>
/// The editions that sites have read, noted in the database itself: it lists its changes by revision, and after a restore the same revisions come again with other
/// changes. An edition that is not noted is none of this database's past, whatever revision it was read at.
/// </summary>
internal static class CatalogueEditions
{
    private const int MostKept = 200;

    /// <summary>A revision at which the database held the edition; null when it does not know it, or is not as far any more.</summary>
    public static async Task<long?> FindAsync(NpgsqlConnection connection, string version, long reached, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT revision FROM catalogue_editions WHERE version = $1 AND revision <= $2", connection);
        command.Parameters.Add(new() { Value = version });
        command.Parameters.Add(new() { Value = reached });
        return (long?)await command.ExecuteScalarAsync(cancellationToken);
    }

    /// <summary>Where the site may only read, nothing is noted, and the next start reads everything.</summary>
    public static async Task NoteAsync(NpgsqlConnection connection, string version, long revision, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(connection, version, revision, cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege)
        {
            // What was read is right all the same.
        }
    }

    private static async Task WriteAsync(NpgsqlConnection connection, string version, long revision, CancellationToken cancellationToken)
    {
        await using var note = new NpgsqlCommand(
            """
            INSERT INTO catalogue_editions (version, revision, noted_at) VALUES ($1, $2, now())
            ON CONFLICT (version) DO UPDATE SET revision = excluded.revision, noted_at = excluded.noted_at
            """,
            connection);
        note.Parameters.Add(new() { Value = version });
        note.Parameters.Add(new() { Value = revision });
        await note.ExecuteNonQueryAsync(cancellationToken);
        await using var forget = new NpgsqlCommand(
            "DELETE FROM catalogue_editions WHERE noted_at <= (SELECT noted_at FROM catalogue_editions ORDER BY noted_at DESC OFFSET $1 LIMIT 1)", connection);
        forget.Parameters.Add(new() { Value = MostKept });
        await forget.ExecuteNonQueryAsync(cancellationToken);
    }
}
