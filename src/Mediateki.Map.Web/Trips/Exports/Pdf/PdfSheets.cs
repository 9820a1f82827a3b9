using Mediateki.Map.Web.Layout;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Mediateki.Map.Web.Trips.Exports.Pdf;

/// <summary>
/// The pages of a tagged document, filled from top to bottom. Everything drawn belongs to an element of the structure tree, in reading
/// order, or is marked as decoration.
/// </summary>
internal sealed class PdfSheets : IDisposable
{
    public const double Width = 595;
    public const double Height = 842;
    public const double Margin = 46;

    private const double Leading = 1.32;
    private const double FooterHeight = 24;

    private readonly PdfDocument document = new();
    private readonly UAManager tags;
    private readonly AgendaFonts fonts;
    private XGraphics graphics = null!;

    public PdfSheets(AgendaFonts fonts, string title, string language)
    {
        this.fonts = fonts;
        tags = UAManager.ForDocument(document);
        tags.SetDocumentLanguage(language);
        document.Info.Title = title;
        document.Info.Creator = "Mediateki Map";
        NewPage();
    }

    public static double TextWidth => Width - (2 * Margin);

    public int PageCount => document.PageCount;

    /// <summary>Where the next line begins.</summary>
    public double Y { get; set; }

    public void NewPage()
    {
        graphics?.Dispose();
        var page = document.AddPage();
        page.Size = PdfSharp.PageSize.A4;
        graphics = XGraphics.FromPdfPage(page);
        Y = Margin;
        Decorate(g =>
        {
            Draw(g, "Mediateki Map", 8, bold: false, Brush(SiteColors.Light.Muted), Margin, Height - FooterHeight);
            Draw(g, document.PageCount.ToString(System.Globalization.CultureInfo.InvariantCulture), 8, bold: false, Brush(SiteColors.Light.Muted), Width - Margin - 8, Height - FooterHeight);
        });
    }

    /// <summary>Goes to a new page unless so much room is left.</summary>
    public void Keep(double height)
    {
        if (Y + height > Height - Margin && Y > Margin)
        {
            NewPage();
        }
    }

    /// <summary>A paragraph or heading, broken into lines; longer ones go on on the next page.</summary>
    public void Text(PdfBlockLevelElementTag tag, string text, double size, bool bold = false, string? color = null, double x = Margin, double? width = null)
    {
        var lines = Break(text, size, bold, width ?? (Width - Margin - x));
        if (lines.Count == 0)
        {
            return;
        }
        Keep(Math.Min(lines.Count, 3) * size * Leading);
        tags.StructureBuilder.BeginElement(tag);
        foreach (var line in lines)
        {
            if (Y + (size * Leading) > Height - Margin)
            {
                tags.StructureBuilder.End();
                NewPage();
                tags.StructureBuilder.BeginElement(tag);
            }
            Draw(graphics, line, size, bold, Brush(color ?? SiteColors.Light.Ink), x, Y + size);
            Y += size * Leading;
        }
        tags.StructureBuilder.End();
    }

    /// <summary>One line at a given height, for what stands beside other text.</summary>
    public void Beside(PdfBlockLevelElementTag tag, string text, double size, bool bold, double x, double y, string? color = null)
    {
        tags.StructureBuilder.BeginElement(tag);
        Draw(graphics, text, size, bold, Brush(color ?? SiteColors.Light.Ink), x, y + size);
        tags.StructureBuilder.End();
    }

    /// <summary>A picture with what it shows in words.</summary>
    public void Figure(XRect place, string words, Action<XGraphics, PdfSheets> paint)
    {
        tags.StructureBuilder.BeginElement(PdfIllustrationElementTag.Figure, words, place);
        paint(graphics, this);
        tags.StructureBuilder.End();
    }

    public void Decorate(Action<XGraphics> paint)
    {
        tags.StructureBuilder.BeginArtifact();
        paint(graphics);
        tags.StructureBuilder.End();
    }

    /// <summary>Draws on the base line, for pictures and decoration.</summary>
    public double Draw(XGraphics target, string text, double size, bool bold, XBrush brush, double x, double y)
    {
        foreach (var (run, subset) in fonts.Split(text))
        {
            var font = fonts.Font(subset, size, bold);
            target.DrawString(run, font, brush, x, y);
            x += target.MeasureString(run, font).Width;
        }
        return x;
    }

    public double Measure(string text, double size, bool bold) => fonts.Split(text).Sum(run => graphics.MeasureString(run.Text, fonts.Font(run.Subset, size, bold)).Width);

    /// <summary>Of the whole text, broken to a width.</summary>
    public double HeightOf(string text, double size, bool bold, double width) => Break(text, size, bold, width).Count * size * Leading;

    public byte[] Save()
    {
        graphics.Dispose();
        using var file = new MemoryStream();
        document.Save(file, closeStream: false);
        return file.ToArray();
    }

    public void Dispose()
    {
        graphics.Dispose();
        document.Dispose();
    }

    public static XSolidBrush Brush(string color) => new(Color(color));

    public static XColor Color(string color) => XColor.FromArgb(255, Convert.ToInt32(color[1..3], 16), Convert.ToInt32(color[3..5], 16), Convert.ToInt32(color[5..7], 16));

    private List<string> Break(string text, double size, bool bold, double width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, size, bold, width)))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && Measure(longer, size, bold) > width)
                {
                    lines.Add(line);
                    line = word;
                }
                else
                {
                    line = longer;
                }
            }
            lines.Add(line);
        }
        return lines;
    }

    /// <summary>A word longer than a line is cut.</summary>
    private IEnumerable<string> Pieces(string word, double size, bool bold, double width)
    {
        while (word.Length > 1 && Measure(word, size, bold) > width)
        {
            var length = word.Length - 1;
            while (length > 1 && Measure(word[..length], size, bold) > width)
            {
                length = Math.Max(1, length * 9 / 10);
            }
            yield return word[..length];
            word = word[length..];
        }
        yield return word;
    }
}
