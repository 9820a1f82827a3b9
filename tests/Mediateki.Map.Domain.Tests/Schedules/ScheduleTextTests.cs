using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Domain.Tests.Schedules;

/// <summary>Hours must read as a person would write them, in each language, and say what is not known.</summary>
public sealed class ScheduleTextTests
{
    [Theory]
    [InlineData("Mo-Fr 08:00-20:00; Sa 09:00-15:00; PH off", "pn.–pt. 8:00–20:00, sob. 9:00–15:00; w święta nieczynne")]
    [InlineData("Mo-Fr 08:00-20:00", "pn.–pt. 8:00–20:00; w święta: niepotwierdzone")]
    [InlineData("Mo-Fr 08:00-20:00; Dec 24 off", "pn.–pt. 8:00–20:00; 24 grudnia nieczynne; w pozostałe święta: niepotwierdzone")]
    [InlineData("Mo,Th 13:00-19:00; Tu,We 09:00-12:00,14:00-18:00; PH off", "pn., czw. 13:00–19:00, wt., śr. 9:00–12:00 i 14:00–18:00; w święta nieczynne")]
    [InlineData("Mo-Fr 14:00-19:00; We 10:00-19:00; PH off", "pn., wt., czw., pt. 14:00–19:00, śr. 10:00–19:00; w święta nieczynne")]
    [InlineData("Mo-Su 10:00-18:00; PH 12:00-16:00", "codziennie 10:00–18:00; w święta 12:00–16:00")]
    [InlineData("Mo-Fr 10:00-18:00; Sa,PH 12:00-16:00", "pn.–pt. 10:00–18:00, sob. 12:00–16:00; w święta 12:00–16:00")]
    [InlineData("24/7", "całą dobę; w święta: niepotwierdzone")]
    [InlineData("Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 10:00-14:00; Jul-Aug Sa off; PH off", "pn.–pt. 9:00–17:00; lipiec–sierpień: pn.–pt. 10:00–14:00, sob. nieczynne; w święta nieczynne")]
    [InlineData("Mo-Fr 09:00-17:00; Dec 24-26 off; PH off", "pn.–pt. 9:00–17:00; 24–26 grudnia nieczynne; w święta nieczynne")]
    [InlineData("Mo-Fr 09:00-17:00; Dec 23-Jan 06 off; PH off", "pn.–pt. 9:00–17:00; 23 grudnia – 6 stycznia nieczynne; w święta nieczynne")]
    [InlineData("Mo-Fr 09:00-17:00; Sa[1] 10:00-14:00; PH off", "pn.–pt. 9:00–17:00; pierwsza sobota miesiąca 10:00–14:00; w święta nieczynne")]
    [InlineData("Mo-Fr 09:00-17:00; Mo[-1] off; PH off", "pn.–pt. 9:00–17:00; ostatni poniedziałek miesiąca nieczynne; w święta nieczynne")]
    [InlineData("Mo-Fr 09:00-17:00, Mo-Su 17:00-22:00 open \"samoobsługa\"; PH off", "pn.–pt. 9:00–17:00 i samoobsługowo 17:00–22:00, sob., niedz. samoobsługowo 17:00–22:00; w święta nieczynne")]
    [InlineData("Mo-Fr 09:00-17:00; PH off || \"po umówieniu\"", "pn.–pt. 9:00–17:00; w święta nieczynne; w pozostałym czasie: po umówieniu")]
    [InlineData("week 1-53/2 Mo-Fr 09:00-17:00; PH off", "w tygodnie nieparzyste: pn.–pt. 9:00–17:00; w święta nieczynne")]
    [InlineData("Fr-Sa 18:00-02:00; PH off", "pt., sob. 18:00–2:00; w święta nieczynne")]
    [InlineData("Mo-Fr 10:00+; PH off", "pn.–pt. od 10:00; w święta nieczynne")]
    [InlineData("Mo-Fr 10:00-16:00+; PH off", "pn.–pt. 10:00–16:00 lub dłużej; w święta nieczynne")]
    [InlineData("Mo-Fr 09:00-17:00; SH Mo-Fr 10:00-14:00; PH off", "pn.–pt. 9:00–17:00; w ferie i wakacje szkolne, pn.–pt. 10:00–14:00; w święta nieczynne")]
    [InlineData("sunrise-sunset; PH off", "od wschodu słońca do zachodu słońca; w święta nieczynne")]
    [InlineData("easter -2 days off; Mo-Fr 09:00-17:00; PH off", "w Wielki Piątek nieczynne; pn.–pt. 9:00–17:00; w święta nieczynne")]
    [InlineData("Mo-Fr 09:00-17:00 unknown; PH off", "pn.–pt. 9:00–17:00 (zależnie od okoliczności); w święta nieczynne")]
    [InlineData("off \"remont\"", "nieczynne („remont”); w święta: niepotwierdzone")]
    public void Describe_InPolish_ReadsAsALibraryWouldWriteIt(string hours, string expected)
    {
        var schedule = new OpeningSchedule { Hours = Rendered.Parse(hours) };

        Assert.Equal(expected, ScheduleText.Describe(schedule, Rendered.Date("2026-03-01"), "pl"));
    }

