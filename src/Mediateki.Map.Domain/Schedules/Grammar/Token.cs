namespace Mediateki.Map.Domain.Schedules.Grammar;

internal enum TokenKind
{
    Number,
    Weekday,
    Month,
    Holiday,
    Easter,
    Sun,
    Week,
    Modifier,
    Always,
    Comment,
    Days,
    HourUnit,
    Meridiem,
    And,
    Filler,
    Symbol,
    Fallback,
    End,
}

/// <summary>A piece of the text; <see cref="Value"/> is a number, weekday, month, symbol or enumeration member by kind.</summary>
internal readonly record struct Token(TokenKind Kind, int Position, int Length, int Value, string? Text = null)
{
    public bool Is(char symbol) => Kind == TokenKind.Symbol && Value == symbol;

    public int End => Position + Length;
}
