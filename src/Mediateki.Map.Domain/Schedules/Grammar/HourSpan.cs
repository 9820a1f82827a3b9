namespace Mediateki.Map.Domain.Schedules.Grammar;

/// <summary>Hours of a day: from <see cref="From"/> to <see cref="To"/> (exclusive), which may lie past midnight; open-ended if so marked.</summary>
internal sealed record HourSpan(HourPoint From, HourPoint? To, bool OpenEnd)
{
    public static readonly HourSpan WholeDay = new(HourPoint.At(0), HourPoint.At(1440), false);
}

/// <summary>Minutes after midnight, or after (negative: before) an event of the sun.</summary>
internal readonly record struct HourPoint(SunEvent Event, int Minutes)
{
    public static HourPoint At(int minutes) => new(SunEvent.None, minutes);

    public bool IsVariable => Event != SunEvent.None;
}

internal enum SunEvent
{
    None,
    Dawn,
    Sunrise,
    Sunset,
    Dusk,
}
