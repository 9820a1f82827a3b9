namespace Mediateki.Map.Domain.Schedules.Wording;

internal sealed class EnglishVocabulary : ScheduleVocabulary
{
    public static readonly EnglishVocabulary Instance = new();

    private static readonly string[] FullNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly string[] Numbers = ["first", "second", "third", "fourth", "fifth"];

    public override string[] Weekdays { get; } = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    public override string[] Months { get; } =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public override string[] MonthsOfDate => Months;

    public override string Closed => "closed";

    public override string OpenAllDay => "24 hours";

    public override string OpenUnknown => "depending on circumstances";

    public override string SelfService => "self-service";

    public override string ByAppointment => "by appointment";

    public override string NotConfirmed => "not confirmed";

    public override string Unknown => "hours not known";

    public override string EveryDay => "daily";

    public override string And => " and ";

    public override string OrLonger => "or longer";

    public override string OnPublicHolidays => "on public holidays";

    public override string OnOtherHolidays => "on other public holidays";

    public override string OnSchoolHolidays => "in school holidays";

    public override string OddWeeks => "in odd weeks";

    public override string EvenWeeks => "in even weeks";

    public override string OtherwiseUnlessOpen => "at other times";

    public override string Today => "today";

    public override string Tomorrow => "tomorrow";

    public override string NeverConfirmed => "never confirmed";

    public override string NthWeekday(int weekday, int ordinal)
    {
        var name = FullNames[weekday - 1];
        return ordinal switch
        {
            > 0 => $"{Numbers[ordinal - 1]} {name} of the month",
            -1 => $"last {name} of the month",
            -2 => $"last but one {name} of the month",
            _ => $"{Numbers[-ordinal - 1]} {name} from the end of the month",
        };
    }

    public override string DayOfMonth(int day, int month) => $"{day} {Months[month - 1]}";

    public override string Year(int year) => $"{year}";

    public override string From(string clock) => $"from {clock}";

    public override string Between(string from, string to) => $"from {from} to {to}";

    public override string Until(string clock) => $"until {clock}";

    public override string Sun(bool isRise, bool isTwilight, int offsetMinutes)
    {
        var name = (isRise, isTwilight) switch { (true, true) => "dawn", (true, false) => "sunrise", (false, false) => "sunset", _ => "dusk" };
        return offsetMinutes == 0 ? name : $"{name} ({SignedClock.Format(offsetMinutes)})";
    }

    public override string NearHolidays(int days, bool school)
    {
        var what = school ? "school holidays" : "public holidays";
        return days switch
        {
            -1 => $"on the day before {what}",
            1 => $"on the day after {what}",
            < 0 => $"{-days} days before {what}",
            _ => $"{days} days after {what}",
        };
    }

    public override string Easter(int days) => days switch
    {
        0 => "on Easter Sunday",
        1 => "on Easter Monday",
        -1 => "on Holy Saturday",
        -2 => "on Good Friday",
        -3 => "on Maundy Thursday",
        60 => "on Corpus Christi",
        < 0 => $"{-days} days before Easter",
        _ => $"{days} days after Easter",
    };

    public override string Weeks(string list) => $"in weeks {list}";

    public override string EveryNthWeek(int step, int from, int to) => $"every {Ordinal(step)} week from {from} to {to}";

    public override string EveryNthDay(int step) => $"every {Ordinal(step)} day";

    public override string EveryNthYear(int step, int from) => $"every {Ordinal(step)} year from {from}";

    public override string Since(string date) => $"from {date}";

    public override string Moved(string day, int days) => $"{Math.Abs(days)} {(Math.Abs(days) == 1 ? "day" : "days")} {(days < 0 ? "before" : "after")} {day}";

    public override string MovedToWeekday(string day, int weekday, bool forward) => $"{FullNames[weekday - 1]} on or {(forward ? "after" : "before")} {day}";

    public override string State(OpeningState state) => state switch
    {
        OpeningState.Open => "Open",
        OpeningState.SelfService => "Self-service",
        OpeningState.ByAppointment => "By appointment",
        OpeningState.Closed => "Closed",
        OpeningState.NotConfirmed => "Hours not confirmed",
        _ => "Hours not known",
    };

    public override string Opens(string when) => $"opens {when}";

    public override string OnWeekday(int weekday) => $"on {FullNames[weekday - 1]}";

    public override string At(string day, string clock) => $"{day} at {clock}";

    public override string Holiday(string key, string fallback) => HolidayNames.English.GetValueOrDefault(key, fallback);

    public override string Confirmed(string date, string source) => $"confirmed {date} ({source})";

    public override string ConfirmedLongAgo(int year) => $"from {year}, may have changed";

    private static string Ordinal(int number) => number switch { 2 => "second", 3 => "third", _ => $"{number}th" };
}
