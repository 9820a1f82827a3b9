namespace Mediateki.Map.Domain.Schedules.Grammar;

/// <summary>Something that matches days of the calendar. All ranges include both their ends.</summary>
internal abstract record DateSelector;

/// <summary>Years from–to; <see cref="To"/> is null for an open range (<c>2026+</c>); every <see cref="Step"/>-th year counts.</summary>
internal sealed record YearRange(int From, int? To, int Step) : DateSelector;

/// <summary>Whole months 1–12; a range may run over the end of the year. Years, if written, are written at both ends.</summary>
internal sealed record MonthRange(int? FromYear, int From, int? ToYear, int To) : DateSelector;

/// <summary>A day, a range of days of which every <see cref="Step"/>-th counts (<see cref="To"/>), or everything from a day on (<see cref="OpenEnd"/>).</summary>
internal sealed record DayRange(DayPoint From, DayPoint? To, bool OpenEnd, int Step = 1) : DateSelector;

/// <summary>ISO weeks 1–53; every <see cref="Step"/>-th counts; a range may run over the end of the year.</summary>
internal sealed record WeekRange(int From, int To, int Step) : DateSelector;

/// <summary>Weekdays, Monday = 1 … Sunday = 7; a range may run over the end of the week.</summary>
internal sealed record WeekdayRange(int From, int To) : DateSelector;

/// <summary>The n-th such weekday of its month (negative from the month's end), moved by <see cref="DayOffset"/> days.</summary>
internal sealed record NthWeekday(int Weekday, ValueList<Ordinals> Positions, int DayOffset) : DateSelector;

/// <summary>Positions from–to, 1–5 or −1 … −5.</summary>
internal readonly record struct Ordinals(int From, int To);

/// <summary>Public or school holidays, moved by <see cref="DayOffset"/> days.</summary>
internal sealed record HolidaySelector(bool IsSchool, int DayOffset) : DateSelector;

/// <summary>One day of a year (or of every year), then moved: first to a weekday, then by days.</summary>
internal sealed record DayPoint(int? Year, DayAnchor Anchor, WeekdayShift? Shift, int DayOffset);

internal abstract record DayAnchor;

/// <summary>A day of a month. Days past the month's end run into the next month, as 31 February does in real data.</summary>
internal sealed record MonthDay(int Month, int Day) : DayAnchor;

internal sealed record EasterSunday : DayAnchor;

/// <summary>The n-th weekday of a month, n = 1–5 or −1 … −5.</summary>
internal sealed record MonthNthWeekday(int Month, int Weekday, int Ordinal) : DayAnchor;

/// <summary>To the next (or, if not <see cref="Forward"/>, the previous) such weekday; a day that already is one stays.</summary>
internal sealed record WeekdayShift(int Weekday, bool Forward);
