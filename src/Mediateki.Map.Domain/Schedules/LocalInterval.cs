namespace Mediateki.Map.Domain.Schedules;

/// <summary>
/// A stretch of local wall-clock time in which an expression is open or unknown (closed time is what lies between).
/// </summary>
/// <param name="Start">Inclusive, minute precision, no time zone attached.</param>
/// <param name="End">Exclusive.</param>
/// <param name="State">Open or Unknown, never Closed.</param>
/// <param name="Comment">The rule's comment, or the name of the public holiday that made the rule match.</param>
public readonly record struct LocalInterval(DateTime Start, DateTime End, RuleState State, string? Comment);
