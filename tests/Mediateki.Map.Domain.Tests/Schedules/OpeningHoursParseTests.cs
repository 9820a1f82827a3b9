using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Domain.Tests.Schedules;

/// <summary>Every text gets an answer: an expression in its canonical form, or errors at their places. Nothing throws.</summary>
public sealed class OpeningHoursParseTests
{
    [Theory]
    [InlineData("Mo-Fr 09:00-17:00")]
    [InlineData("Mo,We-Fr 09:00-12:00,13:00-17:30; Sa 10:00-14:00; PH off")]
    [InlineData("24/7")]
    [InlineData("open; Mo off")]
    [InlineData("Fr 20:00-02:00")]
    [InlineData("Mo 10:00-35:00")]
    [InlineData("Mo-Fr 10:00+")]
    [InlineData("Mo-Fr 10:00-16:00+")]
    [InlineData("Jan-Mar,Dec Mo 10:00-12:00")]
    [InlineData("Dec 24-26 off")]
    [InlineData("Dec 24,31 10:00-14:00", "Dec 24,Dec 31 10:00-14:00")]
    [InlineData("Dec 20-Jan 06 off")]
    [InlineData("Jan 01-31/7 10:00-12:00")]
    [InlineData("2026 Jan 05-08 off")]
    [InlineData("2026 Dec 20-2027 Jan 06 off")]
    [InlineData("2026 Dec 24+ off")]
    [InlineData("2026 Mar-2027 Jan Mo 10:00-12:00")]
    [InlineData("2026+ Mo 10:00-12:00")]
    [InlineData("2026-2030/2 Mo 10:00-12:00")]
    [InlineData("week 01-53/2 Mo 10:00-12:00")]
    [InlineData("week 05,07-09 Mo 10:00-12:00")]
    [InlineData("Sa[1] 10:00-12:00")]
    [InlineData("Mo[-1],Tu[1-3,5] off")]
    [InlineData("Mo[1] +2 days off")]
    [InlineData("Mar Su[-1]-Oct Su[-1] 10:00-12:00")]
    [InlineData("easter -2 days-easter +1 day off")]
    [InlineData("Dec 25 -Su off")]
    [InlineData("PH +1 day,Mo 10:00-12:00")]
    [InlineData("SH Mo-Fr 10:00-12:00")]
    [InlineData("sunrise-(sunset-00:30)")]
    [InlineData("(dawn+01:00)-dusk off")]
    [InlineData("Mo 10:00-12:00, Tu 12:00-14:00")]
    [InlineData("Mo 10:00-12:00 || \"po umówieniu\"")]
    [InlineData("Mo 10:00-12:00 open \"samoobsługa\"")]
    [InlineData("unknown \"remont; proszę pytać || dzwonić\"")]
    public void Parse_ValidText_GivesTheCanonicalFormWithoutErrors(string text, string? canonical = null)
    {
        Assert.Equal(Expected(text, canonical), Rendered.Parse(text).ToString());
    }

    [Theory]
    [InlineData("mo-fr 9:00-17:00", "Mo-Fr 09:00-17:00", "letter-case", "single-digit-hour")]
    [InlineData("Monday - Friday 09.00–17.00", "Mo-Fr 09:00-17:00", "other-word", "other-character", "hour-separator")]
    [InlineData("pn.-pt. 9-17, sob. 10-14", "Mo-Fr 09:00-17:00, Sa 10:00-14:00", "other-word", "hours-without-minutes", "single-digit-hour")]
    [InlineData("Пн-Пт: 9:00 до 17:00", "Mo-Fr 09:00-17:00", "other-word", "misplaced-colon", "single-digit-hour")]
    [InlineData("Mo 9:00 am - 5:30 pm", "Mo 09:00-17:30", "twelve-hour-clock", "single-digit-hour")]
    [InlineData("Mo 12:00 am - 12:00 pm", "Mo 00:00-12:00", "twelve-hour-clock")]
    [InlineData("Mo_09:00-17:00", "Mo 09:00-17:00", "other-character")]
    [InlineData("Mo 9h-17h", "Mo 09:00-17:00", "other-word", "hours-without-minutes", "single-digit-hour")]
    [InlineData("from 09:00 to 17:00", "09:00-17:00", "superfluous-word", "other-word")]
    [InlineData("09:00-17:00 Mo", "Mo 09:00-17:00", "selector-order")]
    [InlineData("Mo 09:00-12:00 Tu 10:00-14:00", "Mo,Tu 09:00-12:00,10:00-14:00", "repeated-selector")]
    [InlineData("Jan-Mar, 09:00-17:00", "Jan-Mar 09:00-17:00", "comma-before-hours")]
    [InlineData("Mo 09:00-17:00;; Tu 09:00-17:00;", "Mo 09:00-17:00; Tu 09:00-17:00", "empty-rule", "trailing-separator")]
    [InlineData("Mo 09:00-17:00, Tu off", "Mo 09:00-17:00, Tu off", "additional-closed")]
    [InlineData("Fr 20:00-02:00; Sa 10:00-12:00", "Fr 20:00-02:00; Sa 10:00-12:00", "overwrites-past-midnight")]
    [InlineData("Mo open off", "Mo off", "several-states")]
    [InlineData("Mo \"a\" \"b\"", "Mo \"b\"", "several-comments")]
    [InlineData("Mo \"\"", "Mo \"\"", "empty-comment")]
    [InlineData("Mo", "Mo", "no-hours")]
    [InlineData("Jan 31-Feb 31 off", "Jan 31-Feb 31 off", "day-past-month-end")]
    [InlineData("24/7; Mo off", "24/7; Mo off", "always-with-others")]
    [InlineData("sunrise-sunset", "sunrise-sunset", "sun-times")]
    [InlineData("Mo 10:5-12:00", "Mo 10:05-12:00", "odd-minutes")]
    [InlineData("always", "24/7", "other-word")]
    [InlineData("nach Vereinbarung", "\"Nach Vereinbarung\"", "other-word")]
    public void Parse_OddText_IsUnderstoodWithWarnings(string text, string canonical, params string[] warnings)
    {
        var result = OpeningHoursExpression.Parse(text);

        Assert.Equal(canonical, result.Expression?.ToString());
        Assert.Equal(warnings.Order(), result.Warnings.Select(warning => warning.Key).Distinct().Order());
    }

