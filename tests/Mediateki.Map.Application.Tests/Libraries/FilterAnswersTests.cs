using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Application.Tests.Libraries;

/// <summary>Lists, counts and orders over the columns of the snapshot must be what whole records say, one by one.</summary>
public sealed class FilterAnswersTests(PostgisFixture postgis)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListAndFacets_UnderRandomFilters_EqualWhatTheRecordsSay()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 500, Cancellation);
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var (directory, taxonomy) = (site.Directory, site.Directory.Taxonomy);
        var libraries = directory.ListIds().Select(id => directory.FindLibrary(id)!).ToList();
        var random = new Random(7);
        var nonEmpty = 0;
        for (var i = 0; i < 60; i++)
        {
            var filter = RandomFilter.Create(random, taxonomy);
            int Count(LibraryFilter f) => libraries.Count(library => RandomFilter.Matches(f, library, taxonomy));

            var facets = directory.CountFacets(filter);

            var expected = libraries.Where(library => RandomFilter.Matches(filter, library, taxonomy)).Select(library => library.Id.Slug).Order(StringComparer.Ordinal).ToList();
            Assert.Equal(expected, directory.ListAll(filter, LibraryOrder.Name).Select(library => library.Id.Slug).Order(StringComparer.Ordinal));
            Assert.Equal((expected.Count, expected.Count), (facets.Total, directory.Count(filter)));
            Assert.Equal(Count(filter with { MediatekaOnly = true }), facets.Mediateki);
            Check(facets.Spaces, taxonomy.Spaces.Select(t => t.Code), code => Count(filter with { Spaces = CodeSet.Of(filter.Spaces.Append(code)) }));
            Check(facets.Services, taxonomy.Services.Select(t => t.Code), code => Count(filter with { Services = CodeSet.Of(filter.Services.Append(code)) }));
            Check(facets.Intentions, taxonomy.Intentions.Select(t => t.Code), code => Count(filter with { Intentions = CodeSet.Of(filter.Intentions.Append(code)) }));
            Check(facets.Topics, taxonomy.Topics.Select(t => t.Code), code => Count(filter with { Topics = CodeSet.Of(filter.Topics.Append(code)) }));
            Check(facets.Accessible, taxonomy.Accessibility.Select(t => t.Code), code => Count(filter with { Accessible = CodeSet.Of(filter.Accessible.Append(code)) }));
            Check(facets.MaybeAccessible, taxonomy.Accessibility.Select(t => t.Code), code => Count(filter with { MaybeAccessible = CodeSet.Of(filter.MaybeAccessible.Append(code)) }));
            Check(facets.Kinds, Enum.GetNames<LibraryKind>().Select(name => name.ToLowerInvariant()), code => Count(filter with { Kind = Enum.Parse<LibraryKind>(code, true) }));
            Check(facets.Voivodeships, facets.Voivodeships.Select(f => f.Code), code => Count(filter with { Voivodeship = code, City = null }));
            Check(facets.Cities, facets.Cities.Select(f => f.Code), code => Count(filter with { City = code }));
            nonEmpty += Math.Sign(expected.Count);
        }
        Assert.InRange(nonEmpty, 15, 60);
    }

    [Fact]
    public async Task Stretches_PutTogether_AreTheWholeList()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 700, Cancellation);
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        LibraryFilter[] filters =
        [
            LibraryFilter.Everything, new() { Spaces = CodeSet.Of("reading_room") }, new() { Profile = AccessProfile.Wheelchair },
            new() { Origin = new(50.26, 19.02) }, new() { Origin = new(52.2, 21), WithinKilometres = 150 }, new() { Origin = new(50.1, 19.9), Profile = AccessProfile.Wheelchair },
            new() { City = "Żory" }, new() { Open = new() { WithNotConfirmed = true }, Profile = AccessProfile.Hearing },
        ];
        foreach (var (filter, order) in filters.SelectMany(filter => Enum.GetValues<LibraryOrder>().Select(order => (filter, order))))
        {
            var whole = site.Directory.ListAll(filter, order).Select(library => library.Id).ToList();
            var read = new List<Mediateki.Map.Domain.LibraryId>();
            while (read.Count < whole.Count)
            {
                var stretch = site.Directory.ListAfter(filter, order, read.Count == 0 ? null : read[^1], read.Count, 61);
                Assert.Equal((whole.Count, read.Count), (stretch.Total, stretch.Before));
                read.AddRange(stretch.Items.Select(library => library.Id));
            }
            Assert.Equal(whole, read);
            Assert.Equal(whole.Count / 2, site.Directory.FindIndex(filter, order, whole[whole.Count / 2]));
        }
    }

    [Fact]
    public async Task Stretch_AfterALibraryThatIsGone_GoesOnByNumber()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 50, Cancellation);
        await using var site = await TestSite.StartAsync(database.ConnectionString);

        var stretch = site.Directory.ListAfter(LibraryFilter.Everything, LibraryOrder.Name, new("gone"), 20, 10);

        Assert.Equal(site.Directory.List(LibraryFilter.Everything, LibraryOrder.Name, 3, 10).Items.Select(l => l.Id), stretch.Items.Select(l => l.Id));
    }

    [Fact]
    public async Task Profile_OrdersByKnownObstaclesThenByWhatIsConfirmed()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 400, Cancellation);
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        foreach (var profile in Enum.GetValues<AccessProfile>())
        {
            var criteria = AccessProfiles.CriteriaOf(profile).Count;
            var listed = site.Directory.ListAll(new() { Profile = profile }, LibraryOrder.Relevance).ToList();

            var keys = listed.Select(l => (Obstacles: AccessProfiles.ObstaclesOf(l, profile).Count(), Unsure: AccessProfiles.ObstaclesOf(l, profile).Count() + AccessProfiles.UnknownOf(l, profile).Count())).ToList();

            Assert.Equal(keys.Order(), keys);
            Assert.Equal(400, listed.Count);
            Assert.True(keys[0].Obstacles < keys[^1].Obstacles && keys[0].Unsure < criteria);
        }
    }

    [Fact]
    public async Task Origin_OrdersByDistance_LibrariesWithoutAPositionLast()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 800, Cancellation);
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var origin = new GeoPoint(50.26, 19.02);
        double Metres(LibrarySummary library) => library.Point is { } there ? Geodesic.Distance(origin, there) : double.PositiveInfinity;

        var whole = site.Directory.ListAll(new() { Origin = origin }, LibraryOrder.Relevance).ToList();
        var paged = Enumerable.Range(1, 32).SelectMany(page => site.Directory.List(new() { Origin = origin }, LibraryOrder.Relevance, page, 25).Items.Select(l => l.Id)).ToList();

        Assert.Equal(800, whole.Count);
        Assert.Equal(whole.Select(Metres).Order(), whole.Select(Metres));
        Assert.Equal(whole.Select(l => l.Id), paged);
        Assert.Equal(site.Directory.ListAll(LibraryFilter.Everything, LibraryOrder.Name).Select(l => l.Id), site.Directory.ListAll(new() { Origin = origin }, LibraryOrder.Name).Select(l => l.Id));
    }

    [Fact]
    public async Task Nearest_FromAnywhere_EqualsMeasuringEverything()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 800, Cancellation);
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var pins = site.Directory.ListPins(LibraryFilter.Everything);
        var filter = new LibraryFilter { Spaces = CodeSet.Of("reading_room") };
        var filtered = site.Directory.ListPins(filter);
        var random = new Random(11);
        for (var i = 0; i < 300; i++)
        {
            var here = i < 200 ? new GeoPoint(49 + (random.NextDouble() * 6), 14 + (random.NextDouble() * 10)) : new((random.NextDouble() * 180) - 90, (random.NextDouble() * 360) - 180);
            string[] Expected(IReadOnlyList<LibraryPin> among) =>
                [.. among.OrderBy(pin => Geodesic.Distance(here, pin.Point)).ThenBy(pin => pin.Id.Slug, StringComparer.Ordinal).Take(20).Select(pin => pin.Id.Slug)];

            Assert.Equal(Expected(pins), site.Directory.ListNearest(here, 20, LibraryFilter.Everything).Select(n => n.Library.Id.Slug));
            Assert.Equal(Expected(filtered), site.Directory.ListNearest(here, 20, filter).Select(n => n.Library.Id.Slug));
        }
        Assert.Empty(site.Directory.ListNearest(new(0, 0), 0, LibraryFilter.Everything));
    }

    private static void Check(IReadOnlyList<FacetCount> facet, IEnumerable<string> codes, Func<string, int> count)
    {
        var counted = facet.ToDictionary(f => f.Code, f => f.Count);
        foreach (var code in codes)
        {
            Assert.Equal(count(code), counted.GetValueOrDefault(code));
        }
    }
}
