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
    public async Task RandomChanges_OneAfterTheOther_GiveTheColumnsThatReadingEverythingGives()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 2_200, Cancellation);
        await using var following = await TestSite.StartAsync(database.ConnectionString);
        var random = new Random(11);
        for (var round = 0; round < 12; round++)
        {
            var before = following.Directory.State.Version;
            await database.ScalarAsync(string.Join(';', Enumerable.Range(0, random.Next(1, 4)).Select(_ => RandomChange(random, round))));
            await following.WaitUntilAsync(d => d.State.Version != before, Soon);
            Assert.False(following.Get<SnapshotHolder>().Served!.Snapshot.Records.IsSaved);

            await using var anew = await TestSite.StartAsync(database.ConnectionString);
            AssertEqual(anew.Get<SnapshotHolder>().Served!.Snapshot, following.Get<SnapshotHolder>().Served!.Snapshot);
            Assert.Equal(anew.Directory.ListAll(LibraryFilter.Everything, LibraryOrder.Name).Select(Facts), following.Directory.ListAll(LibraryFilter.Everything, LibraryOrder.Name).Select(Facts));
        }
    }

    [Fact]
    public async Task ChangeOfOneFact_SharesWhatItDoesNotTouch()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 2_100, Cancellation);
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var before = site.Get<SnapshotHolder>().Served!.Snapshot;

        await database.ScalarAsync("UPDATE libraries SET record = jsonb_set(record, '{opened_year}', '1899') WHERE id = (SELECT min(id) FROM libraries)");
        await site.WaitUntilAsync(d => d.State.Version != before.Version, Soon);

        var after = site.Get<SnapshotHolder>().Served!.Snapshot;
        Assert.NotSame(before.Columns.Opened, after.Columns.Opened);
        Assert.Same(before.Columns.Features, after.Columns.Features);
        Assert.Same(before.Columns.Words.Entries, after.Columns.Words.Entries);
        Assert.Same(before.Places.Squares, after.Places.Squares);
        Assert.Same(before.WordPositions, after.WordPositions);
        Assert.Same(before.Orders.Of(LibraryOrder.Name), after.Orders.Of(LibraryOrder.Name));
        Assert.NotSame(before.Orders.Of(LibraryOrder.Opened), after.Orders.Of(LibraryOrder.Opened));
    }

    [Theory]
    [InlineData("DELETE FROM library_changes")]
    [InlineData("DELETE FROM library_changes WHERE id < (SELECT max(id) FROM library_changes)")]
    [InlineData("INSERT INTO library_changes (revision, slug) SELECT revision, NULL FROM catalogue_revision")]
    [InlineData("UPDATE catalogue_revision SET revision = 0; UPDATE library_changes SET revision = 0")]
    public async Task ListOfChanges_ThatDoesNotSayAll_IsNotReliedOn(string loss)
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 2_100, Cancellation);
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var before = site.Directory.State.Version;

        await database.ScalarAsync($"""
            BEGIN;
            UPDATE libraries SET record = jsonb_set(record, '{"{opened_year}"}', '1899') WHERE id = (SELECT min(id) FROM libraries);
            UPDATE libraries SET record = jsonb_set(record, '{"{opened_year}"}', '1898') WHERE id = (SELECT max(id) FROM libraries);
            {loss};
            COMMIT
            """);
        await site.WaitUntilAsync(d => d.State.Version != before, Soon);

        Assert.True(site.Get<SnapshotHolder>().Served!.Snapshot.Records.IsSaved);
        await using var anew = await TestSite.StartAsync(database.ConnectionString);
        Assert.Equal(anew.Directory.State.Version, site.Directory.State.Version);
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

    [Fact]
    public async Task Start_FromASavedEdition_ReadsOnlyWhatHasChangedSince()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 2_100, Cancellation);
        using var folder = SeedFolder.Empty();
        await using (await TestSite.StartAsync(database.ConnectionString, folder.FullPath))
        {
            // It saves what it has read.
        }
        await database.ScalarAsync(Changes[0]);

        await using var again = await TestSite.StartAsync(database.ConnectionString, folder.FullPath);
        await again.WaitUntilAsync(d => d.State.IsCurrent, Soon);

        Assert.False(again.Get<SnapshotHolder>().Served!.Snapshot.Records.IsSaved);
        await using var anew = await TestSite.StartAsync(database.ConnectionString);
        AssertEqual(anew.Get<SnapshotHolder>().Served!.Snapshot, again.Get<SnapshotHolder>().Served!.Snapshot);
    }

    [Fact]
    public async Task Start_FromTheEditionOfADatabaseThatWasRestored_ReadsEverything()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 2_100, Cancellation);
        using var folder = SeedFolder.Empty();
        // Where the backup was made, nothing was known of what came after it; then other changes lead to the same revision.
        await database.ScalarAsync("CREATE TABLE backup AS SELECT * FROM libraries");
        await database.ScalarAsync(Changes[0]);
        await using (await TestSite.StartAsync(database.ConnectionString, folder.FullPath))
        {
            // It saves what it has read.
        }
        await database.ScalarAsync("""
            BEGIN;
            SET LOCAL session_replication_role = replica;
            DELETE FROM libraries;
            INSERT INTO libraries OVERRIDING SYSTEM VALUE SELECT * FROM backup;
            DELETE FROM catalogue_editions;
            UPDATE libraries SET record = jsonb_set(record, '{opened_year}', '1899') WHERE id = (SELECT min(id) FROM libraries);
            COMMIT
            """);

        await using var again = await TestSite.StartAsync(database.ConnectionString, folder.FullPath);
        await again.WaitUntilAsync(d => d.State.IsCurrent, Soon);

        await using var anew = await TestSite.StartAsync(database.ConnectionString);
        Assert.Equal(anew.Directory.State.Version, again.Directory.State.Version);
        Assert.True(again.Get<SnapshotHolder>().Served!.Snapshot.Records.IsSaved);
    }

    [Fact]
    public async Task Database_ThatMayOnlyBeRead_IsServedAndFollowed()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 2_100, Cancellation);
        await database.ScalarAsync("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()); END $$");
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var before = site.Directory.State;

        await database.ScalarAsync($"BEGIN READ WRITE; {Changes[0]}; COMMIT");
        await site.WaitUntilAsync(d => d.State.Version != before.Version, Soon);

        Assert.True(before.IsCurrent);
        Assert.Equal(0L, await database.ScalarAsync("SELECT count(*) FROM catalogue_editions"));
    }

    [Fact]
    public async Task EditionsThatWereRead_AreNoted_TheLatestOfThem()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 30, Cancellation);
        await database.ScalarAsync("INSERT INTO catalogue_editions (version, revision, noted_at) SELECT n::text, n, now() - n * interval '1 hour' FROM generate_series(1, 300) n");
        await using var site = await TestSite.StartAsync(database.ConnectionString);

        Assert.Equal(
            (200L, true, false),
            (await database.ScalarAsync("SELECT count(*) FROM catalogue_editions"), await Knows(site.Directory.State.Version), await Knows("250")));
        async Task<object?> Knows(string version) => await database.ScalarAsync($"SELECT count(*) = 1 FROM catalogue_editions WHERE version = '{version}'");
    }

    private static void AssertEqual(DirectorySnapshot expected, DirectorySnapshot actual)
    {
        Assert.Equal(expected.Version, actual.Version);
        Assert.Equal(expected.Places.AllKeys, actual.Places.AllKeys);
        Assert.Equal(expected.Columns.Records, actual.Columns.Records);
        Assert.Equal(expected.Columns.Latitudes, actual.Columns.Latitudes);
        Assert.Equal(expected.Columns.Longitudes, actual.Columns.Longitudes);
        Assert.Equal(expected.Columns.Features, actual.Columns.Features);
        Assert.Equal(expected.Columns.Opened, actual.Columns.Opened);
        Assert.Equal(expected.Columns.Areas, actual.Columns.Areas);
        Assert.Equal(expected.Columns.ConfirmedDays, actual.Columns.ConfirmedDays);
        Assert.Equal(expected.Columns.Texts.Entries, actual.Columns.Texts.Entries);
        Assert.Equal(expected.Columns.NameWords, actual.Columns.NameWords);
        Assert.Equal(expected.Columns.CityWords, actual.Columns.CityWords);
        Assert.Equal(expected.Columns.OtherNameWords, actual.Columns.OtherNameWords);
        Assert.Equal(Enum.GetValues<LibraryOrder>().Select(order => expected.Orders.Of(order).Positions), Enum.GetValues<LibraryOrder>().Select(order => actual.Orders.Of(order).Positions));
        Assert.Equal(Enum.GetValues<LibraryOrder>().Select(order => expected.Orders.Of(order).Ranks), Enum.GetValues<LibraryOrder>().Select(order => actual.Orders.Of(order).Ranks));
        Assert.All(Enumerable.Range(0, expected.Layout.Count), feature => Assert.Equal(expected.With(feature).Positions(), actual.With(feature).Positions()));
        for (var position = 0; position < expected.Count; position++)
        {
            Assert.Equal(expected.Columns.CityNames[expected.Columns.Cities[position]], actual.Columns.CityNames[actual.Columns.Cities[position]]);
            Assert.Equal(WordsOf(expected, position), WordsOf(actual, position));
            Assert.Equal(position, actual.FindPosition(expected.Columns.IdOf(position)));
        }
        foreach (var word in expected.Columns.Vocabulary.All)
        {
            Assert.Equal(Having(expected, word), Having(actual, word));
        }
    }

    private static IEnumerable<string> WordsOf(DirectorySnapshot snapshot, int position) => snapshot.Columns.WordsOf(position).ToArray().Select(word => snapshot.Columns.Vocabulary[word]);

    private static IEnumerable<int> Having(DirectorySnapshot snapshot, string word)
    {
        var found = new Bits(snapshot.Count);
        snapshot.WordPositions.AddTo(found, snapshot.Columns.Vocabulary.Find(word)!.Value);
        return found.Positions();
    }

    private static string RandomChange(Random random, int round)
    {
        var some = $"(SELECT id FROM libraries ORDER BY md5(slug || '{random.Next()}') LIMIT {random.Next(1, 15)})";
        return random.Next(8) switch
        {
            0 => $"DELETE FROM libraries WHERE id IN {some}",
            1 => $"UPDATE libraries SET record = jsonb_set(record, '{{name_pl}}', to_jsonb('Nazwa {random.Next(3)}'::text)) WHERE id IN {some}",
            2 => $"UPDATE libraries SET record = jsonb_set(record, '{{location,lat}}', '5{random.Next(4)}.{random.Next(10)}') WHERE record->'location' IS NOT NULL AND id IN {some}",
            3 => $"UPDATE libraries SET record = record - 'location' WHERE id IN {some}",
            4 => $"UPDATE libraries SET record = jsonb_set(record, '{{address,city}}', '\"Miasto {random.Next(3)}\"') WHERE id IN {some}",
            5 => $"UPDATE libraries SET slug = 'x{round}-' || slug, record = jsonb_set(record, '{{slug}}', to_jsonb('x{round}-' || slug)) WHERE id IN {some}",
            6 => $$"""
                INSERT INTO libraries (slug, content_hash, name, city, municipality, voivodeship, country, kind, is_mediateka, space_types, services, topics, location, record)
                SELECT prefix || slug, content_hash, name, city, municipality, voivodeship, country, kind, is_mediateka, space_types, services, topics, location, jsonb_set(record, '{slug}', to_jsonb(prefix || slug))
                FROM libraries, (VALUES ('m{{random.Next()}}-')) prefixes (prefix) WHERE id IN {{some}}
                """,
            _ => $"UPDATE libraries SET record = jsonb_set(record, '{{opened_year}}', '{random.Next(1900, 2020)}') WHERE id IN {some}",
        };
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
