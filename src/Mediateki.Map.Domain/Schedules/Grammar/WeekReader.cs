namespace Mediateki.Map.Domain.Schedules.Grammar;

/// <summary>Reads <c>week 5</c>, <c>week 1-53/2</c> and lists of them.</summary>
internal sealed class WeekReader(TokenCursor cursor)
{
    public DateGroup? Read()
    {
        var weeks = new List<DateSelector>();
        do
        {
            cursor.TryTake(TokenKind.Week);
            if (ReadOne() is not { } range)
            {
                return null;
            }
            weeks.Add(range);
        }
        while (TryContinue());
        return new DateGroup(DateKind.Week, new ValueList<DateSelector>([.. weeks]));
    }

    private bool TryContinue()
    {
        if (!cursor.Current.Is(',') || !cursor.IsDay(1) && cursor.Peek(1).Kind != TokenKind.Week)
        {
            return false;
        }
        cursor.Take();
        return true;
    }

    private WeekRange? ReadOne()
    {
        if (ReadWeek() is not { } from)
        {
            return null;
        }
        if (!cursor.Current.Is('-') || !cursor.IsDay(1))
        {
            return new WeekRange(from, from, 1);
        }
        cursor.Take();
        return ReadWeek() is { } to && Steps.TryRead(cursor, out var step) ? new WeekRange(from, to, step) : null;
    }

    private int? ReadWeek()
    {
        var token = cursor.Take();
        if (token.Kind != TokenKind.Number || token.Value is < 1 or > 53)
        {
            cursor.Fail(ScheduleProblemCode.WeekOutOfRange, token);
            return null;
        }
        return token.Value;
    }
}
