using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Domain.Tests.Schedules;

/// <summary>Every problem can be told to everybody.</summary>
public sealed class ScheduleMessagesTests
{
    public static TheoryData<ScheduleProblemCode> Codes => new(Enum.GetValues<ScheduleProblemCode>());

    [Theory]
    [MemberData(nameof(Codes))]
    public void Text_OfEveryCode_ExistsInEveryLanguageWithTheSameArguments(ScheduleProblemCode code)
    {
        var texts = ScheduleMessages.FindTexts(code);

        Assert.NotNull(texts);
        string[] all = [texts.Polish, texts.English, texts.Ukrainian];
        Assert.Equal(3, all.Distinct().Count());
        Assert.Single(all.Select(text => string.Concat(Enumerable.Range(0, 4).Where(i => text.Contains($"{{{i}}}")))).Distinct());
    }

    [Theory]
    [InlineData("pl", "Nieznane słowo „bla”.")]
    [InlineData("en", "The word “bla” is not known.")]
    [InlineData("uk", "Невідоме слово «bla».")]
    [InlineData("fr", "The word “bla” is not known.")]
    public void Text_OfAnUnknownWord_NamesTheWord(string language, string expected)
    {
        var problem = OpeningHoursExpression.Parse("bla").Errors[0];

        Assert.Equal(expected, ScheduleMessages.Text(problem, language));
    }

    [Fact]
    public void KeyOf_ACode_IsKebabCaseAndUnique()
    {
        Assert.Equal("unknown-word", ScheduleMessages.KeyOf(ScheduleProblemCode.UnknownWord));
        var codes = Enum.GetValues<ScheduleProblemCode>().Distinct().ToList();
        Assert.Equal(codes.Count, codes.Select(ScheduleMessages.KeyOf).Distinct().Count());
    }
}
