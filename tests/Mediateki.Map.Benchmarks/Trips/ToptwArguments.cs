using System.Globalization;

namespace Mediateki.Map.Benchmarks.Trips;

/// <summary>The arguments of the commands that run on public instances: <c>PATH... --seconds S --seed N [--tours M]</c>.</summary>
internal sealed record ToptwArguments(IReadOnlyList<string> Files, double Seconds, ulong Seed, IReadOnlyList<int> Tours)
{
    /// <exception cref="FormatException">An argument is missing, unknown or not a number.</exception>
    /// <exception cref="FileNotFoundException">A path is neither a file nor a folder.</exception>
    public static ToptwArguments Parse(string[] args)
    {
        var (files, seconds, seed, tours) = (new List<string>(), 1.0, 1UL, new[] { 1, 2, 3, 4 });
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--seconds":
                    seconds = double.Parse(Value(args, ++i), CultureInfo.InvariantCulture);
                    break;
                case "--seed":
                    seed = ulong.Parse(Value(args, ++i), CultureInfo.InvariantCulture);
                    break;
                case "--tours":
                    tours = [.. Value(args, ++i).Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
                    break;
                case var option when option.StartsWith("--", StringComparison.Ordinal):
                    throw new FormatException($"Unknown option {option}.");
                case var path:
                    files.AddRange(FilesOf(path));
                    break;
            }
        }
        return files.Count == 0 || seconds <= 0 || tours.Any(number => number < 1)
            ? throw new FormatException("Usage: PATH... --seconds S --seed N [--tours M]; PATH is an instance file or a folder of them.")
            : new ToptwArguments(files, seconds, seed, tours);
    }

    private static string Value(string[] args, int index) => index < args.Length ? args[index] : throw new FormatException($"{args[^1]} needs a value.");

    private static IEnumerable<string> FilesOf(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.txt").Where(file => ToptwInstance.Looks(file)).Order(StringComparer.Ordinal)
            : throw new FileNotFoundException($"No such file or folder: {path}");
    }
}
