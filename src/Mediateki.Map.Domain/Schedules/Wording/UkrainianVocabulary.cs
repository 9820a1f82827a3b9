namespace Mediateki.Map.Domain.Schedules.Wording;

internal sealed class UkrainianVocabulary : ScheduleVocabulary
{
    public static readonly UkrainianVocabulary Instance = new();

    private static readonly string[] Nominative = ["понеділок", "вівторок", "середа", "четвер", "п’ятниця", "субота", "неділя"];
    private static readonly string[] On = ["у понеділок", "у вівторок", "у середу", "у четвер", "у п’ятницю", "у суботу", "у неділю"];
    private static readonly string[] Masculine = ["перший", "другий", "третій", "четвертий", "п’ятий"];
    private static readonly string[] Feminine = ["перша", "друга", "третя", "четверта", "п’ята"];

    public override string[] Weekdays { get; } = ["пн", "вт", "ср", "чт", "пт", "сб", "нд"];

    public override string[] Months { get; } =
        ["січень", "лютий", "березень", "квітень", "травень", "червень", "липень", "серпень", "вересень", "жовтень", "листопад", "грудень"];

    public override string[] MonthsOfDate { get; } =
        ["січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада", "грудня"];

    public override string Closed => "зачинено";

    public override string OpenAllDay => "цілодобово";

    public override string OpenUnknown => "залежно від обставин";

    public override string SelfService => "самообслуговування";

    public override string ByAppointment => "за домовленістю";

    public override string NotConfirmed => "не підтверджено";

    public override string Unknown => "години невідомі";

    public override string EveryDay => "щодня";

    public override string And => " і ";

    public override string OrLonger => "або довше";

    public override string OnPublicHolidays => "у святкові дні";

    public override string OnOtherHolidays => "в інші святкові дні";

    public override string OnSchoolHolidays => "під час шкільних канікул";

    public override string OddWeeks => "у непарні тижні";

    public override string EvenWeeks => "у парні тижні";

    public override string OtherwiseUnlessOpen => "в інший час";

    public override string Today => "сьогодні";

    public override string Tomorrow => "завтра";

    public override string NeverConfirmed => "ще не підтверджено";

    public override string NthWeekday(int weekday, int ordinal)
    {
        var isFeminine = weekday is 3 or >= 5;
        var words = isFeminine ? Feminine : Masculine;
        var name = Nominative[weekday - 1];
        return ordinal switch
        {
            > 0 => $"{words[ordinal - 1]} {name} місяця",
            -1 => $"{(isFeminine ? "остання" : "останній")} {name} місяця",
            _ => $"{words[-ordinal - 1]} {name} місяця з кінця",
        };
    }

    public override string DayOfMonth(int day, int month) => $"{day} {MonthsOfDate[month - 1]}";

    public override string Year(int year) => $"{year} р.";

    public override string From(string clock) => $"з {clock}";

    public override string Between(string from, string to) => $"від {from} до {to}";

    public override string Until(string clock) => $"до {clock}";

    public override string Sun(bool isRise, bool isTwilight, int offsetMinutes)
    {
        var name = (isRise, isTwilight) switch { (true, true) => "світанку", (true, false) => "сходу сонця", (false, false) => "заходу сонця", _ => "смеркання" };
        return offsetMinutes == 0 ? name : $"{name} ({SignedClock.Format(offsetMinutes)})";
    }

    public override string NearHolidays(int days, bool school)
    {
        var (before, after) = school ? ("шкільними канікулами", "шкільних канікул") : ("святом", "свята");
        return days switch
        {
            -1 => $"за день перед {before}",
            1 => $"наступного дня після {after}",
            < 0 => $"за {Days(-days)} перед {before}",
            _ => $"через {Days(days)} після {after}",
        };
    }

    public override string Easter(int days) => days switch
    {
        0 => "на Великдень (за григоріанським календарем)",
        1 => "у Великодній понеділок (за григоріанським календарем)",
        < 0 => $"за {Days(-days)} до Великодня (за григоріанським календарем)",
        _ => $"через {Days(days)} після Великодня (за григоріанським календарем)",
    };

    public override string Weeks(string list) => $"у тижні {list}";

    public override string EveryNthWeek(int step, int from, int to) => $"кожен {step}-й тиждень від {from}-го до {to}-го";

    public override string EveryNthDay(int step) => $"кожен {step}-й день";

    public override string EveryNthYear(int step, int from) => $"кожен {step}-й рік від {from} р.";

    public override string Since(string date) => $"від {date}";

    public override string Moved(string day, int days) => $"{(days < 0 ? "за" : "через")} {Days(Math.Abs(days))} {(days < 0 ? "перед" : "після")}: {day}";

    public override string MovedToWeekday(string day, int weekday, bool forward) => $"{(forward ? "перший день" : "останній день")} ({Nominative[weekday - 1]}) {(forward ? "від" : "до")} {day}";

    public override string State(OpeningState state) => state switch
    {
        OpeningState.Open => "Відчинено",
        OpeningState.SelfService => "Самообслуговування",
        OpeningState.ByAppointment => "За домовленістю",
        OpeningState.Closed => "Зачинено",
        OpeningState.NotConfirmed => "Години не підтверджено",
        _ => "Години невідомі",
    };

    public override string Opens(string when) => $"відчиниться {when}";

    public override string OnWeekday(int weekday) => On[weekday - 1];

    public override string At(string day, string clock) => $"{day} о {clock}";

    public override string Holiday(string key, string fallback) => HolidayNames.Ukrainian.GetValueOrDefault(key, fallback);

    public override string Confirmed(string date, string source) => $"підтверджено {date} ({source})";

    public override string ConfirmedLongAgo(int year) => $"дані {year} р., могли змінитися";

    private static string Days(int days) => $"{days} {PolishPlural.Of(days % 100 is > 10 and < 20 ? 5 : days % 10 == 1 ? 1 : days, "день", "дні", "днів")}";
}
