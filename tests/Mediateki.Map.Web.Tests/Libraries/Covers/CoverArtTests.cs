using System.Globalization;
using System.Text.RegularExpressions;
using CsCheck;
using Mediateki.Map.Web.Libraries.Covers;

namespace Mediateki.Map.Web.Tests.Libraries.Covers;

public sealed partial class CoverArtTests
{
    private static readonly Gen<(string Slug, int[] Counts)> Libraries =
        Gen.Select(Gen.String[Gen.Char['a', 'z'], 1, 40], Gen.Int[0, 40].Array[4]);

    [Fact]
    public void Create_SameLibraryTwice_DrawsTheSamePicture() => Libraries.Sample(library =>
        Assert.Equal(CoverArt.Create(library.Slug, library.Counts).Layers, CoverArt.Create(library.Slug, library.Counts).Layers));

    // The picture is stored nowhere: another runtime or machine must come to the same one.
    [Fact]
    public void Create_KnownLibrary_DrawsWhatItAlwaysDrew()
    {
        var layers = CoverArt.Create("mediateka-tychy", [1, 0, 0, 1]).Layers;

        Assert.Equal([(CoverTone.Outline, 0), (CoverTone.SoftGround, 0), (CoverTone.SoftGround, 3), (CoverTone.StrongShape, 0), (CoverTone.StrongShape, 3)],
            layers.Select(l => (l.Tone, l.Intention)));
        Assert.Equal("M120 72l24-24h24l-48 48zM168 72v24h-24z", layers[^1].Path);
    }

    [Fact]
    public void Create_TwoLibrariesWithTheSameMix_DrawDifferentPictures()
    {
        var pictures = Enumerable.Range(0, 200).Select(i => Text(CoverArt.Create($"filia-{i}", [5, 4, 3, 2]))).ToHashSet();

        Assert.Equal(200, pictures.Count);
    }

    // The longest picture there can be: in each of the 32 cells a ground and four shelves, each of them a rectangle like "M191 95h24v24h-24z".
    private const int LongestPicture = 32 * 5 * 18;

    [Fact]
    public void Create_AnyMix_StaysInsideThePictureAndUnderThreeKilobytes() => Libraries.Sample(library =>
    {
        var art = CoverArt.Create(library.Slug, library.Counts);
        Assert.InRange(Text(art).Length, 1, LongestPicture);
        foreach (var layer in art.Layers)
        {
            Assert.Matches(PathData(), layer.Path);
            foreach (Match start in MoveTo().Matches(layer.Path))
            {
                Assert.InRange(Number(start, 1), 0, CoverArt.Width);
                Assert.InRange(Number(start, 2), 0, CoverArt.Height);
            }
        }
    });

    [Fact]
    public void Shares_AnyMix_AreInProportionAndFillThePlan() => Libraries.Sample(library =>
    {
        var shares = CoverPlan.Shares(library.Counts);
        Assert.Equal(CoverPlan.Columns * CoverPlan.Rows, shares.Sum());
        for (var i = 0; i < 4; i++)
        {
            Assert.True(library.Counts[i] > 0 || shares[i] == 0, "An intention without spaces has no cells.");
            for (var j = 0; j < 4; j++)
            {
                Assert.True(library.Counts[i] <= library.Counts[j] || shares[i] >= shares[j], "More spaces never have fewer cells.");
            }
        }
    });

    [Fact]
    public void Arrange_AnyMix_CoversEveryCellOnceInTheSharesPromised() => Libraries.Sample(library =>
    {
        var tiles = CoverPlan.Arrange(library.Counts, new CoverDice(library.Slug));
        var cells = tiles.SelectMany(Cells).ToList();
        Assert.Equal(32, cells.Distinct().Count());
        Assert.Equal(32, cells.Count);
        var areas = Enumerable.Range(0, 5).Select(i => tiles.Where(t => t.Intention == i).Sum(t => t.Size * t.Size / (CoverPlan.Cell * CoverPlan.Cell)));
        Assert.Equal(CoverPlan.Shares(library.Counts), areas);
    });

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 0, 0, 0, 0 })]
    [InlineData(new[] { -3, 0, 0, 0 })]
    public void Create_NoSpacesKnown_LeavesThePlanOpen(int[] counts) =>
        Assert.Equal(CoverTone.Outline, Assert.Single(CoverArt.Create("mbp-cieszyn", counts).Layers).Tone);

    private static string Text(CoverArt art) => string.Concat(art.Layers.Select(l => l.Path));

    private static IEnumerable<(int, int)> Cells(CoverTile tile) =>
        from x in Enumerable.Range(tile.X / CoverPlan.Cell, tile.Size / CoverPlan.Cell)
        from y in Enumerable.Range(tile.Y / CoverPlan.Cell, tile.Size / CoverPlan.Cell)
        select (x, y);

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^M[M0-9hvalmz -]+$")]
    private static partial Regex PathData();

    [GeneratedRegex(@"M(\d+) (\d+)")]
    private static partial Regex MoveTo();
}
