namespace Mediateki.Map.Domain.Schedules.Grammar;

/// <summary>Reads <c>2026</c>, <c>2026+</c>, <c>2026-2030</c>, <c>2026-2030/2</c>, <c>2026/2</c> and lists of them.</summary>
internal sealed class YearReader(TokenCursor cursor)
{
    public const int FirstYear = 1900;
    public const int LastYear = 2999;

    public DateGroup? Read()
    {
        var years = new List<DateSelector>();
        do
        {
            if (ReadOne() is not { } range)
            {
                return null;
            }
            years.Add(range);
        }
        while (TryContinue());
        return new DateGroup(DateKind.Year, new ValueList<DateSelector>([.. years]));
    }

    /// <summary>A year that is within the calendar this evaluator covers; otherwise a failure is noted.</summary>
    public static int? ReadYear(TokenCursor cursor)
    {
        var token = cursor.Take();
        if (token.Kind != TokenKind.Number || token.Value is < FirstYear or > LastYear)
        {
            cursor.Fail(ScheduleProblemCode.YearOutOfRange, token, $"{FirstYear}", $"{LastYear}");
            return null;
        }
        return token.Value;
    }

    private bool TryContinue()
    {
        if (!cursor.Current.Is(',') || !cursor.IsYear(1))
        {
            return false;
        }
        cursor.Take();
        return true;
    }

    private YearRange? ReadOne()
    {
        var start = cursor.Current;
        if (ReadYear(cursor) is not { } from)
        {
            return null;
        }
        int? to = from;
        if (cursor.TryTake('+'))
        {
            return new YearRange(from, null, 1);
        }
        if (cursor.Current.Is('-') && cursor.IsYear(1))
        {
            cursor.Take();
            to = ReadYear(cursor);
        }
        else if (cursor.Current.Is('/'))
        {
            to = null;
        }
        if (to < from)
        {
            cursor.Fail(ScheduleProblemCode.YearsReversed, start);
        }
        return Steps.TryRead(cursor, out var step) ? new YearRange(from, to, step) : null;
    }
}

/// <summary>The optional <c>/n</c> after a range.</summary>
internal static class Steps
{
    public static bool TryRead(TokenCursor cursor, out int step)
    {
        step = 1;
        if (!cursor.TryTake('/'))
        {
            return !cursor.Failed;
        }
        var token = cursor.Take();
        if (token.Kind != TokenKind.Number || token.Value is < 1 or > 1000)
        {
            cursor.Fail(ScheduleProblemCode.StepOutOfRange, token);
            return false;
        }
        step = token.Value;
        return !cursor.Failed;
    }
}
