using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Mediateki.Map.Web.Libraries.LinkCards;

/// <summary>
/// The site's typeface for drawing. It comes in files by script, so a line of text is drawn in runs, each with the first
/// file that has its letters. Faces are immutable and shared by all threads.
/// </summary>
internal sealed class LinkCardFonts
{
    private static readonly string[] Subsets = ["latin", "latin-ext", "cyrillic"];

    // Latin to Cyrillic, and punctuation with currency and letter-like signs: what the files can hold.
    private static readonly IEnumerable<int> Letters = [.. Enumerable.Range(0x20, 0x510), .. Enumerable.Range(0x2000, 0x300)];

    private readonly Dictionary<LinkCardWeight, Face[]> faces;

    /// <exception cref="FileNotFoundException">A font file is missing from the web root.</exception>
    public LinkCardFonts(IWebHostEnvironment environment) =>
        faces = Enum.GetValues<LinkCardWeight>().ToDictionary(weight => weight, weight =>
            Subsets.Select(subset => Load(environment, $"lib/onest/cards/onest-{subset}-{(int)weight}-normal.woff")).ToArray());

    /// <summary>The text in runs of one face each; letters that no face has are left out, as are invisible control characters.</summary>
    public List<LinkCardRun> Split(string text, LinkCardWeight weight)
    {
        var runs = new List<LinkCardRun>();
        var letters = new StringBuilder();
        Face? current = null;
        foreach (var rune in text.EnumerateRunes())
        {
            var face = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                ? null
                : Array.Find(faces[weight], f => f.Letters.Contains(rune.Value));
            if (face is null)
            {
                continue;
            }
            if (face != current && letters.Length > 0)
            {
                runs.Add(new(letters.ToString(), current!.Typeface));
                letters.Clear();
            }
            current = face;
            letters.Append(rune);
        }
        if (letters.Length > 0)
        {
            runs.Add(new(letters.ToString(), current!.Typeface));
        }
        return runs;
    }

    private static Face Load(IWebHostEnvironment environment, string path)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists)
        {
            throw new FileNotFoundException($"The font for link cards is missing: {path}. Building the project restores it.", path);
        }
        using var stream = file.CreateReadStream();
        using var data = SKData.Create(stream);
        var typeface = SKTypeface.FromData(data) ?? throw new FileNotFoundException($"Not a font: {path}.", path);
        using var font = new SKFont(typeface);
        return new(typeface, [.. Letters.Where(font.ContainsGlyph)]);
    }

    private sealed record Face(SKTypeface Typeface, HashSet<int> Letters);
}

/// <summary>The two weights the cards use; the value is the CSS weight.</summary>
internal enum LinkCardWeight
{
    Regular = 400,
    Bold = 700,
}

/// <summary>Letters drawn with one face.</summary>
internal readonly record struct LinkCardRun(string Text, SKTypeface Face);
