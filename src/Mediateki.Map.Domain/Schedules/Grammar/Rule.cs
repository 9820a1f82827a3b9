namespace Mediateki.Map.Domain.Schedules.Grammar;

/// <summary>How a rule is joined to those before it.</summary>
internal enum RuleJoin
{
    /// <summary><c>;</c> – on the days it matches it replaces what earlier rules said.</summary>
    Normal,

    /// <summary><c>,</c> – adds to what earlier rules said.</summary>
    Additional,

    /// <summary><c>||</c> – counts only where everything before leaves the place closed.</summary>
    Fallback,
}

/// <summary>
/// One rule of an expression. Every group of <see cref="Dates"/> must match the day (one alternative of each is enough);
/// no group means every day. No time span means the whole day.
/// </summary>
internal sealed record Rule(
    RuleJoin Join,
    ValueList<DateGroup> Dates,
    ValueList<HourSpan> Hours,
    bool IsAlways,
    RuleModifier Modifier,
    string? Comment)
{
    /// <summary>What holds while the rule applies: a comment without a written state makes it unknown.</summary>
    public RuleState State => Modifier switch
    {
        RuleModifier.Open => RuleState.Open,
        RuleModifier.Closed or RuleModifier.Off => RuleState.Closed,
        RuleModifier.Unknown => RuleState.Unknown,
        _ => Comment is null ? RuleState.Open : RuleState.Unknown,
    };
}

/// <summary>The state word of a rule as it was written.</summary>
internal enum RuleModifier
{
    None,
    Open,
    Closed,
    Off,
    Unknown,
}

/// <summary>Alternatives of one kind, written as one comma-separated list.</summary>
internal sealed record DateGroup(DateKind Kind, ValueList<DateSelector> Alternatives);

/// <summary>The kinds of day selectors, in the order of the canonical form.</summary>
internal enum DateKind
{
    Year,
    MonthDay,
    Week,
    Holiday,
    Weekday,
}
