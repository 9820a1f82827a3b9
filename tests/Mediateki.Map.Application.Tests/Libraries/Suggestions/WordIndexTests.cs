using Mediateki.Map.Application.Libraries.Search;
using Mediateki.Map.Application.Libraries.Suggestions;

namespace Mediateki.Map.Application.Tests.Libraries.Suggestions;

public sealed class WordIndexTests
{
    [Theory]
    [InlineData("gliw", "gliwice")]
    [InlineData("gliwicach", "gliwice")]
    [InlineData("gliwcie", "gliwice")]
    [InlineData("глівіц", "gliwice")]
    [InlineData("kat", "katowice katy")]
    [InlineData("zzz", "")]
    public void Words_Sought_AreFoundAmongThoseThatBeginAlike(string sought, string expected)
    {
        string[] words = ["katowice", "gliwice", "zabrze", "katy", "bytom"];

        var found = new SortedWords(words).Find(sought, 10).Select(word => words[word.Number]);

        Assert.Equal(expected, string.Join(' ', found.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Things_SharingACommonWord_AreLookedAtInBoundedNumberAndTheRareWordDecides()
    {
        // A hundred thousand things have the first word; one of them the second as well.
        string[] vocabulary = ["biblioteka", "kosmos"];
        int[] common = [0], rare = [0, 1];
        var looks = 0;
        var index = new WordIndex(vocabulary, 100_000, thing => thing == 77_777 ? rare : common, thing =>
        {
            looks++;
            return thing == 77_777 ? rare : common;
        });

        Assert.Equal([77_777], index.Find(["biblioteka", "kos"], 5));
        Assert.InRange(looks, 1, 4_000);
        Assert.Equal([0, 1, 2], index.Find(["bib"], 3));
        Assert.Equal([77_777], index.FindExactly(["biblioteka", "kosmos"]));
        Assert.Empty(index.FindExactly(["biblioteka", "kos"]));
    }
}
