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
    /// working directory and beside the folders the program lies in; null when there is none.
    /// </summary>
    public static string? Find(string instancePath)
    {
        var above = Ancestors(Path.GetDirectoryName(Path.GetFullPath(instancePath))).Take(3);
        var beside = Ancestors(AppContext.BaseDirectory).Select(folder => Path.Combine(folder, "shared/data/toptw")).Prepend(Path.GetFullPath("../shared/data/toptw"));
        return above.Concat(beside).Select(folder => Path.Combine(folder, "best-known.csv")).FirstOrDefault(File.Exists);
    }

    /// <summary>Reads a table with the columns instance, m, best_known and, if it has one, ils2009_score.</summary>
    /// <exception cref="FormatException">The file is not such a table; the message begins with file and line.</exception>
    public static IReadOnlyDictionary<(string Instance, int Tours), Published> Read(string file)
    {
        var rows = File.ReadLines(file).Select((line, index) => (Fields: Fields(line), Number: index + 1)).Where(row => row.Fields.Length > 1).ToArray();
        var column = rows.Take(1).SelectMany(row => row.Fields).Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index);
        if (!column.TryGetValue("instance", out var instance) || !column.TryGetValue("m", out var tours) || !column.TryGetValue("best_known", out var best))
        {
            throw new FormatException($"{file}:1: the columns instance, m and best_known are expected.");
        }
        var (known, ils) = (new Dictionary<(string, int), Published>(), column.GetValueOrDefault("ils2009_score", int.MaxValue));
        foreach (var (fields, number) in rows.Skip(1))
        {
            if (fields.Length <= Math.Max(instance, Math.Max(tours, best)) || Number(fields[tours]) is not { } m || Number(fields[best]) is not { } score)
            {
                throw new FormatException($"{file}:{number}: m and best_known must be whole numbers.");
            }
            known[(fields[instance], (int)m)] = new Published(score, ils < fields.Length ? Number(fields[ils]) : null);
        }
        return known;
    }

    private static long? Number(string field) => long.TryParse(field, CultureInfo.InvariantCulture, out var number) ? number : null;

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