    [Theory]
    [InlineData("en", "Mon–Fri 8:00–20:00, Sat 9:00–15:00; on public holidays closed")]
    [InlineData("uk", "пн–пт 8:00–20:00, сб 9:00–15:00; у святкові дні зачинено")]
    [InlineData("fr", "Mon–Fri 8:00–20:00, Sat 9:00–15:00; on public holidays closed")]
    public void Describe_InOtherLanguages_UsesTheirWordsOrEnglish(string language, string expected)
    {
        var schedule = new OpeningSchedule { Hours = Rendered.Parse("Mo-Fr 08:00-20:00; Sa 09:00-15:00; PH off") };

        Assert.Equal(expected, ScheduleText.Describe(schedule, Rendered.Date("2026-03-01"), language));
    }

    [Theory]
    [InlineData("Su[2] 10:00-14:00", "друга неділя місяця 10:00–14:00")]
    [InlineData("Dec 24-26 off", "24–26 грудня зачинено")]
    [InlineData("PH -1 day 10:00-14:00", "за день перед святом 10:00–14:00")]
    [InlineData("easter +21 days off", "через 21 день після Великодня (за григоріанським календарем) зачинено")]
    [InlineData("easter +22 days off", "через 22 дні після Великодня (за григоріанським календарем) зачинено")]
    public void Describe_InUkrainian_UsesRightForms(string hours, string expected)
    {
        Assert.Equal(expected, ScheduleText.Describe(Rendered.Parse(hours), "uk"));
    }

    [Fact]
    public void Describe_HoursNotKnown_SaysSoAndNeverClosed()
    {
        Assert.Equal("godziny nieznane", ScheduleText.Describe(new OpeningSchedule(), Rendered.Date("2026-03-01"), "pl"));
    }

    [Theory]
    [InlineData("Mo-Fr 08:00-19:00; PH off", "2026-03-04T12:00", "Otwarte do 19:00")]
    [InlineData("Mo-Fr 08:00-19:00; PH off", "2026-03-04T19:00", "Nieczynne, otwarcie jutro o 8:00")]
    [InlineData("Mo-Fr 08:00-19:00; PH off", "2026-03-04T06:00", "Nieczynne, otwarcie dziś o 8:00")]
    [InlineData("Mo-Fr 08:00-19:00; PH off", "2026-03-06T20:00", "Nieczynne, otwarcie w poniedziałek o 8:00")]
    [InlineData("Fr 18:00-02:00; PH off", "2026-03-06T20:00", "Otwarte do 2:00")]
    [InlineData("Mo-Fr 08:00-24:00; PH off", "2026-03-04T20:00", "Otwarte do 24:00")]
    [InlineData("Mo-Fr 08:00-19:00", "2026-12-25T12:00", "Godziny niepotwierdzone (Boże Narodzenie)")]
    [InlineData("Mo-Fr 08:00-22:00 open \"self-service\"; PH off", "2026-03-04T12:00", "Samoobsługa do 22:00")]
    [InlineData("Mo-Fr 08:00-19:00 unknown \"zależy od wystaw\"", "2026-03-04T12:00", "Godziny nieznane (zależy od wystaw)")]
    [InlineData("24/7", "2026-03-04T12:00", "Otwarte")]
    public void Status_OfASchedule_IsOneHonestLine(string hours, string local, string expected)
    {
        var schedule = new OpeningSchedule { Hours = Rendered.Parse(hours) };
        var now = new DateTimeOffset(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(1));

        Assert.Equal(expected, ScheduleText.Status(schedule.StatusAt(now), now, "pl"));
    }

    [Theory]
    [InlineData("2026-03-04", "8:00–12:00 i 13:00–18:00")]
    [InlineData("2026-03-07", "nieczynne")]
    [InlineData("2026-05-01", "niepotwierdzone (Święto Pracy)")]
    public void Day_OfASchedule_SaysItsHours(string date, string expected)
    {
        var schedule = new OpeningSchedule { Hours = Rendered.Parse("Mo-Fr 08:00-12:00,13:00-18:00") };

        Assert.Equal(expected, ScheduleText.Day(schedule.Day(Rendered.Date(date)), "pl"));
    }

    [Theory]
    [InlineData("2026-03-12", "potwierdzone 12.03.2026 (biblioteka)")]
    [InlineData("2020-05-01", "z 2020 r., mogły się zmienić")]
    [InlineData(null, "nigdy niepotwierdzone")]
    public void Freshness_OfHours_NamesTheDayOrDoubtsThem(string? confirmedOn, string expected)
    {
        var confirmation = confirmedOn is null ? null : new ScheduleConfirmation(Rendered.Date(confirmedOn), "biblioteka");

        Assert.Equal(expected, ScheduleText.Freshness(confirmation, Rendered.Date("2026-06-01"), 365, "pl"));
    }

    [Fact]
    public void Holiday_EveryPolishOne_HasANameInEveryLanguage()
    {
        var holidays = PolishHolidays.Instance.InYear(2026);

        Assert.All(holidays, holiday => Assert.All(["en", "uk"], language => Assert.NotEqual(holiday.Name, ScheduleText.Holiday(holiday, language))));
        Assert.Equal(holidays.Count, holidays.Select(holiday => ScheduleText.Holiday(holiday, "pl")).Distinct().Count());
    }
}
