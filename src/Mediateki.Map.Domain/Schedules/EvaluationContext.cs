namespace Mediateki.Map.Domain.Schedules;

/// <summary>What an expression cannot know by itself: holidays, and for times of the sun the place and its time zone.</summary>
public sealed record EvaluationContext
{
    /// <summary>Poland: its public holidays and time zone; no school holidays and no place.</summary>
    public static EvaluationContext Poland { get; } = new();

    public PublicHolidays PublicHolidays { get; init; } = PolishHolidays.Instance;

    public SchoolHolidays SchoolHolidays { get; init; } = SchoolHolidays.NotKnown;

    /// <summary>Where the sun rises; null leaves times of the sun uncomputed, and hours that depend on them unknown.</summary>
    public SunPlace? Place { get; init; }

    /// <summary>The zone of the wall clock, by IANA id.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Warsaw");
}
