using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Web.Libraries;
using Mediateki.Map.Web.Libraries.Explore;
using Mediateki.Map.Web.Tests.Fakes;

namespace Mediateki.Map.Web.Tests.Libraries.Explore;

public sealed class ExplorerStateTests
{
    private readonly ExplorerState state = new(new FakeLibraryDirectory());

    [Fact]
    public void Show_Everything_CountsTheLibrariesWithoutAPlace()
    {
        state.Show(LibrariesView.Default);

        Assert.Equal((6, 1), (state.Page.Total, state.Unplaced));
    }

    [Fact]
    public void Show_AnArea_HasNobodyWithoutAPlace()
    {
        state.Show(new() { Filter = new() { Area = new BoundingBox(14, 49, 25, 55) } });

        Assert.Equal((5, 0), (state.Page.Total, state.Unplaced));
    }

    [Fact]
    public void Show_SelectionThatIsNoLibrary_SelectsNothing()
    {
        state.Show(new() { Selected = new("nie-ma-takiej") });

        Assert.Null(state.Selected);
        Assert.Null(state.View.Selected);
    }

    [Fact]
    public void Select_LibraryOnAnotherPage_TurnsToIt()
    {
        var many = Enumerable.Range(1, 230).Select(i => HandMadeCatalogue.Blank($"filia-{i:000}", $"Filia {i:000}", "Kraków", "małopolskie"));
        var large = new ExplorerState(new FakeLibraryDirectory(many));
        large.Show(LibrariesView.Default);

        large.Select(new LibraryId("filia-226"));

        Assert.Equal(10, large.View.Page);
        Assert.Contains(large.Page.Items, library => library.Id == large.View.Selected);
    }

    [Fact]
    public void Select_LibraryTheFilterLeavesOut_KeepsThePage()
    {
        state.Show(new() { Filter = new() { MediatekaOnly = true } });

        state.Select(HandMadeCatalogue.Academic.Id);

        Assert.Equal((1, HandMadeCatalogue.Academic.Id), (state.View.Page, state.View.Selected));
    }
}
