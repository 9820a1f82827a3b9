using SkiaSharp;

namespace Mediateki.Map.Web.Libraries.LinkCards;

/// <summary>Measures, breaks and draws text of one size and weight.</summary>
internal sealed class LinkCardText(LinkCardFonts fonts, float size, LinkCardWeight weight)
{
    /// <summary>Longer texts are cut before anything is measured: a card has no room for more.</summary>
    private const int LongestText = 240;

    public float Size => size;

    public float Measure(string text) => fonts.Split(text, weight).Sum(run =>
    {
        using var font = new SKFont(run.Face, size);
        return font.MeasureText(run.Text);
    });

    public void Draw(SKCanvas canvas, string text, float x, float baseline, SKPaint paint)
    {
        foreach (var run in fonts.Split(text, weight))
        {
            using var font = new SKFont(run.Face, size) { Subpixel = true };
            canvas.DrawText(run.Text, x, baseline, SKTextAlign.Left, font, paint);
            x += font.MeasureText(run.Text);
        }
    }

    /// <summary>
    /// The text in lines no wider than <paramref name="width"/>; what does not fit in <paramref name="lines"/> ends in an ellipsis.
    /// A word wider than a line is cut.
    /// </summary>
    public List<string> Break(string text, float width, int lines)
    {
        var words = new Queue<string>((text.Length > LongestText ? text[..LongestText] + "…" : text).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var result = new List<string>();
        while (words.TryDequeue(out var line) && result.Count < lines)
        {
            while (words.TryPeek(out var next) && Measure($"{line} {next}") <= width)
            {
                line = $"{line} {words.Dequeue()}";
            }
            var isLast = result.Count == lines - 1 && words.Count > 0;
            result.Add(Fit(isLast ? line.TrimEnd(' ', '–', '-', ',', ';') + "…" : line, width));
        }
        return result;
    }

    /// <summary>True when <see cref="Break"/> keeps every word whole.</summary>
    public bool Holds(string text, float width, int lines)
    {
        var broken = Break(text, width, lines);
        return string.Join(' ', broken) == string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private string Fit(string line, float width)
    {
        while (line.Length > 1 && Measure(line) > width)
        {
            line = line.TrimEnd('…')[..^1] + "…";
        }
        return line;
    }
}
