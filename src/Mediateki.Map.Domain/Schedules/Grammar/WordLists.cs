namespace Mediateki.Map.Domain.Schedules.Grammar;

/// <summary>Words that people write instead of the canonical ones, lower case, parted by spaces.</summary>
internal static class WordLists
{
    /// <summary>More names of weekdays than the calendars of <see cref="CalendarNames"/> have: other forms and spellings without accents.</summary>
    public static readonly string[] Weekdays =
    [
        "mondays poniedzialek pn lu",
        "tues tuesdays",
        "weds wednesdays sroda sr miercoles",
        "thur thurs thu thursdays czwartki cz je",
        "fridays piatek pią п'ятниця п’ятниця ve",
        "saturdays soboty sonnabend sam",
        "sundays niedziele ndz nd",
    ];

    /// <summary>More names of months.</summary>
    public static readonly string[] Months = ["january", "february febr", "march", "april", "", "june", "july", "august", "september sept", "october okt", "november", "december"];

    /// <summary>Short forms that different languages use for different days: Thursday in German, Sunday in Spanish…</summary>
    public static readonly string[] Ambiguous = ["di", "do", "so", "ma", "ne", "die", "mar."];

    /// <summary>Seasons have no dates.</summary>
    public static readonly string[] Seasons =
    [
        "summer", "winter", "spring", "autumn", "sommer", "frühling", "herbst", "lato", "zima", "wiosna", "jesień", "літо", "зима", "весна", "осінь", "été", "hiver", "verano", "invierno",
    ];

    /// <summary>Phrases of several words, and words with marks in them.</summary>
    public static readonly (string Phrase, Words.Meaning Meaning)[] Phrases =
    [
        ("public holidays", new(TokenKind.Holiday, 0, "PH")),
        ("public holiday", new(TokenKind.Holiday, 0, "PH")),
        ("bank holidays", new(TokenKind.Holiday, 0, "PH")),
        ("bank holiday", new(TokenKind.Holiday, 0, "PH")),
        ("dni świąteczne", new(TokenKind.Holiday, 0, "PH")),
        ("school holidays", new(TokenKind.Holiday, 1, "SH")),
        ("school holiday", new(TokenKind.Holiday, 1, "SH")),
        ("by appointment", new(TokenKind.Comment, 0, "\"by appointment\"", "by appointment")),
        ("by_appointment", new(TokenKind.Comment, 0, "\"by appointment\"", "by appointment")),
        ("byappointment", new(TokenKind.Comment, 0, "\"by appointment\"", "by appointment")),
        ("on appointment", new(TokenKind.Comment, 0, "\"on appointment\"", "on appointment")),
        ("nach vereinbarung", new(TokenKind.Comment, 0, "\"Nach Vereinbarung\"", "Nach Vereinbarung")),
        ("sur rendez-vous", new(TokenKind.Comment, 0, "\"Sur rendez-vous\"", "Sur rendez-vous")),
        ("po umówieniu", new(TokenKind.Comment, 0, "\"po umówieniu\"", "po umówieniu")),
        ("po uzgodnieniu", new(TokenKind.Comment, 0, "\"po uzgodnieniu\"", "po uzgodnieniu")),
        ("za domowieniem", new(TokenKind.Comment, 0, "\"za domowieniem\"", "za domowieniem")),
        ("always open", new(TokenKind.Always, 0, "24/7")),
        ("all day", new(TokenKind.Always, 0, "24/7")),
        ("24x7", new(TokenKind.Always, 0, "24/7")),
        ("7 days a week", new(TokenKind.Weekday, Words.EveryDay, "Mo-Su")),
        ("7/7", new(TokenKind.Weekday, Words.EveryDay, "Mo-Su")),
        ("every day", new(TokenKind.Weekday, Words.EveryDay, "Mo-Su")),
        ("open end", new(TokenKind.Symbol, '+', "+")),
    ];

    /// <summary>Other words: what they stand for, and the canonical text (empty for words that can be left out).</summary>
    public static readonly (TokenKind Kind, int Value, string Canonical, string Words)[] Others =
    [
        (TokenKind.Modifier, (int)RuleModifier.Off, "off", "geschlossen ruhetag nieczynne nieczynny nieczynna zamknięte zamkniete вихідний зачинено fermé cerrado chiuso fechado zavřeno zatvorené закрыто except"),
        (TokenKind.Modifier, (int)RuleModifier.Open, "open", "otwarte czynne czynny czynna відчинено ouvert abierto"),
        (TokenKind.Holiday, 0, "PH", "holiday holidays feiertag feiertage feiertags święta święto свята"),
        (TokenKind.Holiday, 1, "SH", "schulferien ferien"),
        (TokenKind.Easter, 0, "easter", "ostern wielkanoc"),
        (TokenKind.Week, 0, "week", "weeks kw woche"),
        (TokenKind.Days, 0, "days", "tage tag dni"),
        (TokenKind.Always, 0, "24/7", "always nonstop całodobowo цілодобово"),
        (TokenKind.Symbol, '-', "-", "to bis a à ás às till til until through до"),
        (TokenKind.And, ',', ",", "and und i та oraz et"),
        (TokenKind.Filler, 0, "", "from von ab geöffnet durchgehend season od від godz"),
        (TokenKind.HourUnit, 0, "", "h hr hrs hs uhr hours"),
        (TokenKind.Meridiem, 0, "00:00–12:00", "am a.m"),
        (TokenKind.Meridiem, 12, "12:00–24:00", "pm p.m"),
        (TokenKind.Weekday, Words.EveryDay, "Mo-Su", "daily everyday täglich codziennie щодня"),
        (TokenKind.Weekday, Words.WorkingDays, "Mo-Fr", "weekdays weekday"),
        (TokenKind.Weekday, Words.WorkingDaysAndSaturday, "Mo-Sa", "werktag werktags"),
        (TokenKind.Weekday, Words.Weekend, "Sa-Su", "weekend weekends"),
    ];
}
