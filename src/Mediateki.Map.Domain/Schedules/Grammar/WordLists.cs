namespace Mediateki.Map.Domain.Schedules.Grammar;

/// <summary>Names that people write instead of the canonical ones, lower case: one line a language, days in order, forms parted by <c>|</c>.</summary>
internal static class WordLists
{
    /// <summary>The first lists of names (English, Polish, Ukrainian), whose words are understood even where another language uses them otherwise.</summary>
    public const int HomeLanguages = 3;

    public static readonly string[] Weekdays =
    [
        "monday|mon|mondays tuesday|tue|tues|tuesdays wednesday|wed|weds|wednesdays thursday|thu|thur|thurs|thursdays friday|fri|fridays saturday|sat|saturdays sunday|sun|sundays",
        "poniedziałek|poniedzialek|pon|pn wtorek|wt środa|sroda|śr|sr czwartek|czw|cz piątek|piatek|pt|pią sobota|sob niedziela|niedz|nd|ndz",
        "понеділок|пн вівторок|вт середа|ср четвер|чт п'ятниця|п’ятниця|пт субота|сб неділя|нд",
        "montag|mon dienstag|die|di mittwoch|mit|mi donnerstag|don|do freitag|fre samstag|sonnabend|sam sonntag|son|so",
        "lundi|lun mardi|mar mercredi|mer jeudi|jeu|je vendredi|ven|ve samedi|sam dimanche|dim",
        "lunes|lun martes|mar miércoles|miercoles|mié|mie jueves|jue viernes|vie sábado|sabado|sáb|sab domingo|dom|do",
        "lunedì|lun martedì|mar mercoledì|mer giovedì|gio venerdì|ven sabato|sab domenica|dom",
        "segunda|segunda-feira terça|terça-feira quarta|quarta-feira quinta|quinta-feira sexta|sexta-feira sábado|sab domingo|dom",
        "pondělí|po úterý|út středa|st čtvrtek|čt pátek|pá sobota|so neděle|ne",
        "pondelok|po utorok|ut streda|st štvrtok|št piatok|pi sobota|so nedeľa|ne",
        "maandag|ma dinsdag|di woensdag|wo donderdag|do vrijdag|vr zaterdag|za zondag|zo",
        "понедельник|пн вторник|вт среда|ср четверг|чт пятница|пт суббота|сб воскресенье|вс",
        "luni|lu marți|marti|ma miercuri|mi joi|jo vineri|vi sâmbătă|sambata|sb duminică|duminica",
    ];

    public static readonly string[] Months =
    [
        "january february|febr march april|apr may june|juni july|juli august september|sept october november december",
        "styczeń|stycznia luty|lutego marzec|marca kwiecień|kwietnia maj|maja czerwiec|czerwca lipiec|lipca sierpień|sierpnia wrzesień|września październik|października listopad|listopada grudzień|grudnia",
        "січень|січня лютий|лютого березень|березня квітень|квітня травень|травня червень|червня липень|липня серпень|серпня вересень|вересня жовтень|жовтня листопад|листопада грудень|грудня",
        "januar|jän februar märz|mär april mai juni juli august september oktober|okt november dezember|dez",
        "janvier|janv février|fév mars avril|avr mai juin juillet|juil août septembre octobre novembre décembre|déc",
        "enero|ene febrero marzo abril mayo junio julio agosto|ago septiembre octubre noviembre diciembre|dic",
    ];

    /// <summary>Other words: what they stand for, and the canonical text.</summary>
    public static readonly (TokenKind Kind, int Value, string Canonical, string Words)[] Others =
    [
        (TokenKind.Modifier, (int)RuleModifier.Off, "off", "geschlossen ruhetag zu nieczynne zamknięte zamkniete вихідний зачинено fermé ferme cerrado chiuso fechado zavřeno zatvorené"),
        (TokenKind.Modifier, (int)RuleModifier.Open, "open", "geöffnet otwarte czynne відчинено ouvert abierto"),
        (TokenKind.Holiday, 0, "PH", "holiday holidays feiertag feiertage święta święto свята"),
        (TokenKind.Holiday, 1, "SH", "schulferien ferien"),
        (TokenKind.Week, 0, "week", "weeks kw woche"),
        (TokenKind.Days, 0, "days", "tage tag dni"),
        (TokenKind.Always, 0, "24/7", "always nonstop non-stop całodobowo цілодобово"),
        (TokenKind.Symbol, '-', "-", "to bis do à a till til until through až до"),
        (TokenKind.And, ',', ",", "and und i та oraz et"),
        (TokenKind.HourUnit, 0, "", "h hr hrs hs uhr hours godz"),
        (TokenKind.Meridiem, 0, "00:00–12:00", "am a.m"),
        (TokenKind.Meridiem, 12, "12:00–24:00", "pm p.m"),
        (TokenKind.Weekday, 0, "Mo-Su", "daily täglich codziennie щодня"),
        (TokenKind.Weekday, -5, "Mo-Fr", "weekdays weekday"),
        (TokenKind.Weekday, -6, "Sa-Su", "weekend weekends"),
    ];
}
