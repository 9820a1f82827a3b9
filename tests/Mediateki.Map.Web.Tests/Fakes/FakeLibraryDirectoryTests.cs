using Mediateki.Map.Application.Libraries;

namespace Mediateki.Map.Web.Tests.Fakes;

/// <summary>The fake itself keeps the contract that pages rely on.</summary>
public sealed class FakeLibraryDirectoryTests
{
    private readonly FakeLibraryDirectory directory = new();

    [Fact]
    public void List_PageBeyondTheLast_IsTheLast()
    {
        var page = directory.List(LibraryFilter.Everything, LibraryOrder.Name, page: 99, pageSize: 4);

        Assert.Equal((2, 2, 6), (page.Page, page.Items.Count, page.Total));
    }

    [Fact]
    public void List_TwoSpaces_KeepsLibrariesThatHaveBoth()
    {
        var filter = LibraryFilter.Everything with { Spaces = CodeSet.Of(["gaming_room", "children_zone"]) };

        Assert.Equal([HandMadeCatalogue.Neighbour.Id], directory.List(filter, LibraryOrder.Name, 1, 25).Items.Select(i => i.Id));
    }

    [Fact]
    public void CountFacets_EachChoice_PromisesWhatListThenGives()
    {
        var filter = LibraryFilter.Everything with { Voivodeship = "śląskie" };

        foreach (var (code, count) in directory.CountFacets(filter).Services)
        {
            Assert.Equal(count, directory.List(filter with { Services = CodeSet.Of([code]) }, LibraryOrder.Name, 1, 25).Total);
        }
    }

    [Fact]
    public void ListPins_LibraryWithoutPosition_IsLeftOut() =>
        Assert.DoesNotContain(HandMadeCatalogue.WithoutPosition.Id, directory.ListPins(LibraryFilter.Everything).Select(p => p.Id));
}
