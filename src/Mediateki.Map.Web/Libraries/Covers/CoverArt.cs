using System.Text;

namespace Mediateki.Map.Web.Libraries.Covers;

/// <summary>
/// The generated cover of a library that has no licensed photo: an abstract plan of 8 × 4 cells. The mix of its spaces' intentions
/// gives each colour its share of the plan, the slug gives the arrangement; the same two always give the same picture. The fewer
/// spaces are known, the more of the plan stays open.
/// </summary>
internal sealed record CoverArt(IReadOnlyList<CoverLayer> Layers)
{
    /// <summary>Width of the drawing in its own units; the picture is twice as wide as high.</summary>
    public const int Width = CoverPlan.Columns * CoverPlan.Cell;

    /// <summary>Height of the drawing in its own units.</summary>
    public const int Height = CoverPlan.Rows * CoverPlan.Cell;

    /// <param name="slug">Seeds the arrangement.</param>
    /// <param name="intentions">How many spaces serve each intention, in the taxonomy's order; all zero or empty: an open plan.</param>
    public static CoverArt Create(string slug, IReadOnlyList<int> intentions)
    {
        var dice = new CoverDice(slug);
        var layers = new Dictionary<(CoverTone, int), StringBuilder>();
        foreach (var tile in CoverPlan.Arrange(FourCounts(intentions), dice))
        {
            if (tile.Intention == CoverPlan.Open)
            {
                Layer(CoverTone.Outline, 0).Append(CoverMotifs.OpenCell(tile));
                continue;
            }
            var (ground, shape) = CoverMotifs.Draw(tile, dice);
            var inverted = dice.Below(5) == 0;
            Layer(inverted ? CoverTone.StrongGround : CoverTone.SoftGround, tile.Intention).Append(ground);
            Layer(inverted ? CoverTone.SoftShape : CoverTone.StrongShape, tile.Intention).Append(shape);
        }
        return new([.. layers.Where(l => l.Value.Length > 0).OrderBy(l => l.Key).Select(l => new CoverLayer(l.Key.Item1, l.Key.Item2, l.Value.ToString()))]);

        StringBuilder Layer(CoverTone tone, int intention) =>
            layers.TryGetValue((tone, intention), out var path) ? path : layers[(tone, intention)] = new();
    }

    /// <summary>The plan has four colours; a fifth intention of the taxonomy would share the first's.</summary>
    private static int[] FourCounts(IReadOnlyList<int> intentions)
    {
        var counts = new int[CoverPlan.Intentions];
        for (var i = 0; i < intentions.Count; i++)
        {
            counts[i % counts.Length] += Math.Max(0, intentions[i]);
        }
        return counts;
    }
}

/// <summary>All shapes of one colour, as SVG path data.</summary>
internal readonly record struct CoverLayer(CoverTone Tone, int Intention, string Path);

/// <summary>In the order they are painted.</summary>
internal enum CoverTone
{
    Outline,
    SoftGround,
    StrongGround,
    StrongShape,
    SoftShape,
}
