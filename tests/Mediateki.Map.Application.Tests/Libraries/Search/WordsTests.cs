using Mediateki.Map.Application.Libraries.Search;

namespace Mediateki.Map.Application.Tests.Libraries.Search;

public sealed class WordsTests
{
    [Theory]
    [InlineData("gliwicach", "gliwice")]
    [InlineData("katowicach", "katowice")]
    [InlineData("krakowie", "krakow")]
    [InlineData("tychow", "tychy")]
    [InlineData("sosnowcu", "sosnowiec")]
    [InlineData("lodzi", "lodz")]
    [InlineData("bibliotece", "biblioteka")]
    [InlineData("mediateki", "mediateka")]
    [InlineData("sali", "sala")]
    [InlineData("konferencje", "konferencyjna")]
    [InlineData("sopocie", "sopot")]
    [InlineData("gier", "gry")]
    [InlineData("tychach", "tychow")]
    [InlineData("libraries", "library")]
    [InlineData("rooms", "room")]
    [InlineData("бібліотеці", "бібліотека")]
    public void Forms_OfOneWord_AreFound(string one, string other)
    {
        Assert.True(WordForms.AreForms(one, other));
        Assert.True(WordForms.AreForms(other, one));
    }

    [Theory]
    [InlineData("stacja", "stary")]
    [InlineData("krakow", "krasnik")]
    [InlineData("film", "filharmonia")]
    [InlineData("gry", "grupa")]
    [InlineData("kino", "kiosk")]
    public void Words_ThatOnlyBeginAlike_AreNoForms(string one, string other) => Assert.False(WordForms.AreForms(one, other));

    [Theory]
    [InlineData("tyhcy", "tychy", true)]
    [InlineData("bibliofroum", "biblioforum", true)]
    [InlineData("gliwcie", "gliwice", true)]
    [InlineData("gliwice", "glinice", true)]
    [InlineData("gry", "gra", false)]
    [InlineData("katowice", "kalisz", false)]
    public void Misspelling_WithinWhatAWordMayHave_IsForgiven(string typed, string meant, bool forgiven) =>
        Assert.Equal(forgiven, Misspelling.IsWithin(typed, meant, Misspelling.Allowed(typed.Length)));

    [Theory]
    [InlineData("катовіце", "katowice")]
    [InlineData("тихи", "tychy")]
    [InlineData("сопот", "sopot")]
    [InlineData("sopot", null)]
    public void Transliteration_OfFoldedCyrillic_IsThePolishSpelling(string word, string? latin) => Assert.Equal(latin, Transliteration.ToLatin(word));

    [Theory]
    [InlineData("biblioteki w Katowicach", "katowicach")]
    [InlineData("the library with a recording studio", "recording studio")]
    [InlineData("biblioteka", "biblioteka")]
    [InlineData("w", "w")]
    [InlineData("!", "")]
    public void SoughtWords_LeaveOutWhatSaysNothing(string text, string words) => Assert.Equal(words, string.Join(' ', SoughtWords.In(text)));
}
