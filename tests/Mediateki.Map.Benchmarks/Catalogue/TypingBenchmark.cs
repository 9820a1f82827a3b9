using System.Diagnostics;
using System.Globalization;
using Mediateki.Map.Application.Libraries;

namespace Mediateki.Map.Benchmarks.Catalogue;

/// <summary>
/// <c>typing [--searches N]</c>: what a search costs at every letter typed, over the database of <c>CONNECTIONSTRINGS__CATALOGUE</c>: the first page, with its cards and
/// without. Half of the searches have a typing mistake.
/// </summary>
internal sealed class TypingBenchmark : IBenchmark
{
    public const int UsualSearches = 150;
    private const int PageSize = 25;

    public string Name => "typing";

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable("CONNECTIONSTRINGS__CATALOGUE") is not { Length: > 0 } connection)
        {
            await Console.Error.WriteLineAsync("Set CONNECTIONSTRINGS__CATALOGUE to a database made by load.");
            return 2;
        }
        var searches = LoadBenchmark.Option(args, "--searches") is { } wanted ? int.Parse(wanted, CultureInfo.InvariantCulture) : UsualSearches;
        await using var site = await InProcessSite.StartAsync(connection, cancellationToken);
        Measure((LibraryDirectory)site.Get<ILibraryDirectory>(), searches);
        return 0;
    }

    public static void Measure(LibraryDirectory directory, int searches)
    {
        var snapshot = directory.Served!;
        Console.WriteLine($"typing: {snapshot.Count} libraries, {snapshot.Columns.Vocabulary.Count} words, {searches} searches");
        var typed = new TypedSearches(directory, seed: 8);
        var right = Enumerable.Range(0, searches / 2).Select(_ => typed.Create(withMistake: false)).SelectMany(Beginnings).ToList();
        var wrong = Enumerable.Range(0, searches / 2).Select(_ => typed.Create(withMistake: true)).SelectMany(Beginnings).ToList();
        Time(right.Concat(wrong).Take(300), text => Positions(snapshot, text));
        Report.Percentiles("typing, positions", Time(right, text => Positions(snapshot, text)));
        Report.Percentiles("typing with a mistake, positions", Time(wrong, text => Positions(snapshot, text)));
        Report.Percentiles("typing, first page with cards", Time(right, text => directory.List(new() { Text = text }, LibraryOrder.Relevance, 1, PageSize)));
        Report.Percentiles("typing with a mistake, with cards", Time(wrong, text => directory.List(new() { Text = text }, LibraryOrder.Relevance, 1, PageSize)));
    }

    private static IEnumerable<string> Beginnings(string search) =>
        Enumerable.Range(1, search.Length).Where(length => search[length - 1] != ' ').Select(length => search[..length]);

    private static List<int> Positions(DirectorySnapshot snapshot, string text)
    {
        var filter = new LibraryFilter { Text = text };
        return new ListQuery(snapshot, filter, LibraryOrder.Relevance, null, new(filter, snapshot, null)).Slice(0, PageSize);
    }

    private static List<(string, double)> Time(IEnumerable<string> texts, Func<string, object> ask)
    {
        var took = new List<(string, double)>();
        foreach (var text in texts)
        {
            var started = Stopwatch.GetTimestamp();
            ask(text);
            took.Add((text, Stopwatch.GetElapsedTime(started).TotalMilliseconds));
        }
        return took;
    }
}
