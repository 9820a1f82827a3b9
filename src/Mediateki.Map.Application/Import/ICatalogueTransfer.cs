namespace Mediateki.Map.Application.Import;

/// <summary>Brings the catalogue in and out of the database, in the format of docs/data-format.md.</summary>
public interface ICatalogueTransfer
{
    /// <summary>Brings the database to the newest schema.</summary>
    Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Reads a folder (taxonomy.json, libraries/*.json or *.jsonl, visits/, routes/, ideas.json, questions.json; each may be missing),
    /// reports every problem, and writes all of it in one transaction or, when a problem is fatal, nothing.
    /// Records are matched by slug; those that the folder lacks stay as they are.
    /// </summary>
    /// <param name="progress">Called now and then with the number of library records read so far; may be null.</param>
    Task<ImportReport> ImportAsync(string folder, Action<int>? progress, CancellationToken cancellationToken);

    /// <summary>Writes the whole catalogue to a folder, one file per library; the result is the number of libraries.</summary>
    Task<int> ExportAsync(string folder, CancellationToken cancellationToken);
}

/// <summary>What an import found and did.</summary>
/// <param name="Written">False when a fatal problem stopped it: nothing has changed.</param>
public sealed record ImportReport(bool Written, ImportCounts Libraries, ImportCounts Content, IReadOnlyList<ImportProblem> Problems, int ProblemCount);

/// <summary>How many records were new, different and the same.</summary>
public readonly record struct ImportCounts(int Added, int Changed, int Unchanged)
{
    public int Total => Added + Changed + Unchanged;
}
