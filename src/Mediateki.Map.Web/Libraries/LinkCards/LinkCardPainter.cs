using Mediateki.Map.Web.Layout;
using Mediateki.Map.Web.Libraries.Covers;
using SkiaSharp;

namespace Mediateki.Map.Web.Libraries.LinkCards;

/// <summary>Draws the picture of a shared link: words at the left, the library's cover at the right, in the light theme.</summary>
internal sealed class LinkCardPainter(LinkCardFonts fonts)
{
    /// <summary>Pixels; what link previews ask for.</summary>
    public const int Width = 1200;

    /// <summary>Pixels.</summary>
    public const int Height = 630;

    private const float Margin = 64;
    private const float TextWidth = 580;
    private const float CoverLeft = 700;

    private static readonly SiteColors Colors = SiteColors.Light;
    private static readonly string[] Intentions = [Colors.Inspiration, Colors.Learning, Colors.Meeting, Colors.Creating];

    /// <summary>A PNG of <see cref="Width"/> × <see cref="Height"/> pixels.</summary>
    public byte[] Paint(LinkCard card)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(SKColor.Parse(Colors.Paper));
        DrawCover(canvas, CoverArt.Create(card.CoverSeed, card.Intentions));
        DrawSign(canvas);
        DrawWords(canvas, card);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static void DrawCover(SKCanvas canvas, CoverArt art)
    {
        canvas.Save();
        canvas.ClipRect(new SKRect(CoverLeft, 0, Width, Height));
        using (var ground = Fill(Colors.Sunken))
        {
            canvas.DrawRect(CoverLeft, 0, Width - CoverLeft, Height, ground);
        }
        canvas.Translate(CoverLeft, 0);
        canvas.Scale((float)Height / CoverArt.Height);
        foreach (var layer in art.Layers)
        {
            using var path = SKPath.ParseSvgPathData(layer.Path);
            using var paint = PaintOf(layer);
            canvas.DrawPath(path, paint);
        }
        canvas.Restore();
    }

    private static SKPaint PaintOf(CoverLayer layer) => layer.Tone switch
    {
        CoverTone.Outline => new SKPaint { Color = SKColor.Parse(Colors.LineStrong).WithAlpha(170), IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 0.8f },
        CoverTone.SoftGround or CoverTone.SoftShape => Fill(Mix(Intentions[layer.Intention], Colors.Surface, 0.24f)),
        _ => Fill(SKColor.Parse(Intentions[layer.Intention])),
    };

    private static void DrawSign(SKCanvas canvas)
    {
        canvas.Save();
        canvas.Translate(Margin, 52);
        canvas.Scale(1.35f);
        using var pin = SKPath.ParseSvgPathData("M16 39.2C10.6 31.9 1 25.4 1 15.8a15 15 0 0 1 30 0c0 9.6-9.6 16.1-15 23.4z");
        using var shelf = SKPath.ParseSvgPathData("M8 23.5h16M10.3 9.5v11.5M14.6 11.5v9.5");
        using var leaning = SKPath.ParseSvgPathData("M18.6 10.2l3.6 10.6");
        using var brand = Fill(Colors.Brand);
        using var ink = Stroke(Colors.BrandInk);
        using var mark = Stroke(Colors.Mark);
        canvas.DrawPath(pin, brand);
        canvas.DrawPath(shelf, ink);
        canvas.DrawPath(leaning, mark);
        canvas.Restore();
    }

    private void DrawWords(SKCanvas canvas, LinkCard card)
    {
        using var ink = Fill(Colors.Ink);
        using var muted = Fill(Colors.Muted);
        using var brand = Fill(Colors.Brand);
        new LinkCardText(fonts, 32, LinkCardWeight.Bold).Draw(canvas, "Mediateki Map", Margin + 58, 90, ink);

        var facts = new LinkCardText(fonts, 27, LinkCardWeight.Bold);
        var bottom = Height - Margin - 6;
        foreach (var line in facts.Break(string.Join("  ·  ", card.Facts), TextWidth, 2).AsEnumerable().Reverse())
        {
            facts.Draw(canvas, line, Margin, bottom, brand);
            bottom -= facts.Size * 1.4f;
        }

        var title = LargestThatHolds(card.Title);
        var text = new LinkCardText(fonts, 29, LinkCardWeight.Regular);
        var place = new LinkCardText(fonts, 30, LinkCardWeight.Regular);
        var y = 200f;
        place.Draw(canvas, place.Break(card.Place, TextWidth, 1).FirstOrDefault() ?? "", Margin, y, muted);
        y += 16;
        foreach (var line in title.Break(card.Title, TextWidth, 3))
        {
            y += title.Size * 1.1f;
            title.Draw(canvas, line, Margin, y, ink);
        }
        y += 18;
        var room = (int)((bottom - 12 - y) / (text.Size * 1.4f));
        foreach (var line in text.Break(card.Text, TextWidth, Math.Clamp(room, 0, 4)))
        {
            y += text.Size * 1.4f;
            text.Draw(canvas, line, Margin, y, muted);
        }
    }

    private LinkCardText LargestThatHolds(string title) =>
        new[] { 84f, 72f, 62f, 54f, 46f }
            .Select(size => new LinkCardText(fonts, size, LinkCardWeight.Bold))
            .FirstOrDefault(text => text.Holds(title, TextWidth, 2))
        ?? new LinkCardText(fonts, 46, LinkCardWeight.Bold);

    private static SKPaint Fill(string color) => Fill(SKColor.Parse(color));

    private static SKPaint Fill(SKColor color) => new() { Color = color, IsAntialias = true };

    private static SKPaint Stroke(string color) =>
        new() { Color = SKColor.Parse(color), IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 2.6f, StrokeCap = SKStrokeCap.Round };

    private static SKColor Mix(string color, string ground, float share)
    {
        var (c, g) = (SKColor.Parse(color), SKColor.Parse(ground));
        return new(Part(c.Red, g.Red), Part(c.Green, g.Green), Part(c.Blue, g.Blue));

        byte Part(byte of, byte over) => (byte)Math.Round((of * share) + (over * (1 - share)));
    }
}
