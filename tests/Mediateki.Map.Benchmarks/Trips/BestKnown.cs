using System.Globalization;

namespace Mediateki.Map.Benchmarks.Trips;

/// <summary>Published results for one instance and number of tours.</summary>
/// <param name="Score">Best-known score.</param>
/// <param name="IteratedLocalSearch">Score of the iterated local search of Vansteenwegen et al. 2009, where published.</param>
internal readonly record struct Published(long Score, long? IteratedLocalSearch);

/// <summary>The table of best-known scores beside the instances.</summary>
internal static class BestKnown
{
    /// <summary>
    /// Looks for <c>best-known.csv</c> in the instance's folder and the folders above it, then in <c>../shared/data/toptw</c> beside the
    /// working directory; empty when there is none.
    /// </summary>
    public static IReadOnlyDictionary<(string Instance, int Tours), Published> Find(string instancePath)
    {
        var folders = Ancestors(Path.GetDirectoryName(Path.GetFullPath(instancePath))).Take(3).Append(Path.GetFullPath("../shared/data/toptw"));
        var file = folders.Select(folder => Path.Combine(folder, "best-known.csv")).FirstOrDefault(File.Exists);
        return file is null ? new Dictionary<(string, int), Published>() : Read(file);
    }

    private static Dictionary<(string, int), Published> Read(string file)
    {
        var rows = File.ReadLines(file).Where(line => line.Length > 0).Select(Fields).ToArray();
        var column = rows[0].Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index);
        return rows.Skip(1).ToDictionary(
            row => (row[column["instance"]], int.Parse(row[column["m"]], CultureInfo.InvariantCulture)),
            row => new Published(
                long.Parse(row[column["best_known"]], CultureInfo.InvariantCulture),
                row.Length > column["ils2009_score"] && long.TryParse(row[column["ils2009_score"]], CultureInfo.InvariantCulture, out var ils) ? ils : null));
    }

    /// <summary>The fields of one line of CSV; quoted fields may hold commas.</summary>
    private static string[] Fields(string line)
    {
        var fields = new List<string> { "" };
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                fields.Add("");
            }
            else
            {
                fields[^1] += letter;
            }
        }
        return [.. fields];
    }

    private static IEnumerable<string> Ancestors(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }
}
