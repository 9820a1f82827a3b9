namespace Mediateki.Map.Domain.Schedules;

/// <summary>What an <c>opening_hours</c> expression says of a moment, by the OSM specification alone.</summary>
public enum RuleState
{
    /// <summary>No rule opens the place, or one closes it.</summary>
    Closed,

    Open,

    /// <summary>The expression itself says it depends: the word <c>unknown</c>, a comment without a state, or an open end.</summary>
    Unknown,
}
