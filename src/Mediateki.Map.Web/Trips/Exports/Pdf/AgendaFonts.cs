using System.Globalization;
using System.Text;
using PdfSharp.Drawing;
using PdfSharp.Fonts;
using SkiaSharp;

namespace Mediateki.Map.Web.Trips.Exports.Pdf;

/// <summary>
/// The site's typeface for documents. It comes in files by script, so a text is drawn in runs, each with the first file that has its
/// letters; the fonts are embedded in the document.
/// </summary>
internal sealed class AgendaFonts : IFontResolver
{
    private static readonly string[] Subsets = ["latin", "latin-ext", "cyrillic"];

    private static readonly IEnumerable<int> Letters = [.. Enumerable.Range(0x20, 0x510), .. Enumerable.Range(0x2000, 0x300)];

    private static readonly Lock Once = new();

    private readonly Dictionary<string, Face> faces = [];

    /// <exception cref="FileNotFoundException">A font file is missing from the web root.</exception>
    public AgendaFonts(IWebHostEnvironment environment)
    {
        foreach (var subset in Subsets)
        {
            faces[Name(subset, bold: false)] = Load(environment, subset, 400);
            faces[Name(subset, bold: true)] = Load(environment, subset, 700);
        }
        lock (Once)
        {
            // The library asks one resolver for the whole process; all of ours have the same fonts.
            GlobalFontSettings.FontResolver ??= this;
        }
    }

    public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) => faces.ContainsKey(Name(familyName, isBold)) ? new FontResolverInfo(Name(familyName, isBold)) : null;

    public byte[]? GetFont(string faceName) => faces.GetValueOrDefault(faceName)?.Data;

    public XFont Font(string subset, double size, bool bold) =>
        new(subset, size, bold ? XFontStyleEx.Bold : XFontStyleEx.Regular, new XPdfFontOptions(PdfSharp.Pdf.PdfFontEncoding.Unicode));

    /// <summary>The text in runs of one file each; letters that none has are left out, as are control characters.</summary>
    public List<(string Text, string Subset)> Split(string text)
    {
        var runs = new List<(string, string)>();
        var letters = new StringBuilder();
        string? current = null;
        foreach (var rune in text.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            var subset = category is UnicodeCategory.Control or UnicodeCategory.Format ? null : Array.Find(Subsets, name => faces[Name(name, bold: false)].Letters.Contains(rune.Value));
            if (subset is null)
            {
                continue;
            }
            if (subset != current && letters.Length > 0)
            {
                runs.Add((letters.ToString(), current!));
                letters.Clear();
            }
            current = subset;
            letters.Append(rune);
        }
        if (letters.Length > 0)
        {
            runs.Add((letters.ToString(), current!));
        }
        return runs;
    }

    private static string Name(string subset, bool bold) => $"{subset}{(bold ? "-bold" : "")}";

    private static Face Load(IWebHostEnvironment environment, string subset, int weight)
    {
        var path = $"lib/onest/cards/onest-{subset}-{weight}-normal.woff";
        var file = environment.WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists)
        {
            throw new FileNotFoundException($"The font for documents is missing: {path}. Building the project restores it.", path);
        }
        using var stream = file.CreateReadStream();
        var woff = new byte[file.Length];
        stream.ReadExactly(woff);
        var data = WoffFont.Unpack(woff, $"Onest{subset.Replace("-", "", StringComparison.Ordinal)}", weight > 400 ? "Bold" : "Regular");
        using var typeface = SKTypeface.FromData(SKData.CreateCopy(data));
        using var font = new SKFont(typeface);
        return new(data, [.. Letters.Where(font.ContainsGlyph)]);
    }

    private sealed record Face(byte[] Data, HashSet<int> Letters);
}
