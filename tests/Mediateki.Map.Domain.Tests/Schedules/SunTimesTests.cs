using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Domain.Tests.Schedules;

/// <summary>
/// Times of the sun are right to a minute where the place is known, and said to be unknown where it is not. The expected times for Warsaw are those
/// of suncalc 2.0.2 (52.23° N, 21.01° E), an implementation that shares nothing with ours.
/// </summary>
public sealed class SunTimesTests
{
    private static readonly EvaluationContext Warsaw = EvaluationContext.Poland with { Place = new SunPlace(52.23, 21.01) };

    [Theory]
    [InlineData("2026-01-01", "sunrise-sunset", "07:45", "15:33")]
    [InlineData("2026-06-01", "sunrise-sunset", "04:20", "20:47")]
    [InlineData("2026-10-01", "sunrise-sunset", "06:36", "18:13")]
    [InlineData("2026-06-01", "dawn-dusk", "03:33", "21:34")]
    [InlineData("2026-06-01", "(sunrise+01:00)-(sunset-00:30)", "05:20", "20:17")]
    public void Evaluate_HoursOfTheSun_AreRightToAMinute(string date, string hours, string start, string end)
    {
        var day = Rendered.Date(date);

        var interval = Assert.Single(Rendered.Parse(hours).Evaluate(day, day.AddDays(1), Warsaw));

        AssertWithinAMinute(day, start, interval.Start);
        AssertWithinAMinute(day, end, interval.End);
    }

    [Fact]
    public void Evaluate_SunsetToSunrise_RunsOverMidnight()
    {
        var day = Rendered.Date("2026-06-01");

        var intervals = Rendered.Parse("Mo sunset-sunrise").Evaluate(day, day.AddDays(2), Warsaw);

        Assert.Equal(day.AddDays(1), DateOnly.FromDateTime(Assert.Single(intervals).End));
    }

    [Fact]
    public void Evaluate_WithoutAPlace_IsUnknownForAllItMightBe()
    {
        Assert.Equal("06-01 00:00–17:00?", Rendered.Evaluate("Mo sunrise-17:00", "2026-06-01", "2026-06-02"));
        Assert.True(Rendered.Parse("Mo sunrise-17:00").NeedsPlace);
        Assert.False(Rendered.Parse("Mo 09:00-17:00").NeedsPlace);
    }

    [Fact]
    public void Evaluate_MidnightSun_IsUnknown()
    {
        var tromsoe = EvaluationContext.Poland with { Place = new SunPlace(69.65, 18.96), Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo"), PublicHolidays = PublicHolidays.None };

        var intervals = Rendered.Parse("sunrise-sunset").Evaluate(Rendered.Date("2026-06-21"), Rendered.Date("2026-06-22"), tromsoe);

        Assert.Equal("06-21 00:00–24:00?", Rendered.Line(intervals));
    }

    private static void AssertWithinAMinute(DateOnly day, string clock, DateTime actual)
    {
        var expected = day.ToDateTime(TimeOnly.Parse(clock, System.Globalization.CultureInfo.InvariantCulture));
        Assert.True((expected - actual).Duration() <= TimeSpan.FromMinutes(1), $"{clock} expected, {actual:HH:mm} computed");
    }
}
