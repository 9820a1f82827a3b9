using Mediateki.Map.Domain.Schedules.Evaluation;
using Mediateki.Map.Domain.Schedules.Grammar;

namespace Mediateki.Map.Domain.Schedules;

/// <summary>
/// An <c>opening_hours</c> expression of OpenStreetMap, parsed once and evaluated by its specification
/// (wiki.openstreetmap.org/wiki/Key:opening_hours/specification) – and by nothing else: an ordinary rule counts on public
/// holidays too. What the product tells people is <see cref="OpeningSchedule"/>'s business. Immutable and thread-safe;
/// equal when the rules are the same.
/// </summary>
public sealed class OpeningHoursExpression : IEquatable<OpeningHoursExpression>
{
    /// <summary>The longest text that is read, in characters; OpenStreetMap's own limit is 255.</summary>
    public const int MaxLength = 4000;

    private readonly CompiledRule[] _compiled;
    private readonly ushort[]? _week;
    private readonly string _canonical;

    private OpeningHoursExpression(ValueList<Rule> rules)
    {
        Rules = rules;
        _canonical = Formatter.Format(rules);
        _compiled = CompiledRule.CompileAll(rules);
        _week = WeekChanges.TryBuild(_compiled);
        HasComments = rules.Any(rule => rule.Comment is not null);
        NeedsPlace = Array.Exists(_compiled, rule => rule.DependsOnSun);
    }

    internal ValueList<Rule> Rules { get; }

    /// <summary>Whether hours depend on the sun, so that evaluation needs <see cref="EvaluationContext.Place"/>.</summary>
    public bool NeedsPlace { get; }

    /// <summary>Whether any rule has a comment, which may say more about its state.</summary>
    internal bool HasComments { get; }

    /// <summary>Reads a text. Never throws: errors and warnings come with their positions.</summary>
    public static OpeningHoursParseResult Parse(string? text)
    {
        text ??= "";
        var problems = new ProblemList();
        ValueList<Rule>? rules = null;
        if (text.Length > MaxLength)
        {
            problems.Add(ScheduleProblemCode.TooLong, MaxLength, text.Length - MaxLength, $"{MaxLength}");
        }
        else
        {
            rules = Parser.Parse(text, problems);
        }
        problems.SortByPosition();
        var expression = problems.Errors.Count == 0 ? new OpeningHoursExpression(rules!) : null;
        return new OpeningHoursParseResult(text, expression, problems.Errors, problems.Warnings);
    }

    /// <summary>
    /// The open and unknown intervals from midnight of <paramref name="from"/> to midnight of <paramref name="to"/> (exclusive),
    /// clipped to that range, in local wall-clock time (no daylight-saving jumps). Adjoining intervals of one state and comment are one.
    /// </summary>
    public IReadOnlyList<LocalInterval> Evaluate(DateOnly from, DateOnly to, EvaluationContext context)
    {
        var intervals = new List<LocalInterval>();
        var evaluator = CreateEvaluator(context);
        for (var day = from; day < to; day = day.AddDays(1))
        {
            var midnight = day.ToDateTime(TimeOnly.MinValue);
            foreach (var segment in evaluator.Evaluate(day))
            {
                Append(intervals, new LocalInterval(midnight.AddMinutes(segment.Start), midnight.AddMinutes(segment.End), segment.State, segment.Comment));
            }
        }
        return intervals;
    }

    /// <summary>What the expression says of a moment of local wall-clock time; seconds do not count.</summary>
    public RuleState StateAt(DateTime local, EvaluationContext context)
    {
        return _week is not null
            ? WeekChanges.StateAt(_week, local)
            : MomentEvaluator.StateAt(_compiled, DateOnly.FromDateTime(local), local.Hour * 60 + local.Minute, context);
    }

    internal DayEvaluator CreateEvaluator(EvaluationContext context) => new(_compiled, context);

    /// <summary>The canonical form; reading it gives an equal expression.</summary>
    public override string ToString() => _canonical;

    public bool Equals(OpeningHoursExpression? other) => other is not null && Rules.Equals(other.Rules);

    public override bool Equals(object? obj) => Equals(obj as OpeningHoursExpression);

    public override int GetHashCode() => Rules.GetHashCode();

    private static void Append(List<LocalInterval> intervals, LocalInterval next)
    {
        if (intervals.Count > 0 && intervals[^1] is var last && last.End == next.Start && last.State == next.State && last.Comment == next.Comment)
        {
            intervals[^1] = last with { End = next.End };
            return;
        }
        intervals.Add(next);
    }
}
