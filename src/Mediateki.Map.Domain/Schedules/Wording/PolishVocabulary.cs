namespace Mediateki.Map.Domain.Schedules.Wording;

internal sealed class PolishVocabulary : ScheduleVocabulary
{
    public static readonly PolishVocabulary Instance = new();

    private static readonly string[] Nominative = ["poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"];
    private static readonly string[] On = ["w poniedziałek", "we wtorek", "w środę", "w czwartek", "w piątek", "w sobotę", "w niedzielę"];
    private static readonly string[] Masculine = ["pierwszy", "drugi", "trzeci", "czwarty", "piąty"];
    private static readonly string[] Feminine = ["pierwsza", "druga", "trzecia", "czwarta", "piąta"];

    public override string[] Weekdays { get; } = ["pn.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."];

    public override string[] Months { get; } =
        ["styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień"];

    public override string[] MonthsOfDate { get; } =
        ["stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia"];

    public override string Closed => "nieczynne";

    public override string OpenAllDay => "całą dobę";

    public override string OpenUnknown => "zależnie od okoliczności";

    public override string SelfService => "samoobsługowo";

    public override string ByAppointment => "po umówieniu";

    public override string NotConfirmed => "niepotwierdzone";

    public override string Unknown => "godziny nieznane";

    public override string EveryDay => "codziennie";

    public override string And => " i ";

    public override string OrLonger => "lub dłużej";

    public override string OnPublicHolidays => "w święta";

    public override string OnOtherHolidays => "w pozostałe święta";

    public override string OnSchoolHolidays => "w ferie i wakacje szkolne";

    public override string OddWeeks => "w tygodnie nieparzyste";

    public override string EvenWeeks => "w tygodnie parzyste";

    public override string OtherwiseUnlessOpen => "w pozostałym czasie";

    public override string Today => "dziś";

    public override string Tomorrow => "jutro";

    public override string NeverConfirmed => "nigdy niepotwierdzone";

    public override string NthWeekday(int weekday, int ordinal)
    {
        var words = IsFeminine(weekday) ? Feminine : Masculine;
        var name = Nominative[weekday - 1];
        return ordinal switch
        {
            > 0 => $"{words[ordinal - 1]} {name} miesiąca",
            -1 => $"{(IsFeminine(weekday) ? "ostatnia" : "ostatni")} {name} miesiąca",
            _ => $"{words[-ordinal - 1]} {name} miesiąca od końca",
        };
    }

    public override string DayOfMonth(int day, int month) => $"{day} {MonthsOfDate[month - 1]}";

    public override string Year(int year) => $"{year} r.";

    public override string From(string clock) => $"od {clock}";

    public override string Between(string from, string to) => $"od {from} do {to}";

    public override string Until(string clock) => $"do {clock}";

    public override string Sun(bool isRise, bool isTwilight, int offsetMinutes)
    {
        var name = (isRise, isTwilight) switch { (true, true) => "świtu", (true, false) => "wschodu słońca", (false, false) => "zachodu słońca", _ => "zmierzchu" };
        return offsetMinutes == 0 ? name : $"{name} ({SignedClock.Format(offsetMinutes)})";
    }

    public override string NearHolidays(int days, bool school)
    {
        var what = school ? "dniu wolnym od szkoły" : "święcie";
        var before = school ? "dniem wolnym od szkoły" : "świętem";
        return days switch
        {
            -1 => $"w dzień przed {before}",
            1 => $"w dzień po {what}",
            < 0 => $"{Days(-days)} przed {before}",
            _ => $"{Days(days)} po {what}",
        };
    }

    public override string Easter(int days) => days switch
    {
        0 => "w Wielkanoc",
        1 => "w Poniedziałek Wielkanocny",
        -1 => "w Wielką Sobotę",
        -2 => "w Wielki Piątek",
        -3 => "w Wielki Czwartek",
        60 => "w Boże Ciało",
        < 0 => $"{Days(-days)} przed Wielkanocą",
        _ => $"{Days(days)} po Wielkanocy",
    };

    public override string Weeks(string list) => $"w tygodniach {list}";

    public override string EveryNthWeek(int step, int from, int to) => $"co {step}. tydzień od {from}. do {to}.";

    public override string EveryNthDay(int step) => $"co {step}. dzień";

    public override string EveryNthYear(int step, int from) => $"co {step} {PolishPlural.Of(step, "rok", "lata", "lat")} od {from} r.";

    public override string Since(string date) => $"od {date}";

    public override string Moved(string day, int days) => $"{Days(Math.Abs(days))} {(days < 0 ? "przed" : "po")}: {day}";

    public override string MovedToWeekday(string day, int weekday, bool forward) =>
        (IsFeminine(weekday), forward) switch
        {
            (true, true) => $"pierwsza {Nominative[weekday - 1]} od {day}",
            (true, false) => $"ostatnia {Nominative[weekday - 1]} do {day}",
            (false, true) => $"pierwszy {Nominative[weekday - 1]} od {day}",
            _ => $"ostatni {Nominative[weekday - 1]} do {day}",
        };

    public override string State(OpeningState state) => state switch
    {
        OpeningState.Open => "Otwarte",
        OpeningState.SelfService => "Samoobsługa",
        OpeningState.ByAppointment => "Po umówieniu",
        OpeningState.Closed => "Nieczynne",
        OpeningState.NotConfirmed => "Godziny niepotwierdzone",
        _ => "Godziny nieznane",
    };

    public override string Opens(string when) => $"otwarcie {when}";

    public override string OnWeekday(int weekday) => On[weekday - 1];

    public override string At(string day, string clock) => $"{day} o {clock}";

    public override string Holiday(string key, string fallback) => HolidayNames.Polish.GetValueOrDefault(key, fallback);

    public override string Confirmed(string date, string source) => $"potwierdzone {date} ({source})";

    public override string ConfirmedLongAgo(int year) => $"z {year} r., mogły się zmienić";

    private static bool IsFeminine(int weekday) => weekday is 3 or 6 or 7;

    private static string Days(int days) => $"{days} {PolishPlural.Of(days, "dzień", "dni", "dni")}";
}

/// <summary>Polish plural forms: 1 rok, 2–4 lata, 5 lat, 22 lata.</summary>
internal static class PolishPlural
{
    public static string Of(int number, string one, string few, string many) =>
        number == 1 ? one
        : number % 10 is >= 2 and <= 4 && number % 100 is < 12 or > 14 ? few
        : many;
}
