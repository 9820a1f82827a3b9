namespace Mediateki.Map.Domain.Schedules.Grammar;

/// <summary>Reads lists of weekdays, their ranges, n-th weekdays of a month and holidays: <c>Mo-We,Fr[1,-1],PH -1 day</c>.</summary>
internal sealed class WeekdayReader(TokenCursor cursor)
{
    private readonly List<DateSelector> _items = [];

    public DateGroup? Read()
    {
        do
        {
            ReadOne();
        }
        while (!cursor.Failed && TryContinue());
        if (cursor.Failed)
        {
            return null;
        }
        var kind = _items.All(item => item is HolidaySelector) ? DateKind.Holiday : DateKind.Weekday;
        return new DateGroup(kind, new ValueList<DateSelector>([.. _items]));
    }

    private bool TryContinue()
    {
        if (!cursor.Current.Is(',') && cursor.Current.Kind != TokenKind.And || !cursor.IsWeekdayOrHoliday(1))
        {
            return false;
        }
        cursor.Take();
        return true;
    }

    private void ReadOne()
    {
        var token = cursor.Take();
        if (token.Kind == TokenKind.Holiday)
        {
            _items.Add(new HolidaySelector(token.Value == 1, DayOffsets.TryRead(cursor)));
        }
        else if (token.Kind != TokenKind.Weekday)
        {
            cursor.Fail(ScheduleProblemCode.UnexpectedText, token);
        }
        else if (token.Value <= 0)
        {
            _items.Add(token.Value switch
            {
                Words.EveryDay => new WeekdayRange(1, 7),
                Words.WorkingDays => new WeekdayRange(1, 5),
                Words.WorkingDaysAndSaturday => new WeekdayRange(1, 6),
                _ => new WeekdayRange(6, 7),
            });
        }
        else if (cursor.Current.Is('['))
        {
            ReadNth(token.Value);
        }
        else
        {
            ReadRange(token.Value);
        }
    }

    private void ReadRange(int from)
    {
        var to = from;
        if (cursor.Current.Is('-') && cursor.Peek(1) is { Kind: TokenKind.Weekday, Value: > 0 })
        {
            cursor.Take();
            to = cursor.Take().Value;
        }
        if (cursor.Current.Is('['))
        {
            cursor.FailUnexpected();
        }
        _items.Add(new WeekdayRange(from, to));
    }

    private void ReadNth(int weekday)
    {
        cursor.Take();
        var positions = new List<Ordinals>();
        do
        {
            var from = ReadOrdinal();
            var to = cursor.TryTake('-') ? ReadOrdinal() : from;
            positions.Add(new Ordinals(from, to));
        }
        while (!cursor.Failed && cursor.TryTake(','));
        if (!cursor.TryTake(']'))
        {
            cursor.FailUnexpected();
        }
        _items.Add(new NthWeekday(weekday, new ValueList<Ordinals>([.. positions]), DayOffsets.TryRead(cursor)));
    }

    private int ReadOrdinal()
    {
        var sign = cursor.TryTake('-') ? -1 : 1;
        var token = cursor.Take();
        if (token.Kind != TokenKind.Number || token.Value is < 1 or > 5)
        {
            cursor.Fail(ScheduleProblemCode.OrdinalOutOfRange, token);
        }
        return sign * token.Value;
    }
}

/// <summary>The optional <c>+2 days</c> or <c>-1 day</c> after a day.</summary>
internal static class DayOffsets
{
    private const int Limit = 366;

    public static int TryRead(TokenCursor cursor)
    {
        if (!cursor.Current.Is('+') && !cursor.Current.Is('-') || !cursor.IsNumber(1) || cursor.Peek(2).Kind != TokenKind.Days)
        {
            return 0;
        }
        var sign = cursor.Take().Is('-') ? -1 : 1;
        var number = cursor.Take();
        cursor.Take();
        if (number.Value > Limit)
        {
            cursor.Fail(ScheduleProblemCode.OffsetOutOfRange, number, $"{Limit}");
        }
        return sign * number.Value;
    }
}
