using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Domain.Tests.Schedules;

/// <summary>
/// The specification's evaluation, scenario by scenario: text in, one line out. January 2026 begins on a Thursday;
/// 1 and 6 January are public holidays. A question mark is unknown.
/// </summary>
public sealed class OpeningHoursEvaluationTests
{
    [Theory]
    [InlineData("Mo-Fr 10:00-12:00,14:00-16:00", "01-05 10:00–12:00, 01-05 14:00–16:00, 01-06 10:00–12:00, 01-06 14:00–16:00")]
    [InlineData("Su-Mo 10:00-12:00", "01-05 10:00–12:00")]
    [InlineData("Sa-Tu 10:00-12:00", "01-05 10:00–12:00, 01-06 10:00–12:00")]
    [InlineData("24/7", "01-05 00:00–01-07 00:00")]
    [InlineData("Mo 20:00-02:00", "01-05 20:00–01-06 02:00")]
    [InlineData("Su 20:00-02:00", "01-05 00:00–02:00")]
    [InlineData("Mo 10:00-26:00", "01-05 10:00–01-06 02:00")]
    [InlineData("Su 10:00-48:00", "01-05 00:00–24:00")]
    [InlineData("Mo 10:00-10:00", "01-05 10:00–01-06 10:00")]
    [InlineData("Mo 10:00-24:00; Tu 00:00-02:00", "01-05 10:00–01-06 02:00")]
    [InlineData("Mo", "01-05 00:00–24:00")]
    [InlineData("open; 12:00-13:00 off", "01-05 00:00–12:00, 01-05 13:00–01-06 12:00, 01-06 13:00–24:00")]
    public void A_HoursOfWeekdays_LieOnTheirDays(string hours, string expected)
    {
        Assert.Equal(expected, Rendered.Evaluate(hours, "2026-01-05", "2026-01-07"));
    }

    [Theory]
    [InlineData("Mo-Fr 10:00-16:00; Mo 12:00-14:00", "01-05 12:00–14:00, 01-06 10:00–16:00")]
    [InlineData("Mo-Fr 10:00-16:00, Mo 18:00-20:00", "01-05 10:00–16:00, 01-05 18:00–20:00, 01-06 10:00–16:00")]
    [InlineData("Mo-Fr 10:00-16:00; Mo off", "01-06 10:00–16:00")]
    [InlineData("Mo-Fr 10:00-16:00; Mo 12:00-13:00 off", "01-05 10:00–12:00, 01-05 13:00–16:00, 01-06 10:00–16:00")]
    [InlineData("Mo 10:00-16:00; 18:00-20:00", "01-05 10:00–16:00, 01-05 18:00–20:00, 01-06 18:00–20:00")]
    [InlineData("10:00-16:00; 18:00-20:00", "01-05 18:00–20:00, 01-06 18:00–20:00")]
    [InlineData("10:00-16:00; 15:00-17:00 unknown", "01-05 10:00–15:00, 01-05 15:00–17:00?, 01-06 10:00–15:00, 01-06 15:00–17:00?")]
    [InlineData("Su 20:00-02:00; Mo 10:00-12:00", "01-05 10:00–12:00")]
    [InlineData("Su 20:00-02:00, Mo 10:00-12:00", "01-05 00:00–02:00, 01-05 10:00–12:00")]
    [InlineData("Mo 10:00-12:00 || Tu 14:00-15:00 unknown", "01-05 10:00–12:00, 01-06 14:00–15:00?")]
    [InlineData("Mo 10:00-12:00 || \"ask\"", "01-05 00:00–10:00?, 01-05 10:00–12:00, 01-05 12:00–01-07 00:00?")]
    [InlineData("Mo 10:00-12:00 || 11:00-13:00 open, Mo-Tu 12:00-15:00 off", "01-05 10:00–13:00, 01-06 11:00–13:00")]
    public void B_LaterRules_ReplaceOrAddOrFillGaps(string hours, string expected)
    {
        Assert.Equal(expected, Rendered.Evaluate(hours, "2026-01-05", "2026-01-07"));
    }

