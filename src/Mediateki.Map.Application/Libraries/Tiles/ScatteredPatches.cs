namespace Mediateki.Map.Application.Libraries.Tiles;

/// <summary>
/// Parts the squares of the whole map into patches of irregular outline and position: seeds are scattered so that no two touch and every square has one beside it, and
/// a square belongs to the nearest. The pattern is the same for every tile and repeats only beyond what a screen shows. Seeds are taken in a random order as long
/// as there is room (random sequential adsorption), which spaces them evenly without lining them up.
/// </summary>
internal static class ScatteredPatches
{
    /// <summary>Squares after which the pattern repeats; a power of two.</summary>
    private const int Period = 128;

    /// <summary>Of every square, the way to its seed: (columns + 1) × 3 + rows + 1.</summary>
    private static readonly byte[] Ways = Scatter(new Random(1));

    /// <summary>How far from a square its seed lies: at most one column and one row.</summary>
    /// <param name="column">From the western edge of the map.</param>
    /// <param name="row">From the northern edge of the map.</param>
    public static (int Columns, int Rows) WayToSeed(int column, int row)
    {
        var way = Ways[At(column, row)];
        return ((way / 3) - 1, (way % 3) - 1);
    }

    private static int At(int column, int row) => ((row & (Period - 1)) * Period) + (column & (Period - 1));

    private static byte[] Scatter(Random random)
    {
        var order = Enumerable.Range(0, Period * Period).ToArray();
        random.Shuffle(order);
        var isSeed = new bool[order.Length];
        foreach (var square in order)
        {
            isSeed[square] = !Around(square).Any(other => isSeed[other.Square]);
        }
        return [.. Enumerable.Range(0, order.Length).Select(square => Nearest(square, isSeed, random))];
    }

    private static byte Nearest(int square, bool[] isSeed, Random random)
    {
        var seeds = Around(square).Append((Square: square, Way: 4)).Where(other => isSeed[other.Square]).ToArray();
        var distance = seeds.Min(seed => Distance(seed.Way));
        var nearest = seeds.Where(seed => Distance(seed.Way) == distance).ToArray();
        return (byte)nearest[random.Next(nearest.Length)].Way;
    }

    private static int Distance(int way) => Math.Abs((way / 3) - 1) + Math.Abs((way % 3) - 1);

    /// <summary>The eight neighbours and the ways there.</summary>
    private static IEnumerable<(int Square, int Way)> Around(int square) =>
        from way in Enumerable.Range(0, 9)
        where way != 4
        select (At((square % Period) + (way / 3) - 1, (square / Period) + (way % 3) - 1), way);
}
