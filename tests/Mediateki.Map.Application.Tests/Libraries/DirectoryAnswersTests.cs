using System.Globalization;
using Mediateki.Map.Application.Import;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Tests.Postgis;

namespace Mediateki.Map.Application.Tests.Libraries;

/// <summary>What the snapshot answers must be what PostGIS answers to the same question.</summary>
public sealed class DirectoryAnswersTests(PostgisFixture postgis)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_UnderRandomFilters_EqualsSql()
    {
        await using var database = await SeededAsync();
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var random = new Random(20261125);
        var taxonomy = site.Directory.Taxonomy;
        var nonEmpty = 0;
        for (var i = 0; i < 300; i++)
        {
            var filter = new LibraryFilter
            {
                Spaces = CodeSet.Of(random.GetItems(taxonomy.Spaces.Select(s => s.Code).ToArray(), random.Next(3))),
                Services = CodeSet.Of(random.GetItems(taxonomy.Services.Select(s => s.Code).ToArray(), random.Next(2))),
                Voivodeship = random.Next(3) == 0 ? "śląskie" : null,
                City = random.Next(6) == 0 ? "Kraków" : null,
                MediatekaOnly = random.Next(3) == 0,
                Area = random.Next(3) == 0 ? RandomBox(random) : null,
            };

            var answer = site.Directory.List(filter, LibraryOrder.Name, 1, 200);

            var expected = await database.ListAsync(Sql(filter));
            Assert.Equal(expected.Order(StringComparer.Ordinal), answer.Items.Select(l => l.Id.Slug).Order(StringComparer.Ordinal));
            Assert.Equal(expected.Count, site.Directory.CountFacets(filter).Total);
            nonEmpty += Math.Sign(expected.Count);
        }
        Assert.InRange(nonEmpty, 50, 300);
    }

    [Fact]
    public async Task Facets_OfEachFurtherChoice_TellWhatItWouldLeave()
    {
        await using var database = await SeededAsync();
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var filter = new LibraryFilter { Voivodeship = "śląskie", Spaces = CodeSet.Of("gallery") };
        int Count(LibraryFilter f) => site.Directory.List(f, LibraryOrder.Name, 1, 1).Total;

        var facets = site.Directory.CountFacets(filter);

        Assert.All(facets.Spaces, f => Assert.Equal(Count(filter with { Spaces = CodeSet.Of([.. filter.Spaces, f.Code]) }), f.Count));
        Assert.All(facets.Services, f => Assert.Equal(Count(filter with { Services = CodeSet.Of(f.Code) }), f.Count));
        Assert.All(facets.Voivodeships, f => Assert.Equal(Count(filter with { Voivodeship = f.Code }), f.Count));
        Assert.All(facets.Cities, f => Assert.Equal(Count(filter with { City = f.Code }), f.Count));
        Assert.Equal(Count(filter with { MediatekaOnly = true }), facets.Mediateki);
        Assert.NotEmpty(facets.Cities);
    }

    [Fact]
    public async Task Nearby_OfEveryLibrary_EqualsPostgisNearestOnTheEllipsoid()
    {
        await using var database = await SeededAsync();
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        foreach (var id in site.Directory.ListIds())
        {
            var expected = await database.ListAsync($"""
                SELECT other.slug || ' ' || round(ST_Distance(here.location, other.location)::numeric, 2)
                FROM libraries here, libraries other
                WHERE here.slug = '{id.Slug}' AND here.location IS NOT NULL AND other.location IS NOT NULL AND other.slug <> here.slug
                ORDER BY ST_Distance(here.location, other.location), other.slug LIMIT 5
                """);

            var nearby = site.Directory.FindProfile(id)!.Nearby;

            Assert.Equal(expected, nearby.Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Library.Id.Slug} {Math.Round(n.DistanceMetres, 2):0.00}")));
        }
    }

    [Theory]
    [InlineData("tychy", "mediateka-tychy")]
    [InlineData("TYCHY mediateka", "mediateka-tychy")]
    [InlineData("zagłębiowska", "zaglebiowska-mediateka-sosnowiec")]
    [InlineData("zaglebiowska", "zaglebiowska-mediateka-sosnowiec")]
    [InlineData("games room gliwice", "biblioforum-gliwice")]
    [InlineData("медіа", null)]
    public async Task Text_InAnyLetters_FindsByNamePlaceAndOffer(string text, string? slug)
    {
        await using var database = await SeededAsync();
        await using var site = await TestSite.StartAsync(database.ConnectionString);

        var found = site.Directory.List(new() { Text = text }, LibraryOrder.Relevance, 1, 50).Items.Select(l => l.Id.Slug).ToList();

        Assert.NotEmpty(found);
        Assert.True(slug is null || found.Contains(slug));
    }

    [Fact]
    public async Task Text_ThatMeansNothing_FindsNothing()
    {
        await using var database = await SeededAsync();
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        string[] texts = ["\ud800", "\0", "%_'\";--", "qwertyuiop", "\ufffe", "\udc00\uffff", new('x', 10_000)];

        Assert.All(texts, text => Assert.Equal(0, site.Directory.List(new() { Text = text }, LibraryOrder.Relevance, 1, 50).Total));
    }

    [Fact]
    public async Task Pages_PutTogether_AreTheWholeList()
    {
        await using var database = await SeededAsync();
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        foreach (var order in Enum.GetValues<LibraryOrder>())
        {
            var whole = site.Directory.List(LibraryFilter.Everything, order, 1, 200).Items.Select(l => l.Id).ToList();
            var pages = Enumerable.Range(1, 9).SelectMany(p => site.Directory.List(LibraryFilter.Everything, order, p, 7).Items).Select(l => l.Id).ToList();

            Assert.Equal(whole, pages);
            Assert.Equal(9, site.Directory.List(LibraryFilter.Everything, order, 999, 7).Page);
        }
    }

    [Theory]
    [InlineData("SELECT slug FROM libraries ORDER BY location <-> 'POINT(19 50.2)'::geography LIMIT 20")]
    [InlineData("SELECT a.slug FROM libraries a JOIN libraries b ON ST_DWithin(a.location, b.location, 5) WHERE b.slug = 'library-77'")]
    [InlineData("SELECT slug FROM libraries WHERE location && ST_MakeEnvelope(19, 50, 19.05, 50.05, 4326)::geography")]
    public async Task SpatialQuery_OverManyLibraries_IsPlannedWithTheSpatialIndex(string sql)
    {
        await using var database = await postgis.CreateDatabaseAsync();
        await database.ScalarAsync("""
            INSERT INTO libraries (slug, content_hash, name, city, municipality, voivodeship, country, kind, is_mediateka, space_types, services, topics, location, record)
            SELECT 'library-' || i, '', 'n', 'c', 'm', 'v', 'PL', 'main', true, '{}', '{}', '{}',
                ST_MakePoint(18 + (i % 100) * 0.02, 49.5 + (i / 100) * 0.02)::geography, '{}' FROM generate_series(1, 5000) i
            """);
        await database.ScalarAsync("ANALYZE libraries");

        var plan = string.Join('\n', await database.ListAsync("EXPLAIN " + sql));

        Assert.Contains("ix_libraries_location", plan, StringComparison.Ordinal);
    }

    private static BoundingBox RandomBox(Random random)
    {
        var (west, south) = (16 + (random.NextDouble() * 4), 49 + (random.NextDouble() * 3));
        return new(west, south, west + (random.NextDouble() * 5), south + (random.NextDouble() * 3));
    }

    private static string Sql(LibraryFilter filter)
    {
        string Codes(CodeSet codes) => "ARRAY[" + string.Join(',', codes.Select(c => $"'{c}'")) + "]::text[]";
        var conditions = new List<string> { $"space_types @> {Codes(filter.Spaces)}", $"services @> {Codes(filter.Services)}" };
        if (filter.Voivodeship is { } voivodeship)
        {
            conditions.Add($"voivodeship = '{voivodeship}'");
        }
        if (filter.City is { } city)
        {
            conditions.Add($"city = '{city}'");
        }
        if (filter.MediatekaOnly)
        {
            conditions.Add("is_mediateka");
        }
        if (filter.Area is { } area)
        {
            conditions.Add(string.Create(CultureInfo.InvariantCulture,
                $"ST_Intersects(location::geometry, ST_MakeEnvelope({area.West}, {area.South}, {area.East}, {area.North}, 4326))"));
        }
        return "SELECT slug FROM libraries WHERE " + string.Join(" AND ", conditions);
    }

    private async Task<TestDatabase> SeededAsync()
    {
        var database = await postgis.CreateDatabaseAsync();
        await using var site = TestSite.Create(database.ConnectionString);
        await site.Get<ICatalogueTransfer>().ImportAsync(SeedFolder.Original, null, Cancellation);
        return database;
    }
}
