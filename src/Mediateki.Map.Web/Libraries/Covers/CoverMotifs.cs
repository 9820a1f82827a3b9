using System.Text;

namespace Mediateki.Map.Web.Libraries.Covers;

/// <summary>
/// What is drawn in a square. Each intention has its own family of shapes, so that a cover can be read without its colours:
/// discs and rays for inspiration, shelves for learning, facing halves for meeting, edges for creating.
/// </summary>
internal static class CoverMotifs
{
    public static (string Ground, string Shape) Draw(CoverTile tile, CoverDice dice)
    {
        var (x, y, s, _) = tile;
        // An empty square now and then lets the plan breathe.
        var shape = s == CoverPlan.Cell && dice.Below(7) == 0 ? "" : tile.Intention switch
        {
            0 => Inspiration(x, y, s, dice),
            1 => Learning(x, y, s, dice),
            2 => Meeting(x, y, s, dice),
            _ => Creating(x, y, s, dice),
        };
        return (Rectangle(x, y, s, s), shape);
    }

    /// <summary>A cell nobody has described yet: a cross, as on squared paper.</summary>
    public static string OpenCell(CoverTile tile)
    {
        var arm = tile.Size / 8;
        return $"M{tile.X + (tile.Size / 2) - arm} {tile.Y + (tile.Size / 2)}h{2 * arm}m-{arm}-{arm}v{2 * arm}";
    }

    private static string Inspiration(int x, int y, int s, CoverDice dice) => dice.Below(6) switch
    {
        0 => $"M{x} {y}h{s}a{s} {s} 0 0 1-{s} {s}z",
        1 => $"M{x + s} {y}v{s}a{s} {s} 0 0 1-{s}-{s}z",
        2 => $"M{x + s} {y + s}h-{s}a{s} {s} 0 0 1 {s}-{s}z",
        3 => $"M{x} {y + s}v-{s}a{s} {s} 0 0 1 {s} {s}z",
        4 => Disc(x + (s / 2), y + (s / 2), s / 3),
        _ => $"M{x} {y + s}a{s / 2} {s / 2} 0 0 1 {s} 0z{Disc(x + (s / 2), y + (s / 4), s / 8)}",
    };

    private static string Learning(int x, int y, int s, CoverDice dice)
    {
        var path = new StringBuilder();
        var lying = dice.Below(3) == 0;
        var step = s / 4;
        for (var i = 0; i < 4; i++)
        {
            var length = s - (s / 6 * dice.Below(4));
            path.Append(lying
                ? Rectangle(x, y + (i * step) + (s / 24), length, step - (s / 12))
                : Rectangle(x + (i * step) + (s / 24), y + s - length, step - (s / 12), length));
        }
        return path.ToString();
    }

    private static string Meeting(int x, int y, int s, CoverDice dice)
    {
        var h = s / 2;
        return dice.Below(4) switch
        {
            0 => $"M{x} {y}a{h} {h} 0 0 0 {s} 0zM{x} {y + s}a{h} {h} 0 0 1 {s} 0z",
            1 => $"M{x} {y}a{h} {h} 0 0 1 0 {s}zM{x + s} {y}a{h} {h} 0 0 0 0 {s}z",
            2 => $"{Disc(x + (s / 3), y + h, s / 4)}{Disc(x + (s * 3 / 4), y + h, s / 6)}",
            _ => $"{Disc(x + (s / 4), y + (s / 4), s / 6)}{Disc(x + (s * 3 / 4), y + (s / 4), s / 6)}"
                + $"{Disc(x + (s / 4), y + (s * 3 / 4), s / 6)}{Disc(x + (s * 3 / 4), y + (s * 3 / 4), s / 6)}",
        };
    }

    private static string Creating(int x, int y, int s, CoverDice dice)
    {
        var h = s / 2;
        return dice.Below(6) switch
        {
            0 => $"M{x} {y}h{s}l-{s} {s}z",
            1 => $"M{x + s} {y}v{s}h-{s}z",
            2 => $"M{x} {y + s}l{h}-{s} {h} {s}z",
            3 => $"M{x + h} {y}l{h} {h}-{h} {h}-{h}-{h}z",
            4 => $"M{x} {y}l{h} {h}-{h} {h}zM{x + h} {y}l{h} {h}-{h} {h}z",
            _ => $"M{x} {y + h}l{h}-{h}h{h}l-{s} {s}zM{x + s} {y + h}v{h}h-{h}z",
        };
    }

    private static string Rectangle(int x, int y, int width, int height) => $"M{x} {y}h{width}v{height}h-{width}z";

    private static string Disc(int x, int y, int r) => $"M{x - r} {y}a{r} {r} 0 1 0 {2 * r} 0 {r} {r} 0 1 0-{2 * r} 0z";
}
