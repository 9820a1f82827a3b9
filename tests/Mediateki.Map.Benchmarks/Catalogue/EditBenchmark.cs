using System.Diagnostics;
using Mediateki.Map.Application.Libraries;
using Npgsql;

namespace Mediateki.Map.Benchmarks.Catalogue;

/// <summary>How long it takes from the commit of an edit until the directory, and with it the map, is of the new edition.</summary>
internal static class EditBenchmark
{
    private const int Edits = 5;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>What is set; <c>random.latitude</c> is one of southern Poland.</summary>
    private static readonly (string Name, string Change)[] Kinds =
    [
        ("an edit until it shows", "record = jsonb_set(record, '{opened_year}', to_jsonb(1900 + (random() * 120)::int))"),
        ("a new name until it shows", "record = jsonb_set(record, '{name_pl}', to_jsonb('Biblioteka ' || md5(random()::text)))"),
        ("a move until it shows", """
            record = jsonb_set(record, '{location,lat}', to_jsonb(random.latitude)),
            location = ST_SetSRID(ST_MakePoint((record->'location'->>'lon')::float8, random.latitude), 4326)::geography
            """),
    ];

    public static async Task RunAsync(ILibraryDirectory directory, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        foreach (var (name, change) in Kinds)
        {
            Report.Line(name, await MeasureAsync(directory, database, change, cancellationToken));
        }
    }

    private static async Task<List<double>> MeasureAsync(ILibraryDirectory directory, NpgsqlDataSource database, string change, CancellationToken cancellationToken)
    {
        var took = new List<double>();
        for (var i = 0; i < Edits; i++)
        {
            var (version, changed) = (directory.State.Version, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            void Look()
            {
                if (directory.State.Version != version)
                {
                    changed.TrySetResult();
                }
            }
            directory.Changed += Look;
            await using var command = database.CreateCommand($"""
                UPDATE libraries SET {change} FROM (SELECT 50 + random() AS latitude) random
                WHERE id = (SELECT id FROM libraries WHERE id > $1 AND location IS NOT NULL ORDER BY id LIMIT 1)
                """);
            command.Parameters.Add(new() { Value = Random.Shared.Next(1, directory.State.LibraryCount) });
            await command.ExecuteNonQueryAsync(cancellationToken);
            var started = Stopwatch.GetTimestamp();
            await changed.Task.WaitAsync(Longest, cancellationToken);
            took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            directory.Changed -= Look;
        }
        return took;
    }
}