    [Theory]
    [InlineData("", "empty", 0, 0)]
    [InlineData("   ", "empty", 0, 3)]
    [InlineData("Mo-Fr 09:00-17:00; bla off", "unknown-word", 19, 3)]
    [InlineData("Mo-Do 09:00-17:00", "ambiguous-word", 3, 2)]
    [InlineData("summer 09:00-17:00", "season-word", 0, 6)]
    [InlineData("Mo 09:00", "point-in-time", 3, 2)]
    [InlineData("Mo 09:00-", "unexpected-text", 9, 0)]
    [InlineData("Mo 09:75-10:00", "minute-out-of-range", 6, 2)]
    [InlineData("Mo 24:30-26:00", "starts-past-midnight", 3, 2)]
    [InlineData("Mo 10:00-49:00", "ends-too-late", 9, 2)]
    [InlineData("Mo 10:00-16:00/01:30", "repeating-times", 14, 1)]
    [InlineData("Mo \"abc", "unterminated-comment", 3, 4)]
    [InlineData("Jan 32 off", "day-out-of-range", 4, 2)]
    [InlineData("Jan 20-10 off", "days-reversed", 7, 2)]
    [InlineData("week 54 off", "week-out-of-range", 5, 2)]
    [InlineData("1066 off", "year-out-of-range", 0, 4)]
    [InlineData("2028-2026 off", "years-reversed", 0, 4)]
    [InlineData("Mo[6] off", "ordinal-out-of-range", 3, 1)]
    [InlineData("easter +999 days off", "offset-out-of-range", 8, 3)]
    [InlineData("2026-2030/0 off", "step-out-of-range", 10, 1)]
    [InlineData("Mo-We-Fr off", "unexpected-text", 5, 1)]
    [InlineData("Mo # off", "unexpected-text", 3, 1)]
    public void Parse_FaultyText_NamesTheFirstErrorAndItsPlace(string text, string error, int position, int length)
    {
        var result = OpeningHoursExpression.Parse(text);

        Assert.False(result.Success);
        Assert.Equal((error, position, length), (result.Errors[0].Key, result.Errors[0].Position, result.Errors[0].Length));
    }

    [Fact]
    public void Parse_SeveralFaultyRules_NamesTheErrorOfEach()
    {
        var result = OpeningHoursExpression.Parse("Mo 09:75-10:00; Tu 09:00-17:00; We 10:00-50:00");

        Assert.Equal(["minute-out-of-range", "ends-too-late"], result.Errors.Select(error => error.Key));
    }

    [Fact]
    public void Parse_Null_IsEmpty()
    {
        Assert.Equal("empty", Assert.Single(OpeningHoursExpression.Parse(null).Errors).Key);
    }

    [Fact]
    public void Parse_TextOverTheLimit_IsRefusedAtTheLimitWithoutBeingRead()
    {
        var result = OpeningHoursExpression.Parse(new string('x', OpeningHoursExpression.MaxLength + 1));

        var error = Assert.Single(result.Errors);
        Assert.Equal(("too-long", OpeningHoursExpression.MaxLength, 1), (error.Key, error.Position, error.Length));
    }

    [Theory]
    [InlineData("Mo-Fr 08:00-12:00,")]
    [InlineData("((((((((")]
    [InlineData("\"")]
    [InlineData("Mo,")]
    [InlineData("week 1-53/2 ")]
    [InlineData("Jan 1-")]
    public void Parse_LongestRepetition_AnswersWithABoundedReport(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, OpeningHoursExpression.MaxLength / piece.Length));

        var result = OpeningHoursExpression.Parse(text);

        Assert.InRange(result.Errors.Count + result.Warnings.Count, 0, 100);
    }

    [Fact]
    public void Equals_SameRulesWrittenDifferently_AreEqual()
    {
        var one = Rendered.Parse("Mo-Fr 9:00-17:00;PH off");
        var other = Rendered.Parse("Mo-Fr 09:00-17:00; PH off");

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, Rendered.Parse("Mo-Fr 09:00-17:00; PH closed"));
    }

    private static string Expected(string text, string? canonical) => canonical ?? text;
}
