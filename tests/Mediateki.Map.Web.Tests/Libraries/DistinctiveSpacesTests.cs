using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Web.Libraries;
using Mediateki.Map.Web.Tests.Fakes;

namespace Mediateki.Map.Web.Tests.Libraries;

public sealed class DistinctiveSpacesTests
{
    private static readonly Library Both = WithSpaces("both", "reading_room", "makerspace", "cafe");
    private readonly FakeLibraryDirectory directory = new([Both, WithSpaces("other", "reading_room", "cafe"), WithSpaces("third", "reading_room")]);

    [Fact]
    public void Of_MoreSpacesThanFit_TakesTheRarestInTheRecordsOrder() =>
        Assert.Equal(["makerspace", "cafe"], new DistinctiveSpaces(directory).Of(Summary, CodeSet.Empty, 2));

    [Fact]
    public void Of_SpaceTheVisitorAskedFor_IsAlwaysThere() =>
        Assert.Equal(["reading_room", "makerspace"], new DistinctiveSpaces(directory).Of(Summary, CodeSet.Of(["reading_room"]), 2));

    [Fact]
    public void Of_AsManyAsFit_GivesThemAll() =>
        Assert.Equal(["reading_room", "makerspace", "cafe"], new DistinctiveSpaces(directory).Of(Summary, CodeSet.Empty, 3));

    [Fact]
    public void Of_AfterTheDirectoryChanged_CountsAnew()
    {
        var spaces = new DistinctiveSpaces(directory);
        spaces.Of(Summary, CodeSet.Empty, 1);

        directory.Replace([Both, WithSpaces("a", "makerspace"), WithSpaces("b", "makerspace", "cafe")], "v2");

        Assert.Equal(["reading_room"], spaces.Of(Summary, CodeSet.Empty, 1));
    }

    private LibrarySummary Summary => directory.FindSummary(Both.Id)!;

    private static Library WithSpaces(string slug, params string[] types) =>
        HandMadeCatalogue.Blank(slug, slug, "Kraków", "małopolskie") with { Spaces = [.. types.Select(type => new Space(type, null, null, null, null))] };
}
