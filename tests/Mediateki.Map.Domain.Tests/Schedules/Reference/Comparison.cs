using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Domain.Tests.Schedules.Reference;

/// <summary>An expression that the reference accepts and we do not evaluate as it does.</summary>
/// <param name="Expression">As given.</param>
/// <param name="Ours">Our first interval that differs, or why we refuse.</param>
/// <param name="Theirs">The reference's.</param>
internal sealed record Disagreement(string Expression, string Ours, string Theirs);

/// <summary>How many expressions were compared, and which differ.</summary>
internal sealed record ComparisonResult(int Given, int Accepted, int AcceptedByUsAlone, IReadOnlyList<Disagreement> Disagreements)
{
    public int Same => Accepted - Disagreements.Count;

    public double Share => Accepted == 0 ? 1 : (double)Same / Accepted;
}

/// <summary>Compares our evaluation with the reference's: every interval's start, end and state, comments left out.</summary>
internal static class Comparison
{
    /// <summary>
    /// Minutes: for a sunrise past midnight the reference sometimes takes the sun of the day before, which in spring rises two to three minutes later.
    /// </summary>
    private const int SunTolerance = 3;

    /// <summary>Compares over the days from <paramref name="from"/> (included) to <paramref name="to"/> (excluded), times of the sun to within a few minutes.</summary>
    public static ComparisonResult Compare(
        IReadOnlyList<string> expressions, IReadOnlyList<ReferenceAnswer> answers, DateOnly from, DateOnly to, EvaluationContext context)
    {
        var (accepted, alone) = (0, 0);
        var disagreements = new List<Disagreement>();
        foreach (var (expression, answer) in expressions.Zip(answers))
        {
            var ours = OpeningHoursExpression.Parse(expression);
            if (answer.Intervals is null)
            {
                alone += ours.Success ? 1 : 0;
                continue;
            }
            accepted++;
            if (FindDisagreement(ours, answer.Intervals, from, to, context) is { } disagreement)
            {
                disagreements.Add(disagreement);
            }
        }
        return new ComparisonResult(expressions.Count, accepted, alone, disagreements);
    }

    private static Disagreement? FindDisagreement(OpeningHoursParseResult ours, IReadOnlyList<ReferenceInterval> theirs, DateOnly from, DateOnly to, EvaluationContext context)
    {
        if (!ours.Success)
        {
            return new Disagreement(ours.Input, $"refused: {ours.Errors[0].Key} at {ours.Errors[0].Position}", "accepted");
        }
        var tolerance = TimeSpan.FromMinutes(ours.Expression.NeedsPlace ? SunTolerance : 0);
        var our = Merge(ClockTimes.Evaluate(ours.Expression, from, to, context).Select(interval => new Stretch(interval.Start, interval.End, interval.State == RuleState.Unknown)));
        var their = Merge(theirs.Select(interval => new Stretch(interval.Start, interval.End, interval.IsUnknown)));
        for (var i = 0; i < Math.Max(our.Count, their.Count); i++)
        {
            if (i >= our.Count || i >= their.Count || !our[i].Equals(their[i], tolerance))
            {
                return new Disagreement(ours.Input, i < our.Count ? our[i].ToString() : "nothing", i < their.Count ? their[i].ToString() : "nothing");
            }
        }
        return null;
    }

    private static List<Stretch> Merge(IEnumerable<Stretch> stretches)
    {
        var merged = new List<Stretch>();
        foreach (var next in stretches.Where(stretch => stretch.Start < stretch.End))
        {
            if (merged.Count > 0 && merged[^1].End == next.Start && merged[^1].IsUnknown == next.IsUnknown)
            {
                merged[^1] = merged[^1] with { End = next.End };
            }
            else
            {
                merged.Add(next);
            }
        }
        return merged;
    }

    private readonly record struct Stretch(DateTime Start, DateTime End, bool IsUnknown)
    {
        public bool Equals(Stretch other, TimeSpan tolerance) =>
            IsUnknown == other.IsUnknown && (Start - other.Start).Duration() <= tolerance && (End - other.End).Duration() <= tolerance;

        public override string ToString() => $"{Start:yyyy-MM-dd HH:mm}–{End:yyyy-MM-dd HH:mm} {(IsUnknown ? "unknown" : "open")}";
    }
}
