namespace Mediateki.Map.Domain.Schedules.Grammar;

/// <summary>Reads lists of hours: <c>08:00-12:00,13:00-18:00+</c>, <c>sunrise-(sunset-00:30)</c>, and how people write them otherwise.</summary>
internal sealed class HourReader(TokenCursor cursor)
{
    private const int Day = 24 * 60;

    private int _withoutMinutes;
    private bool _meridiem;

    public void ReadInto(List<HourSpan> spans)
    {
        do
        {
            if (ReadSpan() is not { } span)
            {
                return;
            }
            spans.Add(span);
        }
        while (TryContinue());
    }

    private bool TryContinue()
    {
        if (!cursor.Current.Is(',') && cursor.Current.Kind != TokenKind.And || !cursor.IsHourStart(1))
        {
            return false;
        }
        cursor.Take();
        return true;
    }

    private HourSpan? ReadSpan()
    {
        var start = cursor.Current;
        (_withoutMinutes, _meridiem) = (0, false);
        if (cursor.Current is { Kind: TokenKind.Number, Value: 24 } && cursor.Peek(1).Kind == TokenKind.HourUnit && !cursor.Peek(2).Is('-'))
        {
            cursor.Take();
            cursor.Take();
            return HourSpan.WholeDay;
        }
        if (ReadPoint() is not { } from)
        {
            return null;
        }
        if (from is { IsVariable: false, Minutes: >= Day })
        {
            cursor.Fail(ScheduleProblemCode.StartsPastMidnight, start);
            return null;
        }
        var span = ReadRest(start, from);
        WarnAboutStyle(start);
        return cursor.Failed ? null : span;
    }

    private HourSpan? ReadRest(Token start, HourPoint from)
    {
        if (cursor.TryTake('+'))
        {
            return new HourSpan(from, null, true);
        }
        if (!cursor.TryTake('-'))
        {
            cursor.Fail(ScheduleProblemCode.PointInTime, start);
            return null;
        }
        var endToken = cursor.Current;
        if (ReadPoint() is not { } to)
        {
            return null;
        }
        if (cursor.Current.Is('/'))
        {
            cursor.Fail(ScheduleProblemCode.RepeatingTimes, cursor.Current);
            return null;
        }
        if (!from.IsVariable && !to.IsVariable && to.Minutes <= from.Minutes)
        {
            to = HourPoint.At(to.Minutes + Day);
        }
        if (!to.IsVariable && to.Minutes > 2 * Day)
        {
            cursor.Fail(ScheduleProblemCode.EndsTooLate, endToken);
        }
        return new HourSpan(from, to, cursor.TryTake('+'));
    }

    private void WarnAboutStyle(Token start)
    {
        if (_withoutMinutes > 0 && !cursor.Failed)
        {
            cursor.WarnSpan(ScheduleProblemCode.HoursWithoutMinutes, start.Position);
        }
        if (_meridiem && !cursor.Failed)
        {
            cursor.WarnSpan(ScheduleProblemCode.TwelveHourClock, start.Position);
        }
    }

    private HourPoint? ReadPoint()
    {
        if (cursor.Current.Kind == TokenKind.Sun)
        {
            return new HourPoint((SunEvent)cursor.Take().Value, 0);
        }
        if (cursor.TryTake('('))
        {
            return ReadSunOffset();
        }
        return ReadClock() is { } minutes ? HourPoint.At(minutes) : null;
    }

    private HourPoint? ReadSunOffset()
    {
        var sun = cursor.Take();
        var sign = cursor.Current.Is('-') ? -1 : 1;
        if (sun.Kind != TokenKind.Sun || !cursor.TryTake('+') && !cursor.TryTake('-'))
        {
            cursor.FailUnexpected();
            return null;
        }
        if (ReadClock() is not { } minutes)
        {
            return null;
        }
        if (minutes >= Day || !cursor.TryTake(')'))
        {
            cursor.FailUnexpected();
            return null;
        }
        return new HourPoint((SunEvent)sun.Value, sign * minutes);
    }

    /// <summary>Minutes after midnight, however written: <c>08:00</c>, <c>8.00</c>, <c>8</c>, <c>8h</c>, <c>8:30 pm</c>.</summary>
    private int? ReadClock()
    {
        var hour = cursor.Take();
        if (hour.Kind != TokenKind.Number || hour.Length > 3)
        {
            cursor.Fail(ScheduleProblemCode.UnexpectedText, hour);
            return null;
        }
        var minutes = 0;
        if (cursor.IsNumber(1) && (cursor.Current.Is(':') || cursor.Current.Is('.')))
        {
            if (cursor.TryTake('.'))
            {
                cursor.Warn(ScheduleProblemCode.HourSeparator, cursor.Previous);
            }
            else
            {
                cursor.Take();
            }
            minutes = ReadMinutes();
        }
        else
        {
            _withoutMinutes++;
        }
        if (hour.Length != 2)
        {
            cursor.Warn(ScheduleProblemCode.SingleDigitHour, hour);
        }
        return ReadHourSuffix(hour) is { } hours ? hours * 60 + minutes : null;
    }

    private int ReadMinutes()
    {
        var token = cursor.Take();
        if (token.Length != 2)
        {
            cursor.Warn(ScheduleProblemCode.OddMinutes, token);
        }
        if (token.Value > 59 || token.Length > 3)
        {
            cursor.Fail(ScheduleProblemCode.MinuteOutOfRange, token);
        }
        return token.Value;
    }

    private int? ReadHourSuffix(Token hour)
    {
        while (cursor.TryTake(TokenKind.HourUnit))
        {
            cursor.Warn(ScheduleProblemCode.OtherWord, cursor.Previous, "h", "");
        }
        if (cursor.Current.Kind != TokenKind.Meridiem)
        {
            return hour.Value;
        }
        _meridiem = true;
        var half = cursor.Take();
        if (hour.Value is < 1 or > 12)
        {
            cursor.Fail(ScheduleProblemCode.UnexpectedText, half);
            return null;
        }
        return hour.Value % 12 + half.Value;
    }
}
