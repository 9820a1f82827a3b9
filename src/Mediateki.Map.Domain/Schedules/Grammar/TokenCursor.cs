namespace Mediateki.Map.Domain.Schedules.Grammar;

/// <summary>A place in the tokens, with the look-ahead the grammar needs to tell days, years and hours apart.</summary>
internal sealed class TokenCursor(List<Token> tokens, ProblemList problems)
{
    private int _index;

    public Token Current => tokens[_index];

    public Token Previous => tokens[Math.Max(0, _index - 1)];

    public bool Failed { get; private set; }

    public bool AtEnd => Current.Kind == TokenKind.End;

    public bool AtRuleEnd => Current.Kind is TokenKind.End or TokenKind.Fallback || Current.Is(';');

    public Token Peek(int ahead) => tokens[Math.Clamp(_index + ahead, 0, tokens.Count - 1)];

    public Token Take() => AtEnd ? Current : tokens[_index++];

    public bool TryTake(char symbol)
    {
        if (!Current.Is(symbol))
        {
            return false;
        }
        _index++;
        return true;
    }

    public bool TryTake(TokenKind kind)
    {
        if (Current.Kind != kind)
        {
            return false;
        }
        _index++;
        return true;
    }

    public void Warn(ScheduleProblemCode code, Token token, params IReadOnlyList<string> arguments) =>
        problems.Add(code, token.Position, token.Length, arguments);

    public void WarnSpan(ScheduleProblemCode code, int start, params IReadOnlyList<string> arguments) =>
        problems.Add(code, start, Previous.End - start, arguments);

    /// <summary>Notes an error; the rest of the rule is passed over.</summary>
    public void Fail(ScheduleProblemCode code, Token token, params IReadOnlyList<string> arguments)
    {
        if (!Failed)
        {
            problems.Add(code, token.Position, token.Length, arguments);
        }
        Failed = true;
    }

    public void FailUnexpected() => Fail(ScheduleProblemCode.UnexpectedText, Current);

    public void SkipToRuleEnd()
    {
        while (!AtRuleEnd)
        {
            _index++;
        }
        Failed = false;
    }

    public bool IsNumber(int ahead) => Peek(ahead).Kind == TokenKind.Number;

    /// <summary>A four-digit number that no hour separator follows.</summary>
    public bool IsYear(int ahead) => Peek(ahead) is { Kind: TokenKind.Number, Length: 4 } && !IsHourMark(ahead + 1);

    /// <summary>A number of one or two digits that is not the beginning of an hour.</summary>
    public bool IsDay(int ahead) =>
        Peek(ahead) is { Kind: TokenKind.Number, Length: <= 2 } && !IsHourMark(ahead + 1) && (!IsAlways(ahead) || Peek(ahead - 1).Is('-'));

    public bool IsHourStart(int ahead) => Peek(ahead).Kind == TokenKind.Sun || Peek(ahead).Is('(') || IsNumber(ahead) && !IsYear(ahead) && !IsAlways(ahead);

    /// <summary><c>24/7</c>.</summary>
    public bool IsAlways(int ahead) =>
        Peek(ahead) is { Kind: TokenKind.Number, Value: 24 } && Peek(ahead + 1).Is('/') && Peek(ahead + 2) is { Kind: TokenKind.Number, Value: 7 };

    public bool IsMonthOrEaster(int ahead) => Peek(ahead).Kind is TokenKind.Month or TokenKind.Easter;

    public bool IsWeekdayOrHoliday(int ahead) => Peek(ahead).Kind is TokenKind.Weekday or TokenKind.Holiday;

    private bool IsHourMark(int ahead)
    {
        var mark = Peek(ahead);
        return mark.Kind is TokenKind.HourUnit or TokenKind.Meridiem
            || (mark.Is(':') || mark.Is('.')) && IsNumber(ahead + 1) && Peek(ahead + 1).Length <= 3;
    }
}
