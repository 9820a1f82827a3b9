namespace Mediateki.Map.Application.Persistence;

/// <summary>The timetable that the calendar of a trip gave last. Apart from the trip: its editors need not be told.</summary>
internal sealed class TripCalendarRow
{
    public long TripId { get; init; }

    /// <summary>Of what was given: equal for equal timetables.</summary>
    public required string Timetable { get; init; }

    /// <summary>How often another one was given since.</summary>
    public required int Revision { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }
}
