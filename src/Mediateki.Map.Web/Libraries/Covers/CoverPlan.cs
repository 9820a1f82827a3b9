namespace Mediateki.Map.Web.Libraries.Covers;

/// <summary>A square of the plan, one or two cells wide.</summary>
/// <param name="X">Left edge in drawing units.</param>
/// <param name="Y">Top edge in drawing units.</param>
/// <param name="Size">Side in drawing units.</param>
/// <param name="Intention">Index in the taxonomy's order, or <see cref="CoverPlan.Open"/>.</param>
internal readonly record struct CoverTile(int X, int Y, int Size, int Intention);

/// <summary>Divides the plan into squares and gives each intention its share of the cells.</summary>
internal static class CoverPlan
{
    public const int Columns = 8;
    public const int Rows = 4;
    public const int Cell = 24;
    public const int Intentions = 4;

    /// <summary>The intention of cells that stay open.</summary>
    public const int Open = Intentions;

    private const int LargeSquares = 3;

    /// <summary>Squares that cover the plan, each intention with its <see cref="Shares"/> of the cells.</summary>
    public static List<CoverTile> Arrange(IReadOnlyList<int> counts, CoverDice dice)
    {
        var shares = Shares(counts);
        var taken = new bool[Columns, Rows];
        var order = Shuffled(dice);
        var (tiltX, tiltY) = (3 + dice.Below(3), dice.Below(5) - 2);
        var tiles = new List<CoverTile>();
        foreach (var intention in LargestFirst(shares))
        {
            if (shares[intention] >= 4 && FindRoom(taken, dice) is var (column, row))
            {
                tiles.Add(new(column * Cell, row * Cell, 2 * Cell, intention));
                shares[intention] -= 4;
            }
        }
        // Colours drift along a tilted line with some noise: regions, not confetti.
        var free = from column in Enumerable.Range(0, Columns)
                   from row in Enumerable.Range(0, Rows)
                   where !taken[column, row]
                   let noise = dice.Below(9)
                   orderby (column * tiltX) + (row * tiltY) + noise, column, row
                   select (column, row);
        using var cells = free.ToList().GetEnumerator();
        foreach (var intention in order)
        {
            for (; shares[intention] > 0 && cells.MoveNext(); shares[intention]--)
            {
                tiles.Add(new(cells.Current.column * Cell, cells.Current.row * Cell, Cell, intention));
            }
        }
        return tiles;
    }

    /// <summary>
    /// Cells per intention, in proportion to the counts by the largest remainder (Hamilton; ties go to the first), then the open ones:
    /// one known space fills six cells, each further one two more, until the plan is full.
    /// </summary>
    internal static int[] Shares(IReadOnlyList<int> counts)
    {
        const int cells = Columns * Rows;
        var total = counts.Sum(c => (long)c);
        if (total == 0)
        {
            return [.. new int[Intentions], cells];
        }
        var filled = (int)Math.Min(cells, 4 + (2 * total));
        var shares = counts.Select(c => (int)(c * (long)filled / total)).ToArray();
        foreach (var i in Enumerable.Range(0, Intentions).OrderByDescending(i => counts[i] * (long)filled % total).Take(filled - shares.Sum()))
        {
            shares[i]++;
        }
        return [.. shares, cells - filled];
    }

    private static (int Column, int Row)? FindRoom(bool[,] taken, CoverDice dice)
    {
        for (var attempt = 0; attempt < 12; attempt++)
        {
            var (column, row) = (dice.Below(Columns - 1), dice.Below(Rows - 1));
            if (!taken[column, row] && !taken[column + 1, row] && !taken[column, row + 1] && !taken[column + 1, row + 1])
            {
                taken[column, row] = taken[column + 1, row] = taken[column, row + 1] = taken[column + 1, row + 1] = true;
                return (column, row);
            }
        }
        return null;
    }

    private static List<int> LargestFirst(IReadOnlyList<int> shares) =>
        [.. Enumerable.Range(0, Intentions).OrderByDescending(i => shares[i]).Take(LargeSquares)];

    /// <summary>The intentions in any order, the open cells at one end.</summary>
    private static int[] Shuffled(CoverDice dice)
    {
        var order = Enumerable.Range(0, Intentions).ToArray();
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = dice.Below(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
        return dice.Below(2) == 0 ? [Open, .. order] : [.. order, Open];
    }
}
