using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Application.Libraries;

/// <summary>Open at a time, for a while.</summary>
public sealed record OpenAt
{
    /// <summary>Longest stretch that can be asked for, in minutes: a day.</summary>
    public const int LongestMinutes = 24 * 60;

    /// <summary>The beginning; null: the moment of asking.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>For how long, 1 to <see cref="LongestMinutes"/>.</summary>
    public int Minutes { get; init; } = 1;

    public CoverageNeed Need { get; init; } = CoverageNeed.Accessible;

    /// <summary>
    /// Also libraries of which it is not certain: hours unknown, a public holiday they do not name, a confirmation too old to count.
    /// They are never taken for closed, so leaving them out is something to say.
    /// </summary>
    public bool WithNotConfirmed { get; init; }
}
