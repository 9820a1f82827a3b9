using System.Globalization;
using System.Text;

namespace Mediateki.Map.Benchmarks.Trips;

/// <summary>Cost of a proposal with so many candidates, in CPU milliseconds.</summary>
internal readonly record struct GrowthPoint(int Candidates, double First, double Final);

/// <summary>Draws cost against the number of candidates on two logarithmic axes.</summary>
internal static class GrowthPlot
{
    private const double Left = 70;
    private const double Top = 30;
    private const double Width = 520;
    private const double Height = 300;

    public static string Svg(IReadOnlyList<GrowthPoint> points)
    {
        var (low, high) = (Math.Floor(Math.Log10(points.Min(point => Math.Max(point.First, 0.1)))), Math.Ceiling(Math.Log10(points.Max(point => point.Final))));
        var svg = new StringBuilder();
        svg.AppendLine("""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 620 390" font-family="sans-serif" font-size="12" role="img" aria-label="CPU time of trip proposals by number of candidates">""");
        svg.AppendLine("""<rect width="620" height="390" fill="#fff"/>""");
        for (var power = low; power <= high; power++)
        {
            var y = Y(Math.Pow(10, power), low, high);
            svg.AppendLine(Text($"""<line x1="{Left}" x2="{Left + Width}" y1="{y:0.0}" y2="{y:0.0}" stroke="#ddd"/><text x="{Left - 8}" y="{y + 4:0.0}" text-anchor="end">{Math.Pow(10, power)} ms</text>"""));
        }
        foreach (var point in points)
        {
            svg.AppendLine(Text($"""<text x="{X(point.Candidates):0.0}" y="{Top + Height + 20}" text-anchor="middle">{point.Candidates}</text>"""));
        }
        Series(svg, points, point => point.Final, "#0b57a4", "all proposals", low, high);
        Series(svg, points, point => Math.Max(point.First, 0.1), "#b3541e", "first plan", low, high);
        svg.AppendLine(Text($"""<text x="{Left + (Width / 2)}" y="{Top + Height + 44}" text-anchor="middle">candidates (2 days)</text>"""));
        svg.AppendLine("</svg>");
        return svg.ToString();
    }

    private static void Series(StringBuilder svg, IReadOnlyList<GrowthPoint> points, Func<GrowthPoint, double> value, string colour, string name, double low, double high)
    {
        var line = string.Join(' ', points.Select(point => Text($"{X(point.Candidates):0.0},{Y(value(point), low, high):0.0}")));
        svg.AppendLine(Text($"""<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2"/>"""));
        svg.AppendLine(Text($"""<text x="{X(points[^1].Candidates) - 4:0.0}" y="{Y(value(points[^1]), low, high) - 8:0.0}" text-anchor="end" fill="{colour}">{name}</text>"""));
    }

    private static double X(double candidates) => Left + (Width * (Math.Log10(candidates) - 1) / 2);

    private static double Y(double milliseconds, double low, double high) => Top + (Height * (high - Math.Log10(milliseconds)) / (high - low));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
