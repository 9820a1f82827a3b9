using System.Globalization;

namespace Mediateki.Map.Domain.Schedules.Grammar;

/// <summary>Cuts a text into tokens in one pass; words are looked up, odd characters are understood with a warning.</summary>
internal sealed class Lexer(string text, ProblemList problems)
{
    private readonly List<Token> _tokens = [];
    private int _position;

    public List<Token> Read()
    {
        while (_position < text.Length)
        {
            ReadOne();
        }
        _tokens.Add(new Token(TokenKind.End, text.Length, 0, 0));
        return _tokens;
    }

    private void ReadOne()
    {
        var character = text[_position];
        if (char.IsWhiteSpace(character) || character is '\u200B' or '\uFEFF' or '\u200E')
        {
            _position++;
        }
        else if (TryReadPhrase())
        {
        }
        else if (char.IsAsciiDigit(character))
        {
            ReadNumber();
        }
        else if (char.IsLetter(character))
        {
            ReadWord();
        }
        else if (Quotes.TryGetClosing(character, out var closing))
        {
            ReadComment(closing);
        }
        else
        {
            ReadSymbol(character);
        }
    }

    private void ReadNumber()
    {
        var start = _position;
        var value = 0;
        while (_position < text.Length && char.IsAsciiDigit(text[_position]))
        {
            value = Math.Min(value * 10 + (text[_position] - '0'), 100_000);
            _position++;
        }
        Add(TokenKind.Number, start, value);
    }

    private bool TryReadPhrase()
    {
        var start = _position;
        if (!char.IsLetterOrDigit(text[start]) || start > 0 && char.IsLetterOrDigit(text[start - 1]) || !Words.TryFindPhrase(text.AsSpan(start), out var length, out var phrase))
        {
            return false;
        }
        _position += length;
        problems.Add(ScheduleProblemCode.OtherWord, start, length, text[start.._position], phrase.Canonical!);
        Add(phrase.Kind, start, phrase.Value, phrase.Text);
        return true;
    }

    private void ReadWord()
    {
        var start = _position;
        while (_position < text.Length && IsWordCharacter(_position))
        {
            _position++;
        }
        var word = text[start.._position];
        var lowerCase = word.ToLowerInvariant();
        if (lowerCase.Length > 2 && lowerCase[..2] is "ph" or "sh" && !Words.TryFind(lowerCase, out _) && Words.TryFind(lowerCase[2..], out _))
        {
            _position = start + 2; // "PHoff"
            (word, lowerCase) = (word[..2], lowerCase[..2]);
        }
        if (!Words.TryFind(lowerCase, out var meaning))
        {
            ReportUnknown(start, word, lowerCase);
            return;
        }
        Report(meaning, start, word);
        if (meaning.Kind != TokenKind.Filler)
        {
            Add(meaning.Kind, start, meaning.Value, meaning.Text);
        }
        SkipAbbreviationDot();
    }

    private bool IsWordCharacter(int position)
    {
        var character = text[position];
        return IsLetterOrMark(character)
            || character is '\'' or '’' or '-' or '.' && position + 1 < text.Length && char.IsLetter(text[position + 1]) && IsLongWord(position);
    }

    private static bool IsLetterOrMark(char character) =>
        char.IsLetter(character) || char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Whether the characters around a joining mark form one known word (<c>п'ятниця</c>, <c>segunda-feira</c>, <c>a.m</c>), rather than a range such as <c>Mo-Fr</c>.</summary>
    private bool IsLongWord(int joint)
    {
        var start = joint;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }
        var end = joint + 1;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }
        return end - start <= 20 && Words.TryFind(text[start..end].ToLowerInvariant(), out _);
    }

    private void ReportUnknown(int start, string word, string lowerCase)
    {
        var code = Words.IsAmbiguous(lowerCase) ? ScheduleProblemCode.AmbiguousWord
            : Words.IsSeason(lowerCase) ? ScheduleProblemCode.SeasonWord
            : ScheduleProblemCode.UnknownWord;
        problems.Add(code, start, word.Length, word.Length <= 40 ? word : word[..40] + "…");
    }

    private void Report(Words.Meaning meaning, int start, string word)
    {
        if (meaning.Kind is TokenKind.HourUnit or TokenKind.Meridiem)
        {
            return; // the parser says it better
        }
        if (meaning.Kind == TokenKind.Filler)
        {
            problems.Add(ScheduleProblemCode.SuperfluousWord, start, word.Length, word);
        }
        else if (meaning.Canonical is { } canonical)
        {
            problems.Add(ScheduleProblemCode.OtherWord, start, word.Length, word, canonical);
        }
        else if (word != meaning.Text)
        {
            problems.Add(ScheduleProblemCode.LetterCase, start, word.Length, word, meaning.Text!);
        }
    }

    private void SkipAbbreviationDot()
    {
        if (_position < text.Length && text[_position] == '.')
        {
            _position++;
        }
    }

    private void ReadComment(char closing)
    {
        var start = _position;
        var end = closing == '”' ? text.IndexOfAny(['”', '“'], start + 1) : text.IndexOf(closing, start + 1);
        if (end < 0)
        {
            problems.Add(ScheduleProblemCode.UnterminatedComment, start, text.Length - start);
            _position = text.Length;
            return;
        }
        if (text[start] != '"')
        {
            problems.Add(ScheduleProblemCode.OtherCharacter, start, 1, text[start].ToString(), "\"");
        }
        _position = end + 1;
        Add(TokenKind.Comment, start, 0, Quotes.Clean(text[(start + 1)..end]));
    }

    private void ReadSymbol(char character)
    {
        var start = _position++;
        if (character == '|' && _position < text.Length && text[_position] == '|')
        {
            _position++;
            Add(TokenKind.Fallback, start, 0);
            return;
        }
        var plain = IsFullStop(start) ? ' ' : Plain(character);
        if (plain != character)
        {
            problems.Add(ScheduleProblemCode.OtherCharacter, start, 1, character.ToString(), plain.ToString());
        }
        if (plain == ' ')
        {
            return;
        }
        if (plain is ',' && character == '&')
        {
            Add(TokenKind.And, start, ',');
            return;
        }
        if (!",;:-+/()[].".Contains(plain))
        {
            problems.Add(ScheduleProblemCode.UnexpectedText, start, 1, character.ToString());
            return;
        }
        Add(TokenKind.Symbol, start, plain);
    }

    /// <summary>A dot that ends a sentence or a list item, rather than parting hours from minutes.</summary>
    private bool IsFullStop(int position) =>
        text[position] == '.' && (position + 1 == text.Length || char.IsWhiteSpace(text[position + 1]) || char.IsLetter(text[position + 1]));

    private static char Plain(char character) => character switch
    {
        '–' or '—' or '‒' or '−' or '‐' or '‑' or '―' or '~' or '～' or '〜' or 'ー' => '-',
        '：' or '∶' or '։' => ':',
        '，' or '、' => ',',
        '；' => ';',
        '＋' => '+',
        '_' => ' ',
        '&' => ',',
        '·' or '•' => ' ',
        _ => character,
    };

    private void Add(TokenKind kind, int start, int value, string? word = null) =>
        _tokens.Add(new Token(kind, start, _position - start, value, word));
}