    [Theory]
    [InlineData("Mo-Fr 10:00-12:00 \"x\"", "01-05 10:00–12:00?, 01-06 10:00–12:00?")]
    [InlineData("Mo 10:00-12:00 open \"x\"", "01-05 10:00–12:00")]
    [InlineData("Mo 10:00-12:00 closed \"x\"", "")]
    [InlineData("\"x\"", "01-05 00:00–01-07 00:00?")]
    [InlineData("Mo 10:00+", "01-05 10:00–24:00?")]
    [InlineData("Mo 18:00+", "01-05 18:00–01-06 04:00?")]
    [InlineData("Mo 22:00+", "01-05 22:00–01-06 06:00?")]
    [InlineData("Mo 10:00-16:00+", "01-05 10:00–16:00, 01-05 16:00–24:00?")]
    [InlineData("Mo 10:00+,16:00-18:00", "01-05 10:00–16:00?, 01-05 16:00–18:00")]
    public void C_CommentsAndOpenEnds_AreUnknown(string hours, string expected)
    {
        Assert.Equal(expected, Rendered.Evaluate(hours, "2026-01-05", "2026-01-07"));
    }

    [Theory]
    [InlineData("Mo-Su 10:00-12:00; PH off", "2026-01-05", "2026-01-08", "01-05 10:00–12:00, 01-07 10:00–12:00")]
    [InlineData("PH off; Mo-Su 10:00-12:00", "2026-01-05", "2026-01-08", "01-05 10:00–12:00, 01-06 10:00–12:00, 01-07 10:00–12:00")]
    [InlineData("Mo,PH 10:00-12:00", "2026-01-05", "2026-01-08", "01-05 10:00–12:00, 01-06 10:00–12:00")]
    [InlineData("PH Mo 10:00-12:00", "2026-01-05", "2026-01-08", "")]
    [InlineData("PH Tu 10:00-12:00", "2026-01-05", "2026-01-08", "01-06 10:00–12:00")]
    [InlineData("PH -1 day 10:00-12:00", "2026-01-05", "2026-01-08", "01-05 10:00–12:00")]
    [InlineData("Mo-Fr 09:00-17:00", "2026-12-25", "2026-12-26", "12-25 09:00–17:00")]
    [InlineData("Mo-Sa 09:00-17:00; Dec 24 09:00-12:00; Dec 25-26 off", "2026-12-23", "2026-12-28", "12-23 09:00–17:00, 12-24 09:00–12:00")]
    public void D_PublicHolidays_CountOnlyWhereRulesNameThem(string hours, string from, string to, string expected)
    {
        Assert.Equal(expected, Rendered.Evaluate(hours, from, to));
    }

    [Theory]
    [InlineData("Nov-Feb Mo 10:00-12:00", "2026-02-20", "2026-03-10", "02-23 10:00–12:00")]
    [InlineData("Dec 30-Jan 02 10:00-12:00", "2026-12-29", "2027-01-05", "12-30 10:00–12:00, 12-31 10:00–12:00, 01-01 10:00–12:00, 01-02 10:00–12:00")]
    [InlineData("2026 Dec 30-2027 Jan 01 10:00-12:00", "2027-12-29", "2028-01-05", "")]
    [InlineData("2027+ 10:00-12:00", "2026-12-31", "2027-01-02", "01-01 10:00–12:00")]
    [InlineData("2025-2029/2 Jan 01 10:00-12:00", "2026-01-01", "2028-01-01", "01-01 10:00–12:00")]
    [InlineData("Feb 29 10:00-12:00", "2026-01-01", "2029-01-01", "02-29 10:00–12:00")]
    [InlineData("Feb 28-Mar 01 10:00-12:00", "2028-02-01", "2028-03-10", "02-28 10:00–12:00, 02-29 10:00–12:00, 03-01 10:00–12:00")]
    [InlineData("Feb 15-28 10:00-12:00; Mo-Su 10:00-12:00 off; Feb 27-28 10:00-12:00", "2026-02-01", "2026-03-10", "02-27 10:00–12:00, 02-28 10:00–12:00")]
    [InlineData("Jan 01-31/14 10:00-12:00", "2026-01-01", "2026-02-01", "01-01 10:00–12:00, 01-15 10:00–12:00, 01-29 10:00–12:00")]
    [InlineData("2026 Jan 05,Jan 07 10:00-12:00", "2027-01-01", "2027-02-01", "01-07 10:00–12:00")]
    [InlineData("2026: Jan 05,Jan 07 10:00-12:00", "2027-01-01", "2027-02-01", "")]
    public void E_MonthsDaysAndYears_MayRunOverTheirEnds(string hours, string from, string to, string expected)
    {
        Assert.Equal(expected, Rendered.Evaluate(hours, from, to));
    }

