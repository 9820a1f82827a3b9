using System.Text.Json.Nodes;
using Mediateki.Map.Application.Import;

namespace Mediateki.Map.Application.Tests.Import;

public sealed class ImportTests(PostgisFixture postgis)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SeedData_ImportedTwice_IsUnchangedTheSecondTime()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await using var site = TestSite.Create(database.ConnectionString);

        var first = await ImportAsync(site, SeedFolder.Original);
        var second = await ImportAsync(site, SeedFolder.Original);

        Assert.Empty(first.Problems);
        Assert.Equal(Directory.GetFiles(Path.Combine(SeedFolder.Original, "libraries")).Length, first.Libraries.Added);
        Assert.Equal(new ImportCounts(0, 0, first.Libraries.Added), second.Libraries);
        Assert.Equal(new ImportCounts(0, 0, first.Content.Added), second.Content);
    }

    [Fact]
    public async Task SeedData_ImportedAndExported_HasTheSameBytes()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await using var site = TestSite.Create(database.ConnectionString);
        using var exported = SeedFolder.Empty();

        await ImportAsync(site, SeedFolder.Original);
        await site.Get<ICatalogueTransfer>().ExportAsync(exported.FullPath, Cancellation);

        string[] Files(string folder) =>
            [.. Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Order(StringComparer.Ordinal)];
        Assert.Equal(Files(SeedFolder.Original), Files(exported.FullPath));
        Assert.All(Files(SeedFolder.Original), file =>
            Assert.Equal(File.ReadAllText(Path.Combine(SeedFolder.Original, file)), File.ReadAllText(Path.Combine(exported.FullPath, file))));
    }

    [Fact]
    public async Task Library_WithEveryOptionalField_SurvivesTheRoundTrip()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await using var site = TestSite.Create(database.ConnectionString);
        var library = SeedFolder.Library();
        library["name_uk"] = "Медіатека Тихи";
        library["time_zone"] = "Europe/Lisbon";
        library["opening_hours_confirmed_by"] = "library";
        library["opening_hours"] = "Mo-Fr 09:00-19:00";
        library["opening_hours_source"] = "test";
        library["opening_hours_exceptions"] = JsonNode.Parse("""[{"from":"2026-12-24","to":"2026-12-26","hours":"off","reason_pl":"święta","reason_en":"holidays","source":null}]""");
        library["spaces"]![0]!["opening_hours"] = "Mo 10:00-12:00";
        library["services"]![0]!["needs_card"] = true;
        library["services"]![0]!["space"] = "lending_area";
        using var folder = SeedFolder.WithTaxonomy().With(library);
        using var first = SeedFolder.Empty();
        using var second = SeedFolder.Empty();

        var report = await ImportAsync(site, folder.FullPath);
        await site.Get<ICatalogueTransfer>().ExportAsync(first.FullPath, Cancellation);
        var again = await ImportAsync(site, first.FullPath);
        await site.Get<ICatalogueTransfer>().ExportAsync(second.FullPath, Cancellation);

        Assert.Empty(report.Problems);
        Assert.Equal(1, again.Libraries.Unchanged);
        var exported = JsonNode.Parse(File.ReadAllText(Path.Combine(first.FullPath, "libraries/mediateka-tychy.json")))!;
        Assert.True(JsonNode.DeepEquals(exported, JsonNode.Parse(File.ReadAllText(Path.Combine(second.FullPath, "libraries/mediateka-tychy.json")))));
        Assert.All(library, field => Assert.True(JsonNode.DeepEquals(field.Value, exported[field.Key]), field.Key));
    }

    [Fact]
    public async Task ChangedRecord_ImportedAgain_IsTheOnlyChange()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await using var site = TestSite.Create(database.ConnectionString);
        await ImportAsync(site, SeedFolder.Original);
        var library = SeedFolder.Library();
        library["short_name"] = "Inna nazwa";
        using var folder = SeedFolder.Empty().With(library);

        var report = await ImportAsync(site, folder.FullPath);

        Assert.Equal(new ImportCounts(0, 1, 0), report.Libraries);
    }

    public static TheoryData<string, string, ImportProblemKind, string> BrokenFields => new()
    {
        { "spaces[1].type", "\"swimming_pool\"", ImportProblemKind.UnknownCode, "swimming_pool" },
        { "services[0].code", "\"teleport\"", ImportProblemKind.UnknownCode, "teleport" },
        { "topics[0]", "\"nothing\"", ImportProblemKind.UnknownCode, "nothing" },
        { "accessibility.wings", "\"yes\"", ImportProblemKind.UnknownCode, "wings" },
        { "accessibility.lift", "\"maybe\"", ImportProblemKind.UnknownCode, "maybe" },
        { "kind", "\"castle\"", ImportProblemKind.UnknownCode, "castle" },
        { "summary_en", "null", ImportProblemKind.MissingTranslation, "en" },
        { "location.lat", "48.2", ImportProblemKind.OutsideCountry, "48.2" },
        { "location.lat", "95", ImportProblemKind.BadValue, "95" },
        { "contact.website", "\"javascript:alert(1)\"", ImportProblemKind.BadUrl, "javascript" },
        { "sources[0].url", "\"www.example.org\"", ImportProblemKind.BadUrl, "www.example.org" },
        { "contact.phone", "\"12 34\"", ImportProblemKind.BadValue, "12 34" },
        { "contact.email", "\"nobody\"", ImportProblemKind.BadValue, "nobody" },
        { "opened_year", "\"1998\"", ImportProblemKind.WrongType, "whole number" },
        { "opened_year", "98", ImportProblemKind.BadValue, "98" },
        { "short_name", "null", ImportProblemKind.MissingField, "short_name" },
        { "is_mediateka", "null", ImportProblemKind.MissingField, "is_mediateka" },
        { "openning_hours", "\"Mo 08:00-10:00\"", ImportProblemKind.UnknownField, "openning_hours" },
        { "opening_hours", "\"Mo-Fr 09:00-25:99\"", ImportProblemKind.BadOpeningHours, "Mo-Fr 09:00-25:99" },
        { "spaces[0].opening_hours", "\"someday\"", ImportProblemKind.BadOpeningHours, "someday" },
        { "services[0].opening_hours", "\"Mo 10:00\"", ImportProblemKind.BadOpeningHours, "Mo 10:00" },
        { "opening_hours_exceptions", """[{"from":"2026-12-24","hours":"maybe","source":"test"}]""", ImportProblemKind.BadOpeningHours, "maybe" },
        { "opening_hours_checked", "\"last year\"", ImportProblemKind.BadValue, "last year" },
        { "spaces", "{}", ImportProblemKind.WrongType, "list" },
        { "address", "[]", ImportProblemKind.WrongType, "object" },
        { "time_zone", "\"Europe/Atlantis\"", ImportProblemKind.UnknownCode, "Europe/Atlantis" },
    };

    [Theory]
    [InlineData("\"short_name\":", "\"\\ud800\"", "short_name", "\\ud800")]
    [InlineData("\"topics\":", "[\"\\udc00 \"]", "topics[0]", "\\udc00 ")]
    public async Task Library_WithHalfASurrogatePair_IsRefusedAndNothingBreaks(string name, string value, string field, string detail)
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await using var site = TestSite.Create(database.ConnectionString);
        var library = SeedFolder.Library();
        library[field.Split('[')[0]] = "REPLACED";
        using var folder = SeedFolder.WithTaxonomy().With(library);
        var file = Path.Combine(folder.FullPath, "libraries", "mediateka-tychy.json");
        var text = await File.ReadAllTextAsync(file, Cancellation);
        Assert.Contains(name, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text.Replace("\"REPLACED\"", value, StringComparison.Ordinal), Cancellation);

        var report = await ImportAsync(site, folder.FullPath);

        Assert.False(report.Written);
        Assert.Contains(report.Problems, problem => problem.Kind == ImportProblemKind.BadValue && problem.Field == field && problem.Detail.Contains(detail, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Library_WithNoncharacters_IsServedAndFound()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await using var site = TestSite.Create(database.ConnectionString);
        var library = SeedFolder.Library();
        library["short_name"] = "Xyzzy\ufffe \ufdd0\ud83f\udffeqwerty";
        using var folder = SeedFolder.WithTaxonomy().With(library);

        Assert.True((await ImportAsync(site, folder.FullPath)).Written);
        await using var served = await TestSite.StartAsync(database.ConnectionString);

        Assert.Equal(1, served.Directory.Count(new() { Text = "xyzzy qwerty" }));
    }

    [Theory]
    [MemberData(nameof(BrokenFields))]
    public async Task Library_WithABrokenField_IsRefusedWithFileRecordFieldAndReason(string field, string value, ImportProblemKind kind, string detail)
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await using var site = TestSite.Create(database.ConnectionString);
        var library = SeedFolder.Library();
        Set(library, field, JsonNode.Parse(value));
        using var folder = SeedFolder.WithTaxonomy().With(library).With(SeedFolder.Library("biblioforum-gliwice"));

        var report = await ImportAsync(site, folder.FullPath);

        Assert.False(report.Written);
        var problem = Assert.Single(report.Problems, p => p.Kind == kind);
        Assert.Equal(("libraries/mediateka-tychy.json", "mediateka-tychy", field), (problem.File, problem.Record, problem.Field![..field.Length]));
        Assert.Contains(detail, problem.Detail, StringComparison.Ordinal);
        Assert.Equal(0, await database.CountAsync("libraries"));
    }

    [Theory]
    [InlineData("pl", "znak 15")]
    [InlineData("en", "character 15")]
    [InlineData("uk", "символ 15")]
    public async Task OpeningHours_ThatCannotBeRead_AreRefusedWithTheirPositionAndThePreviousOnesStay(string language, string position)
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var library = SeedFolder.Library();
        (library["opening_hours"], library["opening_hours_source"]) = ("Mo-Fr 09:00-17:00", "test");
        using var good = SeedFolder.WithTaxonomy().With(library);
        await ImportAsync(site, good.FullPath);
        library["opening_hours"] = "Mo-Fr 09:00-17:00 ale nie zawsze".Replace("17:00", "x", StringComparison.Ordinal);
        using var bad = SeedFolder.WithTaxonomy().With(library);

        var report = await ImportAsync(site, bad.FullPath);

        var problem = Assert.Single(report.Problems, p => p.Kind == ImportProblemKind.BadOpeningHours);
        Assert.Contains($"{position}: ", ImportMessages.Describe(problem, language), StringComparison.Ordinal);
        await site.WaitUntilAsync(directory => directory.State.LibraryCount == 1, TimeSpan.FromSeconds(20));
        Assert.Equal("Mo-Fr 09:00-17:00", site.Directory.FindLibrary(new("mediateka-tychy"))!.Hours.Expression);
    }

    [Fact]
    public async Task EveryProblem_OfEveryFile_IsReportedAtOnce()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await using var site = TestSite.Create(database.ConnectionString);
        var (one, two) = (SeedFolder.Library(), SeedFolder.Library("biblioforum-gliwice"));
        one["kind"] = "castle";
        one["contact"]!["website"] = "nowhere";
        two["spaces"]![0]!["type"] = "swimming_pool";
        using var folder = SeedFolder.WithTaxonomy().With(one).With(two)
            .WithFile("libraries/broken.json", "{\n  \"slug\": \"a\",\n  oops\n}")
            .WithFile("ideas.json", """[{"slug":"x","space_type":"lending_area","services":[],"topics":[],"challenge_pl":"a","challenge_en":"a","idea_pl":"a","idea_en":"a","how_to_try_pl":"a","how_to_try_en":"a","seen_at":["nobody-knows"]}]""");

        var report = await ImportAsync(site, folder.FullPath);

        Assert.Equal(
            [
                "ideas.json|x|seen_at|UnknownReference|nobody-knows",
                "libraries/biblioforum-gliwice.json|biblioforum-gliwice|spaces[0].type|UnknownCode|swimming_pool",
                "libraries/broken.json|||MalformedJson|3:3",
                "libraries/mediateka-tychy.json|mediateka-tychy|contact.website|BadUrl|nowhere",
                "libraries/mediateka-tychy.json|mediateka-tychy|kind|UnknownCode|castle",
            ],
            report.Problems.Select(p => $"{p.File}|{p.Record}|{p.Field}|{p.Kind}|{p.Detail}").Order(StringComparer.Ordinal));
        Assert.False(report.Written);
    }

    [Fact]
    public async Task SlugInTwoFiles_IsADuplicate()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await using var site = TestSite.Create(database.ConnectionString);
        using var folder = SeedFolder.WithTaxonomy().With(SeedFolder.Library()).With(SeedFolder.Library(), "other-file");

        var report = await ImportAsync(site, folder.FullPath);

        var problem = Assert.Single(report.Problems);
        Assert.Equal((ImportProblemKind.Duplicate, "libraries/other-file.json"), (problem.Kind, problem.File));
    }

    [Fact]
    public async Task LinesFile_WithABrokenLine_NamesTheLine()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await using var site = TestSite.Create(database.ConnectionString);
        using var folder = SeedFolder.WithTaxonomy().WithFile("libraries/bulk.jsonl", $"{SeedFolder.Library().ToJsonString()}\n{{\"slug\": }}\n");

        var report = await ImportAsync(site, folder.FullPath);

        var problem = Assert.Single(report.Problems);
        Assert.Equal(("libraries/bulk.jsonl", "line 2", "2:10"), (problem.File, problem.Record, problem.Detail));
    }

    [Fact]
    public async Task TwoLibrariesAtOnePlace_AreWrittenAndPointedOut()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await using var site = TestSite.Create(database.ConnectionString);
        var twin = SeedFolder.Library();
        twin["slug"] = "mediateka-tychy-bis";
        using var folder = SeedFolder.WithTaxonomy().With(SeedFolder.Library()).With(twin);

        var report = await ImportAsync(site, folder.FullPath);

        Assert.True(report.Written);
        Assert.Equal(ImportProblemKind.PossibleDuplicate, Assert.Single(report.Problems).Kind);
    }

    [Fact]
    public async Task MissingFolder_IsAProblemNotAnException()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await using var site = TestSite.Create(database.ConnectionString);

        var report = await ImportAsync(site, "/nowhere/at/all");

        Assert.Equal(ImportProblemKind.MissingFile, Assert.Single(report.Problems).Kind);
    }

    [Fact]
    public async Task Progress_OfALargeImport_IsReportedAsItGoes()
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await using var site = TestSite.Create(database.ConnectionString);
        var library = SeedFolder.Library();
        var lines = Enumerable.Range(0, 6_000).Select(i =>
        {
            library["slug"] = $"library-{i}";
            library["location"]!["lat"] = 50.0 + (i * 0.0001);
            return library.ToJsonString();
        });
        using var folder = SeedFolder.WithTaxonomy();
        await File.WriteAllLinesAsync(Path.Combine(folder.FullPath, "libraries/bulk.jsonl"), lines, Cancellation);
        var steps = new List<int>();

        var report = await site.Get<ICatalogueTransfer>().ImportAsync(folder.FullPath, steps.Add, Cancellation);

        Assert.Equal(6_000, report.Libraries.Added);
        Assert.Equal([5_000, 6_000], steps);
    }

    [Theory]
    [InlineData("pl")]
    [InlineData("en")]
    [InlineData("uk")]
    public void Problem_InWords_NamesPlaceAndReasonInEveryLanguage(string language)
    {
        var messages = Enum.GetValues<ImportProblemKind>()
            .Select(kind => ImportMessages.Describe(new("libraries/a.json", "a", "kind", kind, "castle"), language)).ToList();

        Assert.All(messages, m => Assert.StartsWith("libraries/a.json · a · kind: ", m, StringComparison.Ordinal));
        Assert.Equal(messages.Count, messages.Distinct().Count());
        Assert.Equal(language == "en", messages.Contains("libraries/a.json · a · kind: unknown code: castle"));
    }

    private static Task<ImportReport> ImportAsync(TestSite site, string folder) => site.Get<ICatalogueTransfer>().ImportAsync(folder, null, Cancellation);

    private static void Set(JsonObject record, string path, JsonNode? value)
    {
        JsonNode node = record;
        var steps = path.Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        foreach (var step in steps[..^1])
        {
            node = int.TryParse(step, out var index) ? node[index]! : node[step]!;
        }
        if (int.TryParse(steps[^1], out var last))
        {
            node[last] = value;
        }
        else
        {
            node[steps[^1]] = value;
        }
    }
}
