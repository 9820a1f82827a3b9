using System.Diagnostics;
using Mediateki.Map.Application.Libraries;
using Npgsql;

namespace Mediateki.Map.Benchmarks.Catalogue;

/// <summary>How long it takes from the commit of an edit until the directory, and with it the map, is of the new edition.</summary>
internal static class EditBenchmark
{
    private const int Edits = 5;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public static async Task RunAsync(ILibraryDirectory directory, NpgsqlDataSource database, CancellationToken cancellationToken)
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
            await using var command = database.CreateCommand(
                "UPDATE libraries SET record = jsonb_set(record, '{opened_year}', to_jsonb(1900 + (random() * 120)::int)) WHERE id = (SELECT id FROM libraries WHERE id > $1 ORDER BY id LIMIT 1)");
            command.Parameters.Add(new() { Value = Random.Shared.Next(1, directory.State.LibraryCount) });
            await command.ExecuteNonQueryAsync(cancellationToken);
            var started = Stopwatch.GetTimestamp();
            await changed.Task.WaitAsync(Longest, cancellationToken);
            took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            directory.Changed -= Look;
        }
        Report.Line("an edit until it shows", took);
    }
}
