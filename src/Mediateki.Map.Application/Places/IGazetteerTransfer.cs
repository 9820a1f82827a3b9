using Mediateki.Map.Application.Import;

namespace Mediateki.Map.Application.Places;

/// <summary>Brings a gazetteer into the database, in the format of docs/data-format.md.</summary>
public interface IGazetteerTransfer
{
    /// <summary>
    /// Reads a file of places and a file of postcodes (CSV, plain or gzip), reports every bad line, and replaces the gazetteer in one transaction or, where anything is wrong, changes nothing.
    /// </summary>
    Task<GazetteerReport> ImportAsync(string placesFile, string postcodesFile, CancellationToken cancellationToken);
}

/// <summary>What an import of a gazetteer found and did.</summary>
/// <param name="Written">False when a problem stopped it: nothing has changed.</param>
/// <param name="Problems">The first thousand of them.</param>
public sealed record GazetteerReport(bool Written, int Places, int Postcodes, IReadOnlyList<ImportProblem> Problems, int ProblemCount);
