namespace Mediateki.Map.Domain.Schedules.Grammar;

/// <summary>Reads lists of months, days and ranges of days: <c>Jan,Dec 24-26</c>, <c>2026 Dec 20-2027 Jan 6</c>, <c>easter -2 days</c>, <c>Mar Su[-1]-Oct Su[-1]</c>.</summary>
internal sealed class MonthDayReader(TokenCursor cursor)
{
    private readonly List<DateSelector> _items = [];

    /// <summary>Whether the year ahead belongs to a day (<c>2026 Jan 5</c>, <c>2026 easter</c>) or a range of months with years, rather than standing for itself.</summary>
    public static bool StartsDatedDay(TokenCursor cursor) =>
        cursor.Peek(1).Kind == TokenKind.Easter
        || cursor.Peek(1).Kind == TokenKind.Month
            && (cursor.IsDay(2) || DayPointReader.IsNthRangeAhead(cursor, 1) || cursor.Peek(2).Is('-') && cursor.IsYear(3));

    public DateGroup? Read()
    {
        do
        {
            ReadOne();
        }
        while (!cursor.Failed && TryContinue());
        return cursor.Failed ? null : new DateGroup(DateKind.MonthDay, new ValueList<DateSelector>([.. _items]));
    }

    private bool TryContinue()
    {
        if (!cursor.Current.Is(',') && cursor.Current.Kind != TokenKind.And || !(cursor.IsMonthOrEaster(1) || cursor.IsYear(1) && cursor.IsMonthOrEaster(2)))
        {
            return false;
        }
        cursor.Take();
        return true;
    }

    private void ReadOne()
    {
        int? year = null;
        if (cursor.IsYear(0) && (year = YearReader.ReadYear(cursor)) is null)
        {
            return;
        }
        if (cursor.Current.Kind == TokenKind.Month && !cursor.IsDay(1) && !DayPointReader.IsNthRangeAhead(cursor, 0))
        {
            ReadMonths(year);
        }
        else
        {
            ReadDays(year);
        }
    }

    private void ReadMonths(int? year)
    {
        var from = cursor.Take().Value;
        var (to, toYear) = (from, year);
        if (cursor.Current.Is('-') && cursor.Peek(1).Kind == TokenKind.Month)
        {
            cursor.Take();
            to = cursor.Take().Value;
            toYear = year is null || to >= from ? year : year + 1;
        }
        else if (cursor.Current.Is('-') && cursor.IsYear(1) && cursor.Peek(2).Kind == TokenKind.Month && year is not null)
        {
            cursor.Take();
            toYear = YearReader.ReadYear(cursor);
            to = cursor.Take().Value;
        }
        _items.Add(new MonthRange(year, from, toYear, to));
    }

    private void ReadDays(int? year)
    {
        var points = new DayPointReader(cursor);
        if (points.Read(year) is not { } from)
        {
            return;
        }
        if (cursor.Current.Is('-') && points.IsPointAhead(1))
        {
            ReadRange(points, from);
        }
        else
        {
            _items.Add(new DayRange(from, null, cursor.TryTake('+')));
        }
        ReadMoreDaysOfMonth(points, from);
    }

    private void ReadMoreDaysOfMonth(DayPointReader points, DayPoint first)
    {
        while (!cursor.Failed && cursor.Current.Is(',') && cursor.IsDay(1) && first.Anchor is MonthDay { Month: var month })
        {
            cursor.Take();
            if (points.ReadDay(first.Year, month) is not { } from)
            {
                return;
            }
            if (cursor.Current.Is('-') && points.IsPointAhead(1))
            {
                ReadRange(points, from);
            }
            else
            {
                _items.Add(new DayRange(from, null, false));
            }
        }
    }

    private void ReadRange(DayPointReader points, DayPoint from)
    {
        var start = cursor.Take();
        if (points.ReadEnd(from) is not { } to || !Steps.TryRead(cursor, out var step))
        {
            return;
        }
        if (to.Year is not null && from.Year is null || to.Year < from.Year)
        {
            cursor.Fail(ScheduleProblemCode.DaysReversed, start);
        }
        _items.Add(new DayRange(from, to, false, step));
    }
}
