using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Mediateki.Map.Application.Trips.Planned;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Itineraries;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Web.Trips.Planner;

/// <summary>
/// Factors for estimates of emissions, section <c>Emissions</c>. None is built into the code: a number without its source would be invented.
/// The settings that come with the site name a published one, which an installation replaces by what suits it.
/// </summary>
public sealed class EmissionsOptions : IValidatableObject
{
    public const string Section = "Emissions";

    /// <summary>Grams of CO₂ for each person and kilometre in a coach; null: not known.</summary>
    public double? CoachGrams { get; set; }

    /// <summary>Grams of CO₂ for each person and kilometre in a car; null: not known.</summary>
    public double? CarGrams { get; set; }

    /// <summary>Who publishes the factors, and for which year; shown with every estimate.</summary>
    public string FactorSource { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (CoachGrams is < 0 or > 1000 || CarGrams is < 0 or > 1000)
        {
            yield return new ValidationResult("Emissions:CoachGrams and Emissions:CarGrams must be between 0 and 1000.", [nameof(CoachGrams), nameof(CarGrams)]);
        }
        if ((CoachGrams ?? CarGrams) is not null && FactorSource.Length == 0)
        {
            yield return new ValidationResult("Emissions:FactorSource must say where the factors come from.", [nameof(FactorSource)]);
        }
    }
}

/// <summary>What a trip emits, in words.</summary>
internal sealed class TripEmissions(IOptions<EmissionsOptions> options)
{
    /// <summary>An estimate with its source, or that it is not known.</summary>
    public string Of(Itinerary trip, TimedItinerary timed, IStringLocalizer<PlannerTexts> texts)
    {
        var factor = trip.Transport switch { TravelMode.Coach => options.Value.CoachGrams, TravelMode.Car => options.Value.CarGrams, _ => 0 };
        var kilometres = timed.Days.SelectMany(day => day.Legs).Where(leg => leg.Link.Mode is TravelMode.Coach or TravelMode.Car).Sum(leg => (leg.Link.Metres ?? 0) / 1000d);
        return factor switch
        {
            null => texts["Emissions_Unknown"],
            0 => texts["Emissions_None"],
            { } grams => texts["Emissions_Estimate", (grams * kilometres / 1000).ToString("0.0", CultureInfo.CurrentCulture), options.Value.FactorSource],
        };
    }
}
