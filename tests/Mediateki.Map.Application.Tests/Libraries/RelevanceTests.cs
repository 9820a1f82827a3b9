using Mediateki.Map.Application.Import;

namespace Mediateki.Map.Application.Tests.Libraries;

public sealed class RelevanceTests(PostgisFixture postgis, ITestOutputHelper output)
{
    [Fact]
    public async Task Searches_OfTheSet_FindWhatIsMeantAmongTheFirstThree()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var database = await postgis.CreateDatabaseAsync();
        await using (var importing = TestSite.Create(database.ConnectionString))
        {
            await importing.Get<ICatalogueTransfer>().ImportAsync(SeedFolder.Original, null, cancellation);
        }
        await using var site = await TestSite.StartAsync(database.ConnectionString);

        var set = RelevanceSet.Read(Path.Combine(SeedFolder.Original, "..", "tests", "Mediateki.Map.Application.Tests", "Libraries", "relevance.tsv"));
        var judged = set.Judge(site.Directory);

        output.WriteLine($"success@3 {RelevanceSet.SuccessAt3(judged):P1}, MRR {RelevanceSet.MeanReciprocalRank(judged):0.000} over {judged.Count} queries");
        output.WriteLine(string.Join('\n', judged.Where(query => query.Place is 0 or > 3).Select(query => $"{query.Query}: {query.Place}")));
        Assert.True(judged.Count >= 60);
        Assert.True(RelevanceSet.SuccessAt3(judged) >= 0.95);
    }
}
