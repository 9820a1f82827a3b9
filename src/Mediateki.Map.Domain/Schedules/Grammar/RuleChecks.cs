namespace Mediateki.Map.Domain.Schedules.Grammar;

/// <summary>Warnings about rules that read well one by one but hardly mean what they say together.</summary>
internal static class RuleChecks
{
    private const int Day = 24 * 60;

    public static void Run(IReadOnlyList<Rule> rules, IReadOnlyList<int> starts, ProblemList problems)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            Check(rules, i, starts[i], problems);
        }
    }

    private static void Check(IReadOnlyList<Rule> rules, int index, int start, ProblemList problems)
    {
        var rule = rules[index];
        if (rule.Join == RuleJoin.Additional && rule.State == RuleState.Closed)
        {
            problems.Add(ScheduleProblemCode.AdditionalClosed, start, 0);
        }
        if (rule.IsAlways && (rule.Dates.Count > 0 || rules.Count > 1))
        {
            problems.Add(ScheduleProblemCode.AlwaysWithOthers, start, 0);
        }
        if (rule.Hours.Any(span => span.From.IsVariable || span.To is { IsVariable: true }))
        {
            problems.Add(ScheduleProblemCode.SunTimes, start, 0);
        }
        if (index > 0 && rule is { Join: RuleJoin.Normal, Dates.Count: > 0 } && rules.Take(index).Any(RunsPastMidnight))
        {
            problems.Add(ScheduleProblemCode.OverwritesPastMidnight, start, 0);
        }
    }

    private static bool RunsPastMidnight(Rule rule) =>
        rule.State != RuleState.Closed && rule.Hours.Any(span => span.To is { IsVariable: false, Minutes: > Day });
}
