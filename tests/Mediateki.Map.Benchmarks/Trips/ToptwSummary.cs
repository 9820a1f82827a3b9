using System.Globalization;

namespace Mediateki.Map.Benchmarks.Trips;

/// <summary>One case with what is known about it elsewhere.</summary>
internal sealed record ToptwOutcome(string Instance, int Tours, ToptwResult Result)
{
    /// <summary>Published scores; null where the table has none.</summary>
    public Published? Published { get; init; }

    /// <summary>What OR-Tools found; null where it was not asked.</summary>
    public OrToolsResult? OrTools { get; init; }

    /// <summary>How far a score stays behind the best-known one, in percent; null where none is known.</summary>
    public double? Gap(long? score) => Published is { Score: > 0 } published && score is { } points ? 100.0 * (published.Score - points) / published.Score : null;
}

/// <summary>Sums up the cases: gaps of ours, of the published iterated local search and of OR-Tools on the same cases, and improved cases.</summary>
internal sealed class ToptwSummary(bool peers)
{
    private readonly List<ToptwOutcome> outcomes = [];

    public bool AllValid => outcomes.TrueForAll(outcome => outcome.Result.IsValid);

    public void Add(ToptwOutcome outcome) => outcomes.Add(outcome);

    public void Write(TextWriter to)
    {
        foreach (var outcome in outcomes.Where(outcome => outcome.Result.Score > outcome.Published?.Score))
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# improved {outcome.Instance} {outcome.Tours}: {outcome.Result.Score} instead of {outcome.Published!.Value.Score}: {string.Join(" | ", outcome.Result.Tours)}"));
        }
        foreach (var outcome in outcomes.Where(_ => peers))
        {
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# peers {outcome.Instance} {outcome.Tours}: {outcome.Result.Score}, best known {outcome.Published?.Score}, ILS 2009 {outcome.Published?.IteratedLocalSearch}, OR-Tools {outcome.OrTools?.Score} in {outcome.OrTools?.Seconds:0.00} s"));
        }
        to.WriteLine($"# {outcomes.Count} cases, {outcomes.Count(outcome => outcome.Result.IsValid)} valid, {outcomes.Count(outcome => outcome.Published is not null)} with a best-known score");
        Gaps(to, "ours", outcome => outcome.Gap(outcome.Result.Score));
        Gaps(to, "published ILS 2009", outcome => outcome.Gap(outcome.Published?.IteratedLocalSearch));
        Gaps(to, "OR-Tools", outcome => outcome.Gap(outcome.OrTools?.Score));
        foreach (var set in outcomes.GroupBy(outcome => SetOf(outcome.Instance)).Where(_ => outcomes.Count > 1))
        {
            var gaps = set.Select(outcome => outcome.Gap(outcome.Result.Score)).OfType<double>().ToArray();
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# set {set.Key}: {set.Count()} cases, mean gap {gaps.DefaultIfEmpty().Average():0.000} %, worst {gaps.DefaultIfEmpty().Max():0.00} %"));
        }
    }

    private void Gaps(TextWriter to, string whose, Func<ToptwOutcome, double?> gap)
    {
        var known = outcomes.Select(outcome => (outcome, Gap: gap(outcome))).Where(pair => pair.Gap is not null).OrderBy(pair => pair.Gap).ToArray();
        if (known.Length > 0)
        {
            var (worst, value) = known[^1];
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# {whose}: mean gap {known.Average(pair => pair.Gap):0.000} % over {known.Length} cases, worst {value:0.00} % ({worst.Instance}, {worst.Tours}), better than best known {known.Count(pair => pair.Gap < 0)}, equal {known.Count(pair => pair.Gap == 0)}"));
        }
    }

    /// <summary>Letters and first digit of a Solomon name (c1, rc2); the letters alone of others (pr).</summary>
    private static string SetOf(string instance)
    {
        var letters = new string([.. instance.TakeWhile(char.IsLetter)]);
        return letters == "pr" || letters.Length == instance.Length ? letters : letters + instance[letters.Length];
    }
}