    [Theory]
    [InlineData("week 53 Mo 10:00-12:00", "2026-12-20", "2027-01-10", "12-28 10:00–12:00")]
    [InlineData("week 01 Fr 10:00-12:00", "2026-12-20", "2027-01-20", "01-08 10:00–12:00")]
    [InlineData("week 52-02 Fr 10:00-12:00", "2026-12-20", "2027-01-20", "12-25 10:00–12:00, 01-01 10:00–12:00, 01-08 10:00–12:00, 01-15 10:00–12:00")]
    [InlineData("week 01-53/2 Mo 10:00-12:00", "2026-01-05", "2026-02-01", "01-12 10:00–12:00, 01-26 10:00–12:00")]
    [InlineData("Sa[1] 10:00-12:00", "2026-01-01", "2026-03-01", "01-03 10:00–12:00, 02-07 10:00–12:00")]
    [InlineData("Mo[-1] 10:00-12:00", "2026-01-01", "2026-03-01", "01-26 10:00–12:00, 02-23 10:00–12:00")]
    [InlineData("Th[5] 10:00-12:00", "2026-01-01", "2026-03-01", "01-29 10:00–12:00")]
    [InlineData("Sa[1] -3 days 10:00-12:00", "2026-07-20", "2026-08-10", "07-29 10:00–12:00")]
    [InlineData("Aug Sa[1] -3 days 10:00-12:00", "2026-07-20", "2026-08-10", "")]
    [InlineData("Mo[1-2] 10:00-12:00", "2026-01-01", "2026-02-01", "01-05 10:00–12:00, 01-12 10:00–12:00")]
    [InlineData("Mar Su[-1]-Mar 30 10:00-12:00", "2026-03-01", "2026-04-10", "03-29 10:00–12:00, 03-30 10:00–12:00")]
    [InlineData("easter -2 days-easter +1 day 10:00-12:00", "2026-04-01", "2026-04-10", "04-03 10:00–12:00, 04-04 10:00–12:00, 04-05 10:00–12:00, 04-06 10:00–12:00")]
    [InlineData("easter +60 days 10:00-12:00", "2026-06-01", "2026-06-10", "06-04 10:00–12:00")]
    [InlineData("Dec 25 -Su 10:00-12:00", "2026-12-01", "2026-12-31", "12-20 10:00–12:00")]
    [InlineData("Dec 25 +Mo 10:00-12:00", "2026-12-01", "2026-12-31", "12-28 10:00–12:00")]
    public void F_WeeksNthWeekdaysAndEaster_AreReckonedByTheCalendar(string hours, string from, string to, string expected)
    {
        Assert.Equal(expected, Rendered.Evaluate(hours, from, to));
    }

    [Fact]
    public void Evaluate_HolidayRule_NamesTheHolidayInTheComment()
    {
        var interval = Assert.Single(Rendered.Parse("PH 10:00-12:00").Evaluate(Rendered.Date("2026-05-02"), Rendered.Date("2026-05-04"), EvaluationContext.Poland));

        Assert.Equal("Święto Narodowe Trzeciego Maja", interval.Comment);
    }

    [Fact]
    public void Evaluate_AdjoiningHoursWithDifferentComments_StayApart()
    {
        Assert.Equal(
            "01-05 10:00–12:00, 01-05 12:00–14:00",
            Rendered.Evaluate("Mo 10:00-12:00 open \"a\", Mo 12:00-14:00 open \"b\"", "2026-01-05", "2026-01-06"));
    }
}
