using System.Diagnostics;
using System.Globalization;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Libraries.Needs;
using Mediateki.Map.Application.Libraries.Suggestions;

namespace Mediateki.Map.Benchmarks.Catalogue;

/// <summary><c>suggestions</c>: what every keystroke of some searches costs over the database of <c>CONNECTIONSTRINGS__CATALOGUE</c> (see <c>load</c>), in this process; and sentences read into filters.</summary>
internal sealed class SuggestionsBenchmark : IBenchmark
{
    private const int Rounds = 20;

    private static readonly string[] Searches =
    [
        "mediateka tychy", "biblioteka publiczna katowice", "bibliotece w Gliwicach", "bibliofroum", "filia 48 kraków", "filia nr 12", "miejska biblioteka", "studio nagrań", "drukarka 3d",
        "Катовіце", "publiczna", "zagłębiowska", "recording studio", "qwertyuiop", "gminna biblioteka publiczna w", "a b c d e f g h", "komiksy wrocław", "wypożyczalnia centralna",
    ];

    private static readonly string[] Sentences =
        ["drukarka 3D otwarte po 17 w pobliżu Tychów", "quiet room near me now", "biblioteka z salą zabaw w Krakowie otwarta w sobotę", "latający dywan i kosmiczna poczta między 16 a 18 koło lasu", "Mediateka Tychy"];

    public string Name => "suggestions";

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable("CONNECTIONSTRINGS__CATALOGUE") is not { Length: > 0 } connection)
        {
            await Console.Error.WriteLineAsync("Set CONNECTIONSTRINGS__CATALOGUE to a database made by load.");
            return 2;
        }
        await using var site = await InProcessSite.StartAsync(connection, cancellationToken);
        Build(site);
        Keystrokes(site.Get<ILibrarySuggestions>());
        Report.Line("sentence read by the rules", Measure(Sentences, new NeedsParser(site.Get<ILibraryDirectory>().Taxonomy, site.Get<INeedVocabulary>()), (parser, text) => parser.Read(text, DateTimeOffset.UnixEpoch)));
        Report.Line("and checked against a search", Measure(Sentences, site.Get<ILibraryNeeds>(), (needs, text) => needs.ReadAsync(text, CancellationToken.None).GetAwaiter().GetResult()));
        return 0;
    }

    private static void Build(InProcessSite site)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        site.Get<ILibrarySuggestions>().Suggest("a", 1);
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{site.Get<ILibraryDirectory>().State.LibraryCount} libraries: index in {took:0} ms, {kept / 1e6:0.0} MB"));
    }

    private static void Keystrokes(ILibrarySuggestions suggestions)
    {
        string[] typed = [.. Searches.SelectMany(search => Enumerable.Range(1, search.Length).Select(length => search[..length])).Distinct()];
        Report.Line("keystroke", Measure(typed, suggestions, (asked, text) => asked.Suggest(text, 4)));
        var slowest = typed.Select(text => (Text: text, Took: Measure([text], suggestions, (asked, sought) => asked.Suggest(sought, 4)).Order().ElementAt(Rounds / 2))).OrderByDescending(text => text.Took).Take(5);
        Console.WriteLine(string.Join("; ", slowest.Select(text => string.Create(CultureInfo.InvariantCulture, $"\"{text.Text}\" {text.Took:0.00} ms"))));
    }

    private static List<double> Measure<T>(string[] texts, T asked, Func<T, string, object> ask)
    {
        var took = new List<double>(texts.Length * Rounds);
        for (var round = -2; round < Rounds; round++)
        {
            foreach (var text in texts)
            {
                var started = Stopwatch.GetTimestamp();
                ask(asked, text);
                if (round >= 0)
                {
                    took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }
            }
        }
        return took;
    }
}
