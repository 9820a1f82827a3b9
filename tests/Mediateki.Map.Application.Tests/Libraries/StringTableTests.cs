using Mediateki.Map.Application.Libraries;

namespace Mediateki.Map.Application.Tests.Libraries;

public sealed class StringTableTests
{
    [Theory]
    [InlineData("Łódź", "Łódź")]
    [InlineData("LODZ", "Łódź")]
    [InlineData("łodź", "Łódź")]
    [InlineData("bielsko biala", "Bielsko-Biała")]
    [InlineData("Rogozno", "Rogoźno")]
    [InlineData("Rogóźno", "Rogóźno")]
    [InlineData("", null)]
    [InlineData("\ufffe", null)]
    [InlineData("Atlantyda", null)]
    public void FindAlike_TextInOtherLetters_IsFound(string text, string? found)
    {
        var table = new StringTable();
        Array.ForEach(["Łódź", "Bielsko-Biała", "Rogoźno", "Rogóźno"], name => table.Add(name));

        Assert.Equal(found, table.FindAlike(text) is { } number ? table[number] : null);
    }

    [Fact]
    public void FindAlike_TableThatGrew_FindsTheNewToo()
    {
        var table = new StringTable();
        table.Add("Tychy");
        Assert.Null(table.FindAlike("bytom"));
        var next = table.Continue();
        var number = next.Add("Bytom");

        Assert.Equal(number, next.FindAlike("bytom"));
        Assert.Null(table.FindAlike("bytom"));
    }
}
