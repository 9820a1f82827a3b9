using System.ComponentModel.DataAnnotations;

namespace Mediateki.Map.Application.Trips;

/// <summary>Options of the trip planner, section <c>Trips</c>.</summary>
public sealed class TripsOptions : IValidatableObject
{
    public const string Section = "Trips";

    /// <summary>How long the search for one answer may take before its best so far is the answer.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(2);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (TimeLimit < TimeSpan.FromMilliseconds(100) || TimeLimit > TimeSpan.FromSeconds(30))
        {
            yield return new ValidationResult("Trips:TimeLimit must be between 0.1 and 30 seconds.", [nameof(TimeLimit)]);
        }
    }
}
