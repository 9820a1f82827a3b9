using System.ComponentModel.DataAnnotations;

namespace Mediateki.Map.Application.Trips;

/// <summary>Options of the trip planner, section <c>Trips</c>.</summary>
public sealed class TripsOptions : IValidatableObject
{
    public const string Section = "Trips";

    /// <summary>How long the search for one answer may take before its best so far is the answer.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Days after its last change for which a saved trip is kept.</summary>
    public int KeepDays { get; set; } = 365;

    /// <summary>Days before a saved trip is deleted on which its editors are told.</summary>
    public int WarnDays { get; set; } = 30;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (TimeLimit < TimeSpan.FromMilliseconds(100) || TimeLimit > TimeSpan.FromSeconds(30))
        {
            yield return new ValidationResult("Trips:TimeLimit must be between 0.1 and 30 seconds.", [nameof(TimeLimit)]);
        }
        if (KeepDays is < 1 or > 3650)
        {
            yield return new ValidationResult("Trips:KeepDays must be between 1 and 3650.", [nameof(KeepDays)]);
        }
        if (WarnDays < 0 || WarnDays > KeepDays)
        {
            yield return new ValidationResult("Trips:WarnDays must be between 0 and Trips:KeepDays.", [nameof(WarnDays)]);
        }
    }
}
