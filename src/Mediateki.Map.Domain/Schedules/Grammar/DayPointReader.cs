namespace Mediateki.Map.Domain.Schedules.Grammar;

/// <summary>Reads one day: <c>Jan 5</c>, <c>2026 easter +1 day</c>, <c>Mar Su[-1] -2 days</c>, <c>Dec 25 -Su</c>.</summary>
internal sealed class DayPointReader(TokenCursor cursor)
{
    private static readonly int[] MonthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>Whether <c>Mar Su[-1]…</c> ahead begins a range or a moved day; alone it is a month and an n-th weekday.</summary>
    public static bool IsNthRangeAhead(TokenCursor cursor, int ahead)
    {
        if (!IsNthAhead(cursor, ahead, out var length))
        {
            return false;
        }
        var next = ahead + length;
        if ((cursor.Peek(next).Is('+') || cursor.Peek(next).Is('-')) && cursor.IsNumber(next + 1) && cursor.Peek(next + 2).Kind == TokenKind.Days)
        {
            next += 3;
        }
        return cursor.Peek(next).Is('-') && (cursor.IsMonthOrEaster(next + 1) || cursor.IsYear(next + 1) && cursor.IsMonthOrEaster(next + 2));
    }

    public bool IsPointAhead(int ahead) =>
        cursor.IsDay(ahead)
        || cursor.Peek(ahead).Kind == TokenKind.Easter
        || cursor.Peek(ahead).Kind == TokenKind.Month
        || cursor.IsYear(ahead) && cursor.IsMonthOrEaster(ahead + 1);

    public DayPoint? Read(int? year)
    {
        if (cursor.TryTake(TokenKind.Easter))
        {
            return ReadMoves(year, new EasterSunday());
        }
        var month = cursor.Take();
        if (month.Kind != TokenKind.Month)
        {
            cursor.Fail(ScheduleProblemCode.UnexpectedText, month);
            return null;
        }
        return cursor.Current.Kind == TokenKind.Weekday ? ReadNth(year, month.Value) : ReadDay(year, month.Value);
    }

    /// <summary>The end of a range: a bare day number lies in the month of its start, a bare date in its year or the next.</summary>
    public DayPoint? ReadEnd(DayPoint from)
    {
        int? year = null;
        if (cursor.IsYear(0) && cursor.IsMonthOrEaster(1) && (year = YearReader.ReadYear(cursor)) is null)
        {
            return null;
        }
        if (cursor.Current.Kind != TokenKind.Number)
        {
            return Read(year);
        }
        if (from.Anchor is not MonthDay { Month: var month, Day: var first })
        {
            cursor.FailUnexpected();
            return null;
        }
        if (cursor.Current.Value < first)
        {
            cursor.Fail(ScheduleProblemCode.DaysReversed, cursor.Current);
        }
        return ReadDay(from.Year, month);
    }

    public DayPoint? ReadDay(int? year, int month)
    {
        var token = cursor.Take();
        if (token.Kind != TokenKind.Number || token.Value is < 1 or > 31)
        {
            cursor.Fail(ScheduleProblemCode.DayOutOfRange, token);
            return null;
        }
        if (token.Value > MonthLengths[month - 1])
        {
            cursor.Warn(ScheduleProblemCode.DayPastMonthEnd, token);
        }
        return ReadMoves(year, new MonthDay(month, token.Value));
    }

    private DayPoint? ReadNth(int? year, int month)
    {
        var weekday = cursor.Take().Value;
        cursor.Take();
        var sign = cursor.TryTake('-') ? -1 : 1;
        var ordinal = cursor.Take();
        if (weekday < 1 || ordinal.Value is < 1 or > 5 || !cursor.TryTake(']'))
        {
            cursor.Fail(ScheduleProblemCode.OrdinalOutOfRange, ordinal);
            return null;
        }
        return ReadMoves(year, new MonthNthWeekday(month, weekday, sign * ordinal.Value));
    }

    private DayPoint ReadMoves(int? year, DayAnchor anchor)
    {
        WeekdayShift? shift = null;
        if ((cursor.Current.Is('+') || cursor.Current.Is('-')) && cursor.Peek(1) is { Kind: TokenKind.Weekday, Value: > 0 })
        {
            var forward = cursor.Take().Is('+');
            shift = new WeekdayShift(cursor.Take().Value, forward);
        }
        return new DayPoint(year, anchor, shift, DayOffsets.TryRead(cursor));
    }

    private static bool IsNthAhead(TokenCursor cursor, int ahead, out int length)
    {
        length = 0;
        if (cursor.Peek(ahead).Kind != TokenKind.Month || cursor.Peek(ahead + 1) is not { Kind: TokenKind.Weekday, Value: > 0 } || !cursor.Peek(ahead + 2).Is('['))
        {
            return false;
        }
        var negative = cursor.Peek(ahead + 3).Is('-') ? 1 : 0;
        length = 5 + negative;
        return cursor.IsNumber(ahead + 3 + negative) && cursor.Peek(ahead + 4 + negative).Is(']');
    }
}
