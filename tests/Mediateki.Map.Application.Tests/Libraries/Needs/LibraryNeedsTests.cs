using Mediateki.Map.Application.Import;
using Mediateki.Map.Application.Libraries.Needs;

namespace Mediateki.Map.Application.Tests.Libraries.Needs;

/// <summary>Sentences over the curated catalogue and the places that come with the product.</summary>
public sealed class LibraryNeedsTests(PostgisFixture postgis)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Toruń", "Toruń", null)]
    [InlineData("biblioteka w Toruniu", "Toruń", null)]
    [InlineData("kawiarnia w Toruniu", "Toruń", "cafe")]
    [InlineData("Торунь", "Toruń", null)]
    public async Task TownWithoutALibrary_IsAPlaceToBeNear(string text, string near, string? space)
    {
        await using var database = await SeededAsync();
        await using var site = await TestSite.StartAsync(database.ConnectionString);

        var understood = await site.Get<ILibraryNeeds>().ReadAsync(text, Cancellation);

        Assert.Equal((near, null, null), (understood.Filter.Near, understood.Filter.WithinKilometres, understood.Filter.Text));
        Assert.Equal(space is null ? [] : [space], understood.Filter.Spaces);
        Assert.True(understood.IsUnderstood && site.Directory.Count(understood.Filter) > 0);
    }

    [Theory]
    [InlineData("Orunia")]
    [InlineData("Nikiszowiec")]
    [InlineData("komiksy i kawa")]
    [InlineData("biblioteka")]
    public async Task WordsThatLibrariesHave_AreNoPlace(string text)
    {
        await using var database = await SeededAsync();
        await using var site = await TestSite.StartAsync(database.ConnectionString);

        Assert.Null((await site.Get<ILibraryNeeds>().ReadAsync(text, Cancellation)).Filter.Near);
    }

    [Theory]
    [InlineData("biblioteka w pobliżu Nibylandii", "Nibylandii")]
    [InlineData("blisko 00-000", "00-000")]
    [InlineData("near Atlantis", "Atlantis")]
    public async Task UnknownPlace_IsSaid_AndTheWordsStay(string text, string place)
    {
        await using var database = await SeededAsync();
        await using var site = await TestSite.StartAsync(database.ConnectionString);

        var understood = await site.Get<ILibraryNeeds>().ReadAsync(text, Cancellation);

        Assert.Equal((place, text, false), (understood.UnknownPlace, understood.Filter.Text, understood.IsUnderstood));
    }

    [Fact]
    public async Task WordsThatWouldLeaveNothing_AreSaidAndLeftOut()
    {
        await using var database = await SeededAsync();
        await using var site = await TestSite.StartAsync(database.ConnectionString);

        var understood = await site.Get<ILibraryNeeds>().ReadAsync("gdzie pograć na konsoli w Krakowie", Cancellation);

        Assert.Equal((null, "pograć", true), (understood.Filter.Text, understood.NotUnderstood, understood.LeavesOutUnknown));
        Assert.True(site.Directory.Count(understood.Filter) > 0);
    }

    /// <summary>In the night nothing is open, which is no reason to search for the words.</summary>
    [Theory]
    [InlineData("library open now")]
    [InlineData("відкрито зараз")]
    [InlineData("quiet room open now")]
    public async Task OpenNow_AtNight_StaysACondition(string text)
    {
        await using var database = await SeededAsync();
        await using var site = await TestSite.StartAsync(database.ConnectionString, clock: new StoppedClock(new(2026, 12, 1, 2, 0, 0, TimeSpan.Zero)));

        var understood = await site.Get<ILibraryNeeds>().ReadAsync(text, Cancellation);

        Assert.NotNull(understood.Filter.Open);
        Assert.Null(understood.Filter.Text);
    }

    [Theory]
    [InlineData("blisko Tychów", "Tychy")]
    [InlineData("w Tychach", "Tychy")]
    [InlineData("w Tychowie", "Tychowo")]
    [InlineData("koło Tychowa", "Tychowo")]
    [InlineData("w Bytomiu", "Bytom")]
    [InlineData("w Bytowie", "Bytów")]
    [InlineData("koło Katowic", "Katowice")]
    public void City_InAnyForm_IsThatOfItsDeclension(string text, string city)
    {
        var finder = new CityFinder(["Tychowo", "Tychy", "Bytów", "Bytom", "Katowice"], NeedGrammar.Default);

        Assert.Equal(city, finder.Find(new(text), 1, inAnyForm: true)?.Name);
    }

    private async Task<Mediateki.Map.Tests.Postgis.TestDatabase> SeededAsync()
    {
        var database = await postgis.CreateDatabaseAsync();
        await using var site = TestSite.Create(database.ConnectionString);
        await site.Get<ICatalogueTransfer>().ImportAsync(SeedFolder.Original, null, Cancellation);
        return database;
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
