using System.Collections.Immutable;
using System.Globalization;

namespace Mediateki.Map.Domain.Trips.Checking;

/// <summary>What the checker found in a plan.</summary>
/// <param name="Broken">Every broken rule, by day and time. Empty: the plan can be carried out.</param>
/// <param name="Value">Points the plan is worth by the checker's own count.</param>
public sealed record PlanCheck(ImmutableArray<BrokenRule> Broken, long Value)
{
    /// <summary>True when no rule is broken.</summary>
    public bool IsValid => Broken.IsEmpty;
}

/// <summary>One rule that a plan breaks, with what is needed to say it in words.</summary>
public sealed record BrokenRule
{
    public required TripRule Rule { get; init; }

    /// <summary>Index of the problem's day, where the rule concerns one.</summary>
    public int? Day { get; init; }

    /// <summary>The stop, where the rule concerns one.</summary>
    public LibraryId? Library { get; init; }

    /// <summary>The other stop of a rule about two.</summary>
    public LibraryId? Other { get; init; }

    /// <summary>Name of the break, where the rule concerns one.</summary>
    public string? Break { get; init; }

    /// <summary>The instant the plan has.</summary>
    public DateTimeOffset? Planned { get; init; }

    /// <summary>The nearest instant the rule would allow.</summary>
    public DateTimeOffset? Allowed { get; init; }

    /// <summary>By how much time a rule about time is broken.</summary>
    public TimeSpan? ExcessTime { get; init; }

    /// <summary>By how much a rule about a number (stops, people, points) is broken.</summary>
    public long? ExcessCount { get; init; }

    /// <summary>The smallest changes that mend it without breaking another rule, at most one of each kind, smallest kind first. May be empty.</summary>
    public ImmutableArray<PlanRepair> Repairs { get; init; } = [];

    /// <summary>One line for logs and tests; not for people.</summary>
    public override string ToString()
    {
        var excess = ExcessTime is { } time ? $" by {time.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture)} min" : ExcessCount is { } count ? $" by {count}" : "";
        var where = string.Join(' ', new[] { Day is { } day ? $"day {day}" : null, Library?.Slug, Other is { } other ? $"against {other}" : null, Break }.Where(part => part is not null));
        return $"{Rule}{(where.Length > 0 ? " " : "")}{where}{excess}";
    }
}

/// <summary>How a repair changes a plan, from the gentlest to the hardest.</summary>
public enum RepairKind
{
    /// <summary>Visits keep their order and move in time.</summary>
    Shift,

    /// <summary>One visit becomes shorter.</summary>
    Shorten,

    /// <summary>Two stops of a day change places.</summary>
    Swap,

    /// <summary>A stop moves to another day.</summary>
    MoveToDay,

    /// <summary>A missing stop is put in.</summary>
    Add,

    /// <summary>A stop is dropped.</summary>
    Drop,
}

/// <summary>One way to mend a plan.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Library">The stop it is done to; null when a whole day shifts.</param>
/// <param name="Days">The changed days as they would become; to apply the repair, put them in place of the plan's days of the same index.</param>
/// <param name="With">The other stop of a swap.</param>
/// <param name="ToDay">The day a stop moves or is added to.</param>
/// <param name="By">The largest change of a visit's start (shift, swap) or of its length (shorten).</param>
public sealed record PlanRepair(RepairKind Kind, LibraryId? Library, ImmutableArray<PlannedDay> Days, LibraryId? With = null, int? ToDay = null, TimeSpan? By = null)
{
    /// <summary>The plan with the repair carried out; its stated value and left-out list become those of a draft.</summary>
    public TripPlan ApplyTo(TripPlan plan)
    {
        var changed = Days.Select(day => day.Day).ToHashSet();
        var days = plan.Days.Where(day => !changed.Contains(day.Day)).Concat(Days).Where(day => !day.Stops.IsEmpty).OrderBy(day => day.Day);
        return new TripPlan { Days = [.. days] };
    }

    /// <summary>One line for logs and tests; not for people.</summary>
    public override string ToString()
    {
        var by = By is { } time ? $" by {time.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture)} min" : "";
        return $"{Kind} {Library?.Slug ?? "day"}{(With is { } with ? $" with {with}" : "")}{(ToDay is { } day ? $" to day {day}" : "")}{by}";
    }
}
