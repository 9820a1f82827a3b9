using System.Globalization;

namespace Mediateki.Map.Benchmarks.Trips;

/// <summary>
/// The arguments of <c>toptw</c>: <c>PATH... --seconds S --seed N [--tours M[,M…]] [--best-known FILE] [--peers]</c>.
/// </summary>
/// <param name="Paths">Instance files, in order.</param>
/// <param name="Seconds">CPU seconds of search per case.</param>
/// <param name="Seed">Seed of every search.</param>
/// <param name="Tours">Numbers of tours to solve each instance with.</param>
/// <param name="BestKnown">Table of best-known scores; null: looked for beside the instances.</param>
/// <param name="Peers">Whether OR-Tools solves every case too.</param>
internal sealed record ToptwArguments(IReadOnlyList<string> Paths, double Seconds, ulong Seed, IReadOnlyList<int> Tours, string? BestKnown, bool Peers)
{
    private const string Usage = "Usage: toptw PATH... --seconds S --seed N [--tours M[,M...]] [--best-known FILE] [--peers]; PATH is an instance file or a folder of them.";

    /// <exception cref="FormatException">An argument is missing, unknown or not a number, or a path is neither a file nor a folder.</exception>
    public static ToptwArguments Parse(string[] args)
    {
        var arguments = new ToptwArguments([], 1, 1, [1, 2, 3, 4], null, false);
        var paths = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--peers")
            {
                arguments = arguments with { Peers = true };
            }
            else if (args[i].StartsWith("--", StringComparison.Ordinal))
            {
                arguments = arguments.With(args[i], i + 1 < args.Length ? args[i + 1] : throw new FormatException($"{args[i]} needs a value. {Usage}"));
                i++;
            }
            else
            {
                paths.AddRange(FilesOf(args[i]));
            }
        }
        return args.Length > 0 && paths.Count > 0 ? arguments with { Paths = paths } : throw new FormatException(paths.Count == 0 && args.Length > 0 ? $"No instance was found. {Usage}" : Usage);
    }

    private ToptwArguments With(string option, string value) => option switch
    {
        "--seconds" when double.TryParse(value, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 && double.IsFinite(seconds) => this with { Seconds = seconds },
        "--seed" when ulong.TryParse(value, CultureInfo.InvariantCulture, out var seed) => this with { Seed = seed },
        "--tours" when ToursOf(value) is { } tours => this with { Tours = tours },
        "--best-known" when File.Exists(value) => this with { BestKnown = value },
        "--seconds" or "--seed" or "--tours" or "--best-known" => throw new FormatException($"{option} {value}: not a value for this option. {Usage}"),
        _ => throw new FormatException($"Unknown option {option}. {Usage}"),
    };

    private static int[]? ToursOf(string value)
    {
        var numbers = value.Split(',').Select(word => int.TryParse(word, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        return numbers.All(number => number is > 0 and <= 100) ? numbers : null;
    }

    /// <summary>A file is taken as it is; of a folder, whatever begins like an instance, and the rest is named.</summary>
    private static IEnumerable<string> FilesOf(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }
        if (!Directory.Exists(path))
        {
            throw new FormatException($"No such file or folder: {path}");
        }
        var files = Directory.EnumerateFiles(path).Where(file => Path.GetFileName(file) != "best-known.csv").Order(StringComparer.Ordinal).ToLookup(ToptwInstance.Looks);
        foreach (var other in files[false])
        {
            Console.Error.WriteLine($"{other}: does not begin like an instance; passed over.");
        }
        return files[true];
    }
}
