using System.Collections.Frozen;

namespace Mediateki.Map.Domain.Schedules.Grammar;

/// <summary>
/// The words of the language and those that people write instead. Only the canonical English forms are silent;
/// any other form is understood with a warning, and a form that languages use for different days is refused.
/// </summary>
internal static class Words
{
    /// <summary>Values of weekday words that stand for several days.</summary>
    public const int EveryDay = 0;
    public const int WorkingDays = -5;
    public const int WorkingDaysAndSaturday = -6;
    public const int Weekend = -2;

    /// <summary>A word's meaning, and the canonical text a warning suggests (null for an already canonical word).</summary>
    internal readonly record struct Meaning(TokenKind Kind, int Value, string? Canonical, string? Text = null);

    public static readonly string[] Weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    public static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private static readonly FrozenDictionary<string, Meaning> Known = BuildKnown();

    private static readonly FrozenSet<string> AmbiguousForms = WordLists.Ambiguous.ToFrozenSet();

    private static readonly FrozenSet<string> SeasonNames = WordLists.Seasons.ToFrozenSet();

    public static bool TryFind(string lowerCase, out Meaning meaning) => Known.TryGetValue(lowerCase, out meaning);

    public static bool IsAmbiguous(string lowerCase) => AmbiguousForms.Contains(lowerCase);

    public static bool IsSeason(string lowerCase) => SeasonNames.Contains(lowerCase);

    /// <summary>The phrase that starts a text, if one does and ends at a word's end.</summary>
    public static bool TryFindPhrase(ReadOnlySpan<char> text, out int length, out Meaning meaning)
    {
        foreach (var (phrase, value) in WordLists.Phrases)
        {
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && (text.Length == phrase.Length || !char.IsLetterOrDigit(text[phrase.Length])))
            {
                (length, meaning) = (phrase.Length, value);
                return true;
            }
        }
        (length, meaning) = (0, default);
        return false;
    }

    private static FrozenDictionary<string, Meaning> BuildKnown()
    {
        var known = new Dictionary<string, Meaning>(StringComparer.Ordinal);
        AddCanonical(known);
        foreach (var (kind, value, canonical, words) in WordLists.Others)
        {
            AddAll(known, words, new(kind, value, canonical));
        }
        for (var i = 0; i < Weekdays.Length; i++)
        {
            AddAll(known, $"{WordLists.Weekdays[i]} {CalendarNames.Weekdays[i]}", new(TokenKind.Weekday, i + 1, Weekdays[i]));
        }
        for (var i = 0; i < Months.Length; i++)
        {
            AddAll(known, $"{WordLists.Months[i]} {CalendarNames.Months[i]}", new(TokenKind.Month, i + 1, Months[i]));
        }
        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void AddAll(Dictionary<string, Meaning> known, string words, Meaning meaning)
    {
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            known.TryAdd(word, meaning);
        }
    }

    private static void AddCanonical(Dictionary<string, Meaning> known)
    {
        for (var i = 0; i < Weekdays.Length; i++)
        {
            known[Weekdays[i].ToLowerInvariant()] = new(TokenKind.Weekday, i + 1, null, Weekdays[i]);
        }
        for (var i = 0; i < Months.Length; i++)
        {
            known[Months[i].ToLowerInvariant()] = new(TokenKind.Month, i + 1, null, Months[i]);
        }
        Add(known, TokenKind.Holiday, 0, "PH");
        Add(known, TokenKind.Holiday, 1, "SH");
        Add(known, TokenKind.Easter, 0, "easter");
        Add(known, TokenKind.Week, 0, "week");
        Add(known, TokenKind.Days, 0, "day", "days");
        Add(known, TokenKind.Sun, (int)SunEvent.Dawn, "dawn");
        Add(known, TokenKind.Sun, (int)SunEvent.Sunrise, "sunrise");
        Add(known, TokenKind.Sun, (int)SunEvent.Sunset, "sunset");
        Add(known, TokenKind.Sun, (int)SunEvent.Dusk, "dusk");
        Add(known, TokenKind.Modifier, (int)RuleModifier.Open, "open");
        Add(known, TokenKind.Modifier, (int)RuleModifier.Closed, "closed");
        Add(known, TokenKind.Modifier, (int)RuleModifier.Off, "off");
        Add(known, TokenKind.Modifier, (int)RuleModifier.Unknown, "unknown");
    }

    private static void Add(Dictionary<string, Meaning> known, TokenKind kind, int value, params string[] words)
    {
        foreach (var word in words)
        {
            known[word.ToLowerInvariant()] = new(kind, value, null, word);
        }
    }
}
