using Mediateki.Map.Application.Import;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Libraries.Needs;
using Mediateki.Map.Application.Libraries.Suggestions;

namespace Mediateki.Map.Application.Tests.Libraries.Suggestions;

/// <summary>Suggestions and needs over the curated catalogue.</summary>
public sealed class LibrarySuggestionsTests(PostgisFixture postgis, ITestOutputHelper output)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Suggest_BeginningsFormsMistakesAndOtherAlphabets_NameWhatIsMeant()
    {
        await using var database = await SeededAsync();
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var suggestions = site.Get<ILibrarySuggestions>();

        Assert.Contains(suggestions.Suggest("tych", 5).Libraries, library => library.Id.Slug == "mediateka-tychy");
        Assert.Equal("Start-Meta", suggestions.Suggest("st", 5).Libraries[0].ShortName);
        Assert.DoesNotContain(suggestions.Suggest("st", 4).Libraries, library => library.ShortName == "Metroteka");
        Assert.Equal("Katowice", suggestions.Suggest("katow", 5).Cities[0].Name);
        Assert.Equal("Katowice", suggestions.Suggest("Катов", 5).Cities[0].Name);
        Assert.Equal("Łódź", suggestions.Suggest("lod", 5).Cities[0].Name);
        Assert.Equal("Kraków", suggestions.Suggest("w Krakowie", 5).Cities[0].Name);
        Assert.Equal("biblioforum-gliwice", suggestions.Suggest("bibliofroum", 5).Libraries[0].Id.Slug);
        Assert.Equal("recording_studio", suggestions.Suggest("studio nagr", 5).Spaces[0].Code);
        Assert.Equal("recording_studio", suggestions.Suggest("recording", 5).Spaces[0].Code);
        Assert.Equal("recording_studio", suggestions.Suggest("stud", 5).Spaces[0].Code);
        Assert.NotEqual("recording_studio", suggestions.Suggest("stud", 5, "uk").Spaces[0].Code);
        Assert.Equal("recording_studio", suggestions.Suggest("звукозапису", 5).Spaces[0].Code);
        Assert.Equal("vinyl", suggestions.Suggest("winyl", 5).Services[0].Code);
        Assert.Equal("biblioteka-srodmiescie-gdynia", suggestions.Suggest("śródmieście gdy", 5).Libraries[0].Id.Slug);
    }

    [Fact]
    public async Task Suggest_EachCount_IsWhatTheFilterThenLeaves()
    {
        await using var database = await SeededAsync();
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var found = "abcdefghijklmnoprstuwz".Select(letter => site.Get<ILibrarySuggestions>().Suggest($"{letter}", ILibrarySuggestions.Most)).ToList();

        Assert.NotEmpty(found.SelectMany(groups => groups.Cities));
        Assert.All(found.SelectMany(groups => groups.Cities), city => Assert.Equal(site.Directory.Count(new() { City = city.Name }), city.Libraries));
        Assert.All(found.SelectMany(groups => groups.Spaces), space => Assert.Equal(site.Directory.Count(new() { Spaces = CodeSet.Of(space.Code) }), space.Libraries));
        Assert.All(found.SelectMany(groups => groups.Services), service => Assert.Equal(site.Directory.Count(new() { Services = CodeSet.Of(service.Code) }), service.Libraries));
        Assert.All(found, groups => Assert.InRange(groups.Libraries.Count, 0, ILibrarySuggestions.Most));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20_000)]
    public async Task Suggest_AfterAnEdit_KnowsTheNewNameAndNoLongerTheOld(int quicklyIndexed)
    {
        await using var database = await SeededAsync();
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        using var suggestions = new LibrarySuggestions(site.Get<SnapshotHolder>(), quicklyIndexed);
        IEnumerable<string> Slugs(string text) => suggestions.Suggest(text, 5).Libraries.Select(library => library.Id.Slug);
        Assert.Contains("mediateka-tychy", Slugs("mediateka tychy"));
        var (index, before) = (suggestions.Index, site.Directory.State.Version);

        await database.ScalarAsync("UPDATE libraries SET record = jsonb_set(record, '{short_name}', '\"Kwarkoteka\"') WHERE slug = 'mediateka-tychy'");
        await site.WaitUntilAsync(d => d.State.Version != before, Soon);

        // Whoever types now has an answer at once: from the edition before where the catalogue is large, from the new one otherwise.
        Assert.Equal(quicklyIndexed == 0, ReferenceEquals(index, suggestions.Index));
        using var soon = new CancellationTokenSource(Soon);
        while (!Slugs("kwarkoteka").Contains("mediateka-tychy"))
        {
            await Task.Delay(50, soon.Token);
        }
        Assert.NotSame(index, suggestions.Index);
        Assert.Same(suggestions.Index, suggestions.Index);
    }

    [Fact]
    public async Task LargeCatalogue_IsIndexedBeforeAnybodyTypes()
    {
        await using var database = await SeededAsync();
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        using var suggestions = new LibrarySuggestions(site.Get<SnapshotHolder>(), quicklyIndexed: 0);
        Assert.False(suggestions.IsReady);

        await suggestions.StartAsync(TestContext.Current.CancellationToken);

        using var soon = new CancellationTokenSource(Soon);
        while (!suggestions.IsReady)
        {
            await Task.Delay(20, soon.Token);
        }
        Assert.Contains(suggestions.Suggest("mediateka tychy", 5).Libraries, library => library.Id.Slug == "mediateka-tychy");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("%_*'\\\0\uD800")]
    [InlineData("😀")]
    public async Task Suggest_NothingToRead_GivesNothing(string text)
    {
        await using var site = TestSite.Create("Host=127.0.0.1;Port=9;Username=nobody;Database=none");

        Assert.Empty(site.Get<ILibrarySuggestions>().Suggest(text, 5).Libraries);
    }

    [Fact]
    public async Task Needs_OfTheRelevanceSet_StillFindWhatIsMeant()
    {
        await using var database = await SeededAsync();
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var set = RelevanceSet.Read(Path.Combine(SeedFolder.Original, "..", "tests", "Mediateki.Map.Application.Tests", "Libraries", "relevance.tsv"));
        var needs = site.Get<ILibraryNeeds>();

        var judged = new List<(string Query, int Place)>();
        foreach (var (query, expected) in set.Queries)
        {
            var filter = (await needs.ReadAsync(query, TestContext.Current.CancellationToken)).Filter;
            var found = site.Directory.List(filter, LibraryOrder.Relevance, 1, 20).Items.Select(library => library.Id.Slug).ToList();
            judged.Add((query, found.FindIndex(expected.Contains) + 1));
        }

        output.WriteLine($"success@3 {RelevanceSet.SuccessAt3(judged):P1}, MRR {RelevanceSet.MeanReciprocalRank(judged):0.000}");
        output.WriteLine(string.Join('\n', judged.Where(query => query.Place is 0 or > 3).Select(query => $"{query.Place}: {query.Query}")));
        Assert.True(RelevanceSet.SuccessAt3(judged) >= 0.95);
    }

    [Theory]
    [InlineData("Mediateka Tychy")]
    [InlineData("mediateka koszalin")]
    [InlineData("stacja kultura")]
    [InlineData("Wielicka Mediateka")]
    public async Task Needs_NameOfALibrary_DoNotLoseIt(string name)
    {
        await using var database = await SeededAsync();
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var meant = site.Directory.List(new() { Text = name }, LibraryOrder.Relevance, 1, 1).Items.Single().Id;

        var filter = (await site.Get<ILibraryNeeds>().ReadAsync(name, TestContext.Current.CancellationToken)).Filter;

        Assert.InRange(site.Directory.FindIndex(filter, LibraryOrder.Relevance, meant) ?? -1, 0, 2);
    }

    [Theory]
    [InlineData("komiksy niedaleko Wodzisławia Śląskiego", "Wodzisław Śląski")]
    [InlineData("biblioteka koło Pszczyny", "Pszczyna")]
    [InlineData("kino w pobliżu Tychów", "Tychy")]
    [InlineData("komiksy niedaleko Atlantydy", null)]
    public async Task Needs_NearATown_AreNearIt(string sentence, string? town)
    {
        await using var database = await SeededAsync();
        await using var site = await TestSite.StartAsync(database.ConnectionString);

        var read = await site.Get<ILibraryNeeds>().ReadAsync(sentence, TestContext.Current.CancellationToken);

        Assert.Equal(town, read.Place?.Text);
        Assert.Equal((town, town is null ? null : 25, town is not null), (read.Filter.Near, read.Filter.WithinKilometres, read.Filter.Origin is not null));
    }

    private async Task<Mediateki.Map.Tests.Postgis.TestDatabase> SeededAsync()
    {
        var database = await postgis.CreateDatabaseAsync();
        await using var importing = TestSite.Create(database.ConnectionString);
        await importing.Get<ICatalogueTransfer>().ImportAsync(SeedFolder.Original, null, TestContext.Current.CancellationToken);
        return database;
    }
}
