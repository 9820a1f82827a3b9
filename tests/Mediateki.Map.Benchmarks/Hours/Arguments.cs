using System.Globalization;

namespace Mediateki.Map.Benchmarks.Hours;

/// <summary>Command-line arguments: <c>--name value</c>, flags without a value, and free ones.</summary>
internal sealed class Arguments
{
    private static readonly string[] Flags = ["--sun", "--known-faults"];

    private readonly Dictionary<string, string> _named = [];

    public Arguments(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                Free.Add(args[i]);
            }
            else
            {
                _named[args[i]] = Flags.Contains(args[i]) || i + 1 == args.Length ? "" : args[++i];
            }
        }
    }

    public List<string> Free { get; } = [];

    public bool Has(string name) => _named.ContainsKey(name);

    public string Text(string name, string fallback) => _named.GetValueOrDefault(name, fallback);

    public int Number(string name, int fallback) => _named.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : fallback;

    public DateOnly Date(string name, string fallback) => DateOnly.ParseExact(Text(name, fallback), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>The working copy the benchmarks were built in.</summary>
internal static class WorkingCopy
{
    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Mediateki.Map.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("The benchmarks do not run inside the working copy.");
    }
}
