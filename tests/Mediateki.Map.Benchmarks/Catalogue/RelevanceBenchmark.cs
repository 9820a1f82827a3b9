using System.Globalization;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Tests.Libraries;
using Mediateki.Map.Benchmarks.Site;

namespace Mediateki.Map.Benchmarks.Catalogue;

/// <summary>
/// <c>relevance [FILE]</c>: how well searches find what is meant in the database of <c>CONNECTIONSTRINGS__CATALOGUE</c>. The file has lines of a search, a tab and the
/// slugs of the libraries meant; without one, the set of the tests is used, which is written for the curated catalogue.
/// </summary>
internal sealed class RelevanceBenchmark : IBenchmark
{
    private const string Set = "tests/Mediateki.Map.Application.Tests/Libraries/relevance.tsv";

    public string Name => "relevance";

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable("CONNECTIONSTRINGS__CATALOGUE") is not { Length: > 0 } connection)
        {
            await Console.Error.WriteLineAsync("Set CONNECTIONSTRINGS__CATALOGUE to a database with the curated catalogue.");
            return 2;
        }
        var file = args.Length > 0 ? args[0] : Path.Combine(SiteProcess.RepositoryFolder(Path.GetDirectoryName(Set)!), Path.GetFileName(Set));
        await using var site = await InProcessSite.StartAsync(connection, cancellationToken);
        var judged = RelevanceSet.Read(file).Judge(site.Get<ILibraryDirectory>());
        foreach (var (query, place) in judged)
        {
            Console.WriteLine($"{(place == 0 ? "–" : place.ToString(CultureInfo.InvariantCulture)),3}  {query}");
        }
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"MRR {RelevanceSet.MeanReciprocalRank(judged):0.000}   success@3 {100 * RelevanceSet.SuccessAt3(judged):0.0} %   over {judged.Count} searches"));
        return 0;
    }
}
