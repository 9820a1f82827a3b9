namespace Mediateki.Map.Web.Libraries.Compare;

/// <summary>What a cell says. Not known is a state of its own and never reads as no.</summary>
internal enum CellState
{
    Unknown,
    Yes,
    No,

    /// <summary>A fact in words or numbers.</summary>
    Value,
}

/// <summary>One fact about one library.</summary>
/// <param name="Details">Local names and measures, in the reader's language.</param>
internal sealed record ComparisonCell(CellState State, string Details = "")
{
    public static ComparisonCell Unknown { get; } = new(CellState.Unknown);

    /// <summary>The words as a fact; null or empty: not known.</summary>
    public static ComparisonCell Of(string? value) => string.IsNullOrEmpty(value) ? Unknown : new(CellState.Value, value);
}

/// <summary>One fact about every library, in the order of the columns; words are in the reader's language.</summary>
internal sealed record ComparisonRow(string Label, string? Icon, IReadOnlyList<ComparisonCell> Cells)
{
    /// <summary>All libraries say the same, "not known" included.</summary>
    public bool IsSame => Cells.All(cell => cell == Cells[0]);
}

/// <summary>Rows under one heading.</summary>
/// <param name="Name">Key of the heading.</param>
/// <param name="Silent">How many further facts no source says anything about, for any of the libraries.</param>
internal sealed record ComparisonSection(string Name, IReadOnlyList<ComparisonRow> Rows, int Silent = 0)
{
    public ComparisonSection OnlyDifferences() => this with { Rows = [.. Rows.Where(row => !row.IsSame)] };
}
