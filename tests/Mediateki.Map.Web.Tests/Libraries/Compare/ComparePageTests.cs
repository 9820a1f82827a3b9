using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Mediateki.Map.Web.Tests.Libraries.Compare;

public sealed class ComparePageTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    private const string Two = "b=mediateka-gwarek,biblioteka-dworzec";

    [Theory]
    [InlineData("/porownaj", "pl", "nie wiemy")]
    [InlineData("/en/compare", "en", "not known")]
    [InlineData("/uk/porivnyaty", "uk", "невідомо")]
    public async Task TwoLibraries_EachLanguage_StandSideBySide(string path, string language, string unknown)
    {
        var page = await site.ReadAsync($"{path}?{Two}");

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(["Mediateka Gwarek", "Biblioteka Dworzec"], page.QuerySelectorAll("thead th > a:not(.compare__remove)").Select(a => a.TextContent));
        Assert.Contains(unknown, page.QuerySelectorAll(".compare__cell--unknown").Select(cell => cell.TextContent.Trim()));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Table_IsReadableByScreenReaders()
    {
        var table = (await site.ReadAsync($"/porownaj?{Two}")).QuerySelector("table.compare")!;

        Assert.NotNull(table.QuerySelector("caption"));
        Assert.Equal(2, table.QuerySelectorAll("thead th[scope=col]").Length);
        Assert.Equal(5, table.QuerySelectorAll("th[scope=rowgroup]").Length);
        Assert.All(table.QuerySelectorAll("tbody tr").Where(row => row.ChildElementCount == 3), row => Assert.Equal("row", row.Children[0].GetAttribute("scope")));
        Assert.Equal(("region", "0"), (table.ParentElement!.GetAttribute("role"), table.ParentElement.GetAttribute("tabindex")));
    }

    [Fact]
    public async Task Cells_KeepNoApartFromNotKnown()
    {
        var page = await site.ReadAsync($"/porownaj?{Two}");

        Assert.Equal(["no", "unknown"], States(page, "pętla indukcyjna"));
        Assert.Equal(["yes", "unknown"], States(page, "wejście bez schodów"));
        Assert.Equal(["unknown", "yes"], States(page, "strefa dziecięca"));
        Assert.DoesNotContain(page.QuerySelectorAll("tbody th[scope=row]"), th => th.TextContent == "winda");
    }

    [Fact]
    public async Task OnlyDifferences_LeavesOutRowsThatSayTheSame_AndLeadsBack()
    {
        var all = await site.ReadAsync($"/porownaj?{Two}");
        var different = await site.ReadAsync($"/porownaj?{Two}&diff=1");

        Assert.Contains("gry planszowe", Labels(all));
        Assert.DoesNotContain("gry planszowe", Labels(different));
        Assert.Contains("druk 3D", Labels(different));
        Assert.Equal($"/porownaj?{Two}&diff=1", all.QuerySelector(".actions a")!.GetAttribute("href"));
        Assert.Equal($"/porownaj?{Two}", different.QuerySelector(".actions a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task NoLibrary_SaysWhatToDoAndOffersSome()
    {
        var page = await site.ReadAsync("/porownaj");

        Assert.Null(page.QuerySelector("table.compare"));
        Assert.Contains("Nie ma tu jeszcze żadnej biblioteki", Words(page.QuerySelector(".empty-state")!));
        Assert.NotEmpty(page.QuerySelectorAll(".compare-add .chip"));
        Assert.Null(page.QuerySelector("meta[name=robots]"));
    }

    [Fact]
    public async Task OneLibrary_AsksForAnother_AndOffersTheNearest()
    {
        var page = await site.ReadAsync("/porownaj?b=mediateka-gwarek");

        Assert.Contains("co najmniej jedna", Words(page.QuerySelector(".empty-state")!));
        Assert.Equal("/porownaj?b=mediateka-gwarek,biblioteka-dworzec", page.QuerySelector(".compare-add .chip")!.GetAttribute("href"));
    }

    [Fact]
    public async Task FiveLibraries_ShowsFourAndNamesTheOneLeftOut()
    {
        var page = await site.ReadAsync("/porownaj?b=mediateka-gwarek,biblioteka-dworzec,czytelnia-akademicka,filia-przysietnica,mbp-cieszyn");

        Assert.Equal(4, page.QuerySelectorAll("thead th").Length);
        Assert.Contains("Pominięte: MBP Cieszyn", Words(page.QuerySelector(".notice")!));
        Assert.Null(page.QuerySelector(".compare-add"));
    }

    [Fact]
    public async Task UnknownSlug_IsNamedAsTextAndTheOthersStay()
    {
        var page = await site.ReadAsync($"/porownaj?{Two},<script>alert(1)</script>");

        Assert.Contains("„<script>alert(1)</script>”", page.QuerySelector(".notice")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll("thead th").Length);
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Fact]
    public async Task Add_WithoutScripts_FindsAndKeepsTheChoice()
    {
        var page = await site.ReadAsync("/porownaj?b=mediateka-gwarek&q=dworzec");

        Assert.Equal(["/porownaj?b=mediateka-gwarek,biblioteka-dworzec"], page.QuerySelectorAll(".compare-add .chip").Select(chip => chip.GetAttribute("href")));
        var form = (IHtmlFormElement)page.QuerySelector(".compare-add form")!;
        Assert.Equal(("get", "mediateka-gwarek"), (form.Method, ((IHtmlInputElement)form.QuerySelector("input[name=b]")!).Value));
        Assert.Contains("Nic nie pasuje", Words((await site.ReadAsync("/porownaj?q=zzzz")).QuerySelector(".compare-add")!));
    }

    [Fact]
    public async Task Remove_LeadsToTheComparisonWithoutThatLibrary()
    {
        var page = await site.ReadAsync($"/porownaj?{Two}");

        Assert.Equal(["/porownaj?b=biblioteka-dworzec", "/porownaj?b=mediateka-gwarek"], page.QuerySelectorAll(".compare__remove").Select(a => a.GetAttribute("href")));
    }

    private static string[] States(IHtmlDocument page, string label)
    {
        var row = page.QuerySelectorAll("tbody th[scope=row]").Single(th => th.TextContent == label).ParentElement!;
        return [.. row.QuerySelectorAll("td").Select(td => td.ClassName!["compare__cell--".Length..])];
    }

    private static IEnumerable<string> Labels(IHtmlDocument page) => page.QuerySelectorAll("tbody th[scope=row]").Select(th => th.TextContent);

    private static string Words(IElement element) => element.TextContent.Replace('\u00A0', ' ');
}
