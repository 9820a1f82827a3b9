namespace Mediateki.Map.Domain.Schedules.Wording;

/// <summary>The words of one language for hours. Arrays of weekdays begin with Monday, of months with January.</summary>
internal abstract class ScheduleVocabulary
{
    public abstract string[] Weekdays { get; }

    /// <summary>Months as they stand alone: "styczeń".</summary>
    public abstract string[] Months { get; }

    /// <summary>Months after a day's number: "1 stycznia".</summary>
    public abstract string[] MonthsOfDate { get; }

    /// <summary>"pierwszy poniedziałek miesiąca"; the ordinal is 1–5, or −1 … −5 from the end of the month.</summary>
    public abstract string NthWeekday(int weekday, int ordinal);

    public abstract string DayOfMonth(int day, int month);

    public abstract string Year(int year);

    public abstract string Closed { get; }

    public abstract string OpenAllDay { get; }

    public abstract string OpenUnknown { get; }

    public abstract string SelfService { get; }

    public abstract string ByAppointment { get; }

    public abstract string NotConfirmed { get; }

    public abstract string Unknown { get; }

    public abstract string EveryDay { get; }

    public abstract string And { get; }

    /// <summary>"lub dłużej", after hours with an open end.</summary>
    public abstract string OrLonger { get; }

    public abstract string From(string clock);

    public abstract string Between(string from, string to);

    public abstract string Until(string clock);

    public abstract string Sun(bool isRise, bool isTwilight, int offsetMinutes);

    public abstract string OnPublicHolidays { get; }

    /// <summary>"w pozostałe święta", when the hours name some of them.</summary>
    public abstract string OnOtherHolidays { get; }

    public abstract string OnSchoolHolidays { get; }

    /// <summary>"dzień przed świętem": so many days before (negative) or after.</summary>
    public abstract string NearHolidays(int days, bool school);

    public abstract string Easter(int days);

    public abstract string Weeks(string list);

    public abstract string OddWeeks { get; }

    public abstract string EvenWeeks { get; }

    /// <summary>"co 3. tydzień": within weeks from–to.</summary>
    public abstract string EveryNthWeek(int step, int from, int to);

    public abstract string EveryNthDay(int step);

    public abstract string EveryNthYear(int step, int from);

    public abstract string Since(string date);

    public abstract string OtherwiseUnlessOpen { get; }

    public abstract string Moved(string day, int days);

    public abstract string MovedToWeekday(string day, int weekday, bool forward);

    /// <summary>What a status says: "Otwarte", "Nieczynne"…</summary>
    public abstract string State(OpeningState state);

    public abstract string Opens(string when);

    public abstract string Today { get; }

    public abstract string Tomorrow { get; }

    /// <summary>"w czwartek".</summary>
    public abstract string OnWeekday(int weekday);

    public abstract string At(string day, string clock);

    public abstract string Holiday(string key, string fallback);

    public abstract string Confirmed(string date, string source);

    public abstract string ConfirmedLongAgo(int year);

    public abstract string NeverConfirmed { get; }

    public static ScheduleVocabulary For(string language) => language switch
    {
        "pl" => PolishVocabulary.Instance,
        "uk" => UkrainianVocabulary.Instance,
        _ => EnglishVocabulary.Instance,
    };
}
