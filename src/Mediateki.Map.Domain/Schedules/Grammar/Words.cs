using System.Collections.Frozen;

namespace Mediateki.Map.Domain.Schedules.Grammar;

/// <summary>
/// The words of the language and those that people write instead. Only the canonical English forms are silent;
/// any other form is understood with a warning, and a form that different languages use for different days is refused.
/// </summary>
internal static class Words
{
    /// <summary>A word's meaning, and the canonical text a warning suggests (null for an already canonical word).</summary>
    internal readonly record struct Meaning(TokenKind Kind, int Value, string? Canonical, string? Text = null);

    public static readonly string[] Weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    public static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private static readonly FrozenDictionary<string, Meaning> Known = BuildKnown();

    private static readonly FrozenSet<string> Ambiguous = BuildAmbiguous();

    public static readonly FrozenSet<string> Seasons = FrozenSet.ToFrozenSet(
        ["summer", "winter", "spring", "autumn", "sommer", "frühling", "herbst", "lato", "zima", "wiosna", "jesień", "літо", "зима", "весна", "осінь"]);

    private static readonly (string Phrase, Meaning Meaning)[] Phrases =
    [
        ("public holidays", new(TokenKind.Holiday, 0, "PH")),
        ("public holiday", new(TokenKind.Holiday, 0, "PH")),
        ("bank holidays", new(TokenKind.Holiday, 0, "PH")),
        ("bank holiday", new(TokenKind.Holiday, 0, "PH")),
        ("school holidays", new(TokenKind.Holiday, 1, "SH")),
        ("school holiday", new(TokenKind.Holiday, 1, "SH")),
        ("by appointment", new(TokenKind.Comment, 0, "\"by appointment\"", "by appointment")),
        ("by_appointment", new(TokenKind.Comment, 0, "\"by appointment\"", "by appointment")),
        ("on appointment", new(TokenKind.Comment, 0, "\"on appointment\"", "on appointment")),
        ("nach vereinbarung", new(TokenKind.Comment, 0, "\"Nach Vereinbarung\"", "Nach Vereinbarung")),
        ("sur rendez-vous", new(TokenKind.Comment, 0, "\"Sur rendez-vous\"", "Sur rendez-vous")),
        ("always open", new(TokenKind.Always, 0, "24/7")),
        ("open end", new(TokenKind.Symbol, '+', "+")),
    ];

    public static bool TryFind(string lowerCase, out Meaning meaning) => Known.TryGetValue(lowerCase, out meaning);

    public static bool IsAmbiguous(string lowerCase) => Ambiguous.Contains(lowerCase);

    /// <summary>The phrase of several words that starts at a position, if one does and ends at a word's end.</summary>
    public static bool TryFindPhrase(ReadOnlySpan<char> text, out int length, out Meaning meaning)
    {
        foreach (var (phrase, value) in Phrases)
        {
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && (text.Length == phrase.Length || !char.IsLetter(text[phrase.Length])))
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
        AddOthers(known);
        AddNames(known, TokenKind.Weekday, Weekdays, WordLists.Weekdays);
        AddNames(known, TokenKind.Month, Months, WordLists.Months);
        foreach (var word in BuildAmbiguous())
        {
            if (known.TryGetValue(word, out var meaning) && meaning.Canonical is not null)
            {
                known.Remove(word);
            }
        }
        return known.ToFrozenDictionary(StringComparer.Ordinal);
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

    private static void AddOthers(Dictionary<string, Meaning> known)
    {
        foreach (var (kind, value, canonical, words) in WordLists.Others)
        {
            foreach (var word in words.Split(' '))
            {
                known.TryAdd(word, new(kind, value, canonical));
            }
        }
    }

    private static void AddNames(Dictionary<string, Meaning> known, TokenKind kind, string[] canonical, string[] lists)
    {
        foreach (var list in lists)
        {
            var names = list.Split(' ');
            for (var i = 0; i < names.Length; i++)
            {
                foreach (var name in names[i].Split('|'))
                {
                    known.TryAdd(name, new(kind, i + 1, canonical[i]));
                }
            }
        }
    }

    /// <summary>Words that two languages after the first three (English, Polish, Ukrainian) use for different things.</summary>
    private static FrozenSet<string> BuildAmbiguous()
    {
        var seen = new Dictionary<string, (TokenKind, int)>();
        var ambiguous = new HashSet<string>();
        foreach (var (kind, lists) in new[] { (TokenKind.Weekday, WordLists.Weekdays), (TokenKind.Month, WordLists.Months) })
        {
            var home = lists.Take(WordLists.HomeLanguages).SelectMany(list => list.Split(' ', '|')).ToHashSet();
            foreach (var (name, meaning) in lists.SelectMany(list => list.Split(' ').SelectMany((names, i) => names.Split('|').Select(name => (name, (kind, i + 1))))))
            {
                if (!home.Contains(name) && !seen.TryAdd(name, meaning) && seen[name] != meaning)
                {
                    ambiguous.Add(name);
                }
            }
        }
        return ambiguous.ToFrozenSet();
    }
}
