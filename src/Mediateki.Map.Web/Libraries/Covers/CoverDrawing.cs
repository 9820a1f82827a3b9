using System.Runtime.CompilerServices;
using System.Text;

namespace Mediateki.Map.Web.Libraries.Covers;

/// <summary>The shapes of a cover as markup, drawn once for each library of an edition of the directory.</summary>
internal static class CoverDrawing
{
    private static readonly string[] Soft = ["cover-soft-0", "cover-soft-1", "cover-soft-2", "cover-soft-3"];
    private static readonly string[] Strong = ["cover-strong-0", "cover-strong-1", "cover-strong-2", "cover-strong-3"];

    // Keyed by the counts' own object, which lives as long as the edition it belongs to.
    private static readonly ConditionalWeakTable<IReadOnlyList<int>, Drawing> Drawn = [];

    /// <summary>The shapes alone.</summary>
    /// <param name="intentions">How many spaces serve each intention; the list of one library only.</param>
    public static string ShapesOf(string slug, IReadOnlyList<int> intentions) => Of(slug, intentions).Shapes;

    /// <summary>A whole picture that only decorates, in the place that a card has for it: one piece of markup, since lists have many of them.</summary>
    /// <inheritdoc cref="ShapesOf"/>
    public static string FrameOf(string slug, IReadOnlyList<int> intentions)
    {
        var shapes = ShapesOf(slug, intentions);
        return $"""<div class="library-card__cover"><svg class="library-cover" viewBox="0 0 {CoverArt.Width} {CoverArt.Height}" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">{shapes}</svg></div>""";
    }

    private static Drawing Of(string slug, IReadOnlyList<int> intentions)
    {
        var drawing = Drawn.GetValue(intentions, counts => Draw(slug, counts));
        return drawing.Slug == slug ? drawing : Draw(slug, intentions);
    }

    private static Drawing Draw(string slug, IReadOnlyList<int> intentions)
    {
        var markup = new StringBuilder();
        foreach (var layer in CoverArt.Create(slug, intentions).Layers)
        {
            markup.Append("<path class=\"").Append(ClassOf(layer)).Append("\" d=\"").Append(layer.Path).Append("\"/>");
        }
        return new(slug, markup.ToString());
    }

    private static string ClassOf(CoverLayer layer) => layer.Tone switch
    {
        CoverTone.Outline => "cover-outline",
        CoverTone.SoftGround or CoverTone.SoftShape => Soft[layer.Intention],
        _ => Strong[layer.Intention],
    };

    private sealed record Drawing(string Slug, string Shapes);
}
