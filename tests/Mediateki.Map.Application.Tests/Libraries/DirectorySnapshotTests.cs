using Mediateki.Map.Application.Import;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Tests.Postgis;

namespace Mediateki.Map.Application.Tests.Libraries;

public sealed class DirectorySnapshotTests(PostgisFixture postgis)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Change_InTheDatabase_ReachesEveryInstance()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await using var one = await TestSite.StartAsync(database.ConnectionString);
        await using var two = await TestSite.StartAsync(database.ConnectionString);
        Assert.Equal(0, one.Directory.State.LibraryCount);

        await one.Get<ICatalogueTransfer>().ImportAsync(SeedFolder.Original, null, Cancellation);

        var expected = await database.CountAsync("libraries");
        await one.WaitUntilAsync(d => d.State.LibraryCount == expected, Soon);
        await two.WaitUntilAsync(d => d.State.LibraryCount == expected, Soon);
        Assert.Equal(one.Directory.State.Version, two.Directory.State.Version);
        Assert.NotNull(two.Directory.FindProfile(new("mediateka-tychy")));
    }

    [Fact]
    public async Task Change_MadeWithPlainSql_IsSeenToo()
    {
        await using var database = await SeededAsync();
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var before = site.Directory.State;

        await database.ScalarAsync("DELETE FROM libraries WHERE slug = 'mediateka-tychy'");

        await site.WaitUntilAsync(d => d.State.LibraryCount == before.LibraryCount - 1, Soon);
        Assert.NotEqual(before.Version, site.Directory.State.Version);
        Assert.Null(site.Directory.FindSummary(new("mediateka-tychy")));
    }

    [Fact]
    public async Task Start_WithoutDatabase_ServesTheSavedSnapshot()
    {
        await using var database = await SeededAsync();
        using var folder = SeedFolder.Empty();
        string version;
        await using (var site = await TestSite.StartAsync(database.ConnectionString, folder.FullPath))
        {
            version = site.Directory.State.Version;
        }

        await using var offline = await TestSite.StartAsync("Host=127.0.0.1;Port=1;Username=nobody;Database=none", folder.FullPath);

        Assert.Equal((version, false, true), (offline.Directory.State.Version, offline.Directory.State.IsCurrent, offline.Directory.State.IsLoaded));
        Assert.Equal("Mediateka", offline.Directory.FindProfile(new("mediateka-tychy"))!.Library.ShortName.Split(' ')[0]);
    }

    [Fact]
    public async Task Start_WithADamagedSavedSnapshot_PassesItOver()
    {
        await using var database = await SeededAsync();
        using var folder = SeedFolder.Empty();
        await using (await TestSite.StartAsync(database.ConnectionString, folder.FullPath))
        {
        }
        var file = Assert.Single(Directory.GetFiles(folder.FullPath, "*.snapshot"));
        var bytes = await File.ReadAllBytesAsync(file, Cancellation);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, Cancellation);

        await using var offline = await TestSite.StartAsync("Host=127.0.0.1;Port=1;Username=nobody;Database=none", folder.FullPath);

        Assert.False(offline.Directory.State.IsLoaded);
        Assert.Empty(offline.Directory.List(LibraryFilter.Everything, LibraryOrder.Name, 1, 25).Items);
    }

    [Fact]
    public async Task SavedSnapshot_CutShortAnywhere_IsNotASnapshot()
    {
        await using var database = await SeededAsync();
        using var folder = SeedFolder.Empty();
        await using (await TestSite.StartAsync(database.ConnectionString, folder.FullPath))
        {
        }
        var whole = await File.ReadAllBytesAsync(Assert.Single(Directory.GetFiles(folder.FullPath, "*.snapshot")), Cancellation);
        var cut = Path.Combine(folder.FullPath, "cut");

        foreach (var length in Enumerable.Range(0, 40).Select(i => (whole.Length - 1) * i / 39))
        {
            await File.WriteAllBytesAsync(cut, whole[..length], Cancellation);
            Assert.Null(RecordFile.Open(cut));
        }
        await File.WriteAllBytesAsync(cut, whole, Cancellation);
        Assert.NotNull(RecordFile.Open(cut));
    }

    [Fact]
    public async Task Profile_OfEveryLibrary_HoldsItsRecordNeighboursAndVisits()
    {
        await using var database = await SeededAsync();
        await using var site = await TestSite.StartAsync(database.ConnectionString);

        var profiles = site.Directory.ListIds().Select(id => site.Directory.FindProfile(id)!).ToList();

        Assert.All(profiles, p => Assert.Equal(p.Summary.Id, p.Library.Id));
        Assert.All(profiles.Where(p => p.Library.Placement is not null), p => Assert.Equal(5, p.Nearby.Count));
        Assert.All(profiles.Where(p => p.Library.Placement is null), p => Assert.Empty(p.Nearby));
        Assert.NotEmpty(profiles.Single(p => p.Library.Id.Slug == "mediateka-tychy").Visits);
    }

    private async Task<TestDatabase> SeededAsync()
    {
        var database = await postgis.CreateDatabaseAsync();
        await using var site = TestSite.Create(database.ConnectionString);
        await site.Get<ICatalogueTransfer>().ImportAsync(SeedFolder.Original, null, Cancellation);
        return database;
    }
}
