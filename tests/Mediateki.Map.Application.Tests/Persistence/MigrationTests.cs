using Mediateki.Map.Application.Import;
using Mediateki.Map.Application.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mediateki.Map.Application.Tests.Persistence;

public sealed class MigrationTests(PostgisFixture postgis)
{
    [Fact]
    public async Task Model_ComparedWithItsMigrations_HasNoChangeWithoutOne()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await using var site = TestSite.Create(database.ConnectionString);
        await using var context = await site.Get<IDbContextFactory<CatalogueContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task EmptyDatabase_MigratedTwice_IsReadyAndStaysSo()
    {
        await using var database = await postgis.CreateEmptyDatabaseAsync(TestContext.Current.CancellationToken);
        await using var site = TestSite.Create(database.ConnectionString);

        await site.Get<ICatalogueTransfer>().MigrateAsync(TestContext.Current.CancellationToken);
        await site.Get<ICatalogueTransfer>().MigrateAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, await database.CountAsync("libraries"));
    }

    [Fact]
    public async Task Revision_OfTheCatalogue_CountsEveryKindOfChange()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        async Task<long> Revision() => (long)(await database.ScalarAsync("SELECT revision FROM catalogue_revision"))!;
        var before = await Revision();

        await database.ScalarAsync("INSERT INTO content (kind, key, position, content_hash, record) VALUES ('idea', 'x', 0, '', '{}')");
        await database.ScalarAsync("UPDATE content SET position = 1");
        await database.ScalarAsync("DELETE FROM content");
        await database.ScalarAsync("TRUNCATE libraries");

        Assert.Equal(before + 4, await Revision());
    }

    [Fact]
    public async Task ChangesOfLibraries_OfEveryKind_AreListedBySlug()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        async Task<string> ListedAsync() =>
            (string)(await database.ScalarAsync("SELECT coalesce(string_agg(coalesce(slug, '*'), ' ' ORDER BY slug), '') FROM library_changes WHERE revision = (SELECT revision FROM catalogue_revision)"))!;
        Assert.Equal("*", await ListedAsync());

        await database.ScalarAsync(TwoLibraries);
        Assert.Equal("one two", await ListedAsync());
        await database.ScalarAsync("UPDATE libraries SET city = 'Y' WHERE slug = 'one'");
        Assert.Equal("one", await ListedAsync());
        await database.ScalarAsync("UPDATE libraries SET slug = 'three' WHERE slug = 'one'");
        Assert.Equal("one three", await ListedAsync());
        await database.ScalarAsync("UPDATE libraries SET city = 'Z' WHERE slug = 'nobody'");
        Assert.Equal("", await ListedAsync());
        await database.ScalarAsync("DELETE FROM libraries WHERE slug = 'two'");
        Assert.Equal("two", await ListedAsync());
        await database.ScalarAsync("TRUNCATE libraries");
        Assert.Equal("*", await ListedAsync());
    }

    [Fact]
    public async Task ListOfChanges_ThatGrows_KeepsTheLatest()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await database.ScalarAsync(TwoLibraries);
        await database.ScalarAsync("SELECT setval(pg_get_serial_sequence('library_changes', 'id'), 200001)");

        await database.ScalarAsync("UPDATE libraries SET city = 'Y' WHERE slug = 'two'");

        Assert.Equal("two two", await database.ScalarAsync("SELECT string_agg(coalesce(slug, '*'), ' ' ORDER BY slug) FROM library_changes"));
    }

    [Fact]
    public async Task DatabaseOfTheSchemaBefore_Migrated_KeepsItsLibrariesAndListsChangesFromThenOn()
    {
        await using var database = await postgis.CreateEmptyDatabaseAsync(TestContext.Current.CancellationToken);
        await using var site = TestSite.Create(database.ConnectionString);
        await using (var context = await site.Get<IDbContextFactory<CatalogueContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken))
        {
            await context.GetService<IMigrator>().MigrateAsync("20261125222100_Gazetteer", TestContext.Current.CancellationToken);
        }
        await database.ScalarAsync(TwoLibraries);

        await site.Get<ICatalogueTransfer>().MigrateAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, await database.CountAsync("libraries"));
        Assert.Equal("true", await database.ScalarAsync("SELECT bool_and(slug IS NULL AND revision = (SELECT revision FROM catalogue_revision))::text FROM library_changes"));
    }

    private const string TwoLibraries = """
        INSERT INTO libraries (slug, content_hash, name, city, municipality, voivodeship, country, kind, is_mediateka, space_types, services, topics, record)
        SELECT slug, '', '', '', '', '', 'PL', 'main', false, '{}', '{}', '{}', '{}' FROM (VALUES ('one'), ('two')) slugs (slug)
        """;
}
