using Mediateki.Map.Application.Import;
using Mediateki.Map.Application.Persistence;
using Microsoft.EntityFrameworkCore;

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
}
