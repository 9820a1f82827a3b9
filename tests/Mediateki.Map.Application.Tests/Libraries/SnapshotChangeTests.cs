using Mediateki.Map.Application.Libraries;

namespace Mediateki.Map.Application.Tests.Libraries;

/// <summary>An edition made from the one before must be the edition that reading everything gives.</summary>
public sealed class SnapshotChangeTests(PostgisFixture postgis)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Changes_AmongManyLibraries_GiveTheEditionThatReadingEverythingGives()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 2_400, Cancellation);
        await using var following = await TestSite.StartAsync(database.ConnectionString);
        foreach (var change in Changes)
        {
            var before = following.Directory.State.Version;
            await database.ScalarAsync(change);
            await following.WaitUntilAsync(d => d.State.Version != before, Soon);
            Assert.False(following.Get<SnapshotHolder>().Served!.Snapshot.Records.IsSaved);

            await using var anew = await TestSite.StartAsync(database.ConnectionString);
            Assert.Equal(anew.Directory.State.Version, following.Directory.State.Version);
            foreach (var order in Enum.GetValues<LibraryOrder>())
            {
                Assert.Equal(
                    anew.Directory.ListAll(LibraryFilter.Everything, order).Select(Facts), following.Directory.ListAll(LibraryFilter.Everything, order).Select(Facts));
            }
            var filter = new LibraryFilter { Text = "nowa", MaybeAccessible = CodeSet.Of("lift") };
            Assert.Equal(anew.Directory.ListPins(filter), following.Directory.ListPins(filter));
            Assert.Equal(anew.Directory.CountFacets(filter).Cities, following.Directory.CountFacets(filter).Cities);
        }
    }

    [Fact]
    public async Task ChangedEdition_Saved_IsWhatASiteWithoutDatabaseServes()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 2_100, Cancellation);
        using var folder = SeedFolder.Empty();
        string version;
        await using (var site = await TestSite.StartAsync(database.ConnectionString, folder.FullPath))
        {
            var before = site.Directory.State.Version;
            await database.ScalarAsync(Changes[0]);
            await site.WaitUntilAsync(d => d.State.Version != before, Soon);
            version = site.Directory.State.Version;
            site.Get<SnapshotLoader>().Save(site.Get<SnapshotHolder>().Served!.Snapshot);
            Assert.True(site.Get<SnapshotHolder>().Served!.Snapshot.Records.IsSaved);
            Assert.Contains("Nowa", site.Directory.List(new() { Text = "nowa nazwa" }, LibraryOrder.Name, 1, 1).Items[0].Name.Pl, StringComparison.Ordinal);
        }

        await using var offline = await TestSite.StartAsync("Host=127.0.0.1;Port=1;Username=nobody;Database=none", folder.FullPath);

        Assert.Equal(version, offline.Directory.State.Version);
    }

    private static (string, string, string, int?, string?) Facts(LibrarySummary library) => (library.Id.Slug, library.Name.Pl, library.City, library.OpenedYear, library.Hours.Expression);

    private static string[] Changes { get; } =
    [
        """
        UPDATE libraries SET record = jsonb_set(jsonb_set(record, '{name_pl}', '"Nowa nazwa"'), '{address,city}', '"Nowe Miasto"')
        WHERE id IN (SELECT id FROM libraries ORDER BY slug LIMIT 30)
        """,
        "DELETE FROM libraries WHERE id IN (SELECT id FROM libraries ORDER BY slug DESC LIMIT 20)",
        """
        INSERT INTO libraries (slug, content_hash, name, city, municipality, voivodeship, country, kind, is_mediateka, space_types, services, topics, location, record)
        SELECT prefix || slug, content_hash, name, city, municipality, voivodeship, country, kind, is_mediateka, space_types, services, topics, location,
            jsonb_set(jsonb_set(record, '{slug}', to_jsonb(prefix || slug)), '{opening_hours}', '"Mo-Su 03:00-04:00"')
        FROM (SELECT * FROM libraries ORDER BY id LIMIT 25) chosen, (VALUES ('0-nowa-'), ('zz-nowa-')) prefixes (prefix)
        """,
        "UPDATE libraries SET record = jsonb_set(record, '{location,lat}', '51.5') WHERE slug LIKE '0-nowa-%'",
    ];
}
