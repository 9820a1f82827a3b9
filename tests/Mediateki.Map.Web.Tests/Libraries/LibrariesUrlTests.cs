using CsCheck;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Web.Libraries;
using Mediateki.Map.Web.Tests.Fakes;

namespace Mediateki.Map.Web.Tests.Libraries;

public sealed class LibrariesUrlTests
{
    private static readonly Taxonomy Taxonomy = HandMadeTaxonomy.Taxonomy;

    private static readonly Gen<double> Longitude = Gen.Int[-18_000_000, 18_000_000].Select(n => n / 100_000d);
    private static readonly Gen<double> Latitude = Gen.Int[-9_000_000, 9_000_000].Select(n => n / 100_000d);

    // Letters of three alphabets, what an address must escape, and what a person may type; single spaces inside only.
    private static readonly Gen<string> Words =
        OneOf("a", "ź", "Ł", "ї", "7", "&", "=", "?", "#", "%", "+", ",", ";", "/", "\\", "\"", "'", "<", "„", "–", "😀", "%2C", "\u202E")
            .Array[1, 4].Select(string.Concat).Array[1, 4].Select(words => string.Join(' ', words));

    private static readonly Gen<BoundingBox> Box = Gen.Select(Longitude, Latitude, Longitude, Latitude,
        (a, b, c, d) => new BoundingBox(Math.Min(a, c), Math.Min(b, d), Math.Max(a, c), Math.Max(b, d)));

    // Every minute of some years, the doubled and the missing hour of the clock included.
    private static readonly Gen<OpenAt> Open = Gen.Select(
        Gen.Int[0, 4 * 366 * 24 * 60].Select(minute => new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute)).Nullable(),
        Gen.Int[1, OpenAt.LongestMinutes], Gen.Enum<CoverageNeed>(), Gen.Bool,
        (from, minutes, need, unsure) => new OpenAt { From = from, Minutes = minutes, Need = need, WithNotConfirmed = unsure });

    // By name, whose position is looked up afterwards, or by coordinates.
    private static readonly Gen<(string? Name, GeoPoint? Point, int? Kilometres)> Near = Gen.Select(
        Words.Null(), Gen.Select(Latitude, Longitude, (latitude, longitude) => new GeoPoint(latitude, longitude)).Nullable(), Gen.Int[1, NearUrl.FarthestKilometres].Nullable(),
        (name, point, kilometres) => (name, name is null ? point : null, kilometres));

    private static readonly Gen<LibraryFilter> Facts = Gen.Select(
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Enum<LibraryKind>().Nullable()),
        CodesOf(Taxonomy.Intentions.Select(t => t.Code)), CodesOf(Taxonomy.Topics.Select(t => t.Code)),
        CodesOf(Taxonomy.Accessibility.Select(t => t.Code)), CodesOf(Taxonomy.Accessibility.Select(t => t.Code)),
        Gen.Int[LibrariesUrl.EarliestYear, LibrariesUrl.LatestYear].Nullable(), Gen.Select(Gen.Int[1, LibrariesUrl.LargestArea].Nullable(), Gen.Int[1, LibrariesUrl.LargestArea].Nullable()),
        (some, intentions, topics, access, maybe, since, area) => new LibraryFilter
        {
            AnySpace = some.Item1, AnyService = some.Item2, Kind = some.Item3, Intentions = intentions, Topics = topics, Accessible = access,
            MaybeAccessible = maybe, OpenedSince = since, AreaFrom = area.Item1, AreaTo = area.Item2,
        });

    private static readonly Gen<LibraryFilter> Filter = Gen.Select(
        Words.Null(), CodesOf(Taxonomy.Spaces.Select(s => s.Code)), CodesOf(Taxonomy.Services.Select(s => s.Code)),
        OneOf(null, "śląskie", "kujawsko-pomorskie"), Words.Null(), Gen.Bool, Gen.Select(Box.Nullable(), Open.Null(), Facts, Near),
        (text, spaces, services, voivodeship, city, mediateka, rest) => rest.Item3 with
        {
            Text = text, Spaces = spaces, Services = services, Voivodeship = voivodeship, City = city, MediatekaOnly = mediateka, Area = rest.Item1, Open = rest.Item2,
            Near = rest.Item4.Name, Origin = rest.Item4.Point, WithinKilometres = rest.Item4.Kilometres,
        });

    private static readonly Gen<LibrariesView> View = Gen.Select(
        Filter, Gen.Enum<LibraryOrder>(), Gen.Int[1, 1_000_000], OneOf<LibraryId?>(null, new("mediateka-tychy"), new("a"), new("filia-12")),
        Box.Nullable(), Gen.Bool, Words.Null(),
        (filter, order, page, selected, viewport, map, asked) => new LibrariesView
        {
            Filter = filter, Order = order, Page = page, Selected = selected, Viewport = viewport, ShowsMap = map, Asked = asked,
        });

    [Fact]
    public void Parse_AnyViewsOwnAddress_GivesTheView() =>
        View.Sample(view => LibrariesUrl.Parse(LibrariesUrl.Query(view), Taxonomy) == view, print: LibrariesUrl.Query);

    [Fact]
    public void Query_AnyAddressOnceParsed_IsStable() =>
        View.Sample(view => LibrariesUrl.Query(LibrariesUrl.Parse(LibrariesUrl.Query(view), Taxonomy)) == LibrariesUrl.Query(view));

    [Theory]
    [InlineData("?when=2026-12-03T14:00&for=60", "?open=2026-12-03T14:00&for=60")]
    [InlineData("?open=now&when=2026-12-03T14:00", "?open=now")]
    [InlineData("?open=2026-12-03T13:00Z", "?open=2026-12-03T14:00")]
    [InlineData("?open=2026-12-03T14:00:59", "?open=2026-12-03T14:00")]
    [InlineData("?open=2027-03-28T02:30", "?open=2027-03-28T03:30")]
    [InlineData("?open=2026-10-25T02:30", "?open=2026-10-25T02:30")]
    [InlineData("?open=2026-10-25T02:30%2B01:00", "?open=2026-10-25T02:30%2B01:00")]
    [InlineData("?open=2026-10-25T02:30+01:00", "?open=2026-10-25T02:30%2B01:00")]
    [InlineData("?open=2026-12-03T14:00:30+02:00", "?open=2026-12-03T13:00")]
    public void Parse_TimeInAnyForm_HasOneAddress(string query, string canonical) =>
        Assert.Equal(canonical, LibrariesUrl.Query(LibrariesUrl.Parse(query, Taxonomy)));

    [Theory]
    [InlineData("?near=50%2C2649%2019%2C0238", "?near=50.26490,19.02380")]
    [InlineData("?near=N%2050.26%20E%2019.02&within=25", "?near=50.26000,19.02000&within=25")]
    [InlineData("?near=https://www.openstreetmap.org/%23map=15/50.2649/19.0238", "?near=50.26490,19.02380")]
    [InlineData("?near=%20Nowa%20%20Wie%C5%9B", "?near=Nowa%20Wie%C5%9B")]
    public void Parse_PlaceInAnyForm_HasOneAddress(string query, string canonical) =>
        Assert.Equal(canonical, LibrariesUrl.Query(LibrariesUrl.Parse(query, Taxonomy)));

    [Fact]
    public void Query_DefaultView_IsEmpty() => Assert.Equal("", LibrariesUrl.Query(LibrariesView.Default));

    [Fact]
    public void Query_CodesInAnyOrder_GiveOneAddress()
    {
        var one = LibraryFilter.Everything with { Spaces = CodeSet.Of(["makerspace", "cafe"]) };
        var other = LibraryFilter.Everything with { Spaces = CodeSet.Of(["cafe", "makerspace", "cafe"]) };

        Assert.Equal("?space=cafe&space=makerspace", LibrariesUrl.Query(one));
        Assert.Equal(LibrariesUrl.Query(one), LibrariesUrl.Query(other));
    }

    [Fact]
    public void Query_TextWithReservedSigns_EscapesThem() =>
        Assert.Equal("?q=gry%20%26%20%C5%82%C4%85ka%23", LibrariesUrl.Query(LibraryFilter.Everything with { Text = "gry & łąka#" }));

    [Theory]
    [InlineData("?q=+++")]
    [InlineData("?q=&voivodeship=&city=&mediateka=&bbox=&sort=&page=&at=&selected=&view=")]
    [InlineData("?space=jacuzzi&service=%00&voivodeship=atlantyda&mediateka=maybe")]
    [InlineData("?bbox=1,2,3&at=NaN,NaN,NaN,NaN")]
    [InlineData("?bbox=NaN,NaN,NaN,NaN&at=1e9,0,1,1")]
    [InlineData("?bbox=20,50,19,51&at=52,19,7")]
    [InlineData("?bbox=-181,0,181,0&at=20,50,19,51")]
    [InlineData("?page=0&sort=random")]
    [InlineData("?page=-1&selected=../../etc/passwd")]
    [InlineData("?page=99999999999999999999&selected=%3Cscript%3E")]
    [InlineData("?page=1e3&view=%F0%9F")]
    [InlineData("?open=later&for=90")]
    [InlineData("?open=2026-02-30T10:00&staffed=1&unconfirmed=1")]
    [InlineData("?open=2026-11-25&when=jutro")]
    [InlineData("?open=2026-12-03T14:00+&when=2026-12-03+14:00")]
    [InlineData("?open=9999-12-31T23:59&when=0001-01-01T00:00")]
    [InlineData("?near=+&within=0")]
    [InlineData("?near=&within=501")]
    [InlineData("?within=-5")]
    [InlineData("?%00=%00&&&===")]
    public void Parse_WhatCannotBeUsed_IsLeftOut(string query) => Assert.Equal(LibrariesView.Default, LibrariesUrl.Parse(query, Taxonomy));

    [Fact]
    public void Parse_TooLongText_IsCutWithoutSplittingACharacter()
    {
        var view = LibrariesUrl.Parse("?q=" + new string('a', 99) + Uri.EscapeDataString("😀😀"), Taxonomy);

        Assert.Equal(new string('a', 99), view.Filter.Text);
    }

    [Fact]
    public void Parse_ControlCharactersInText_BecomeSpaces() =>
        Assert.Equal("sala gier", LibrariesUrl.Parse("?q=%00sala%0D%0Agier%07", Taxonomy).Filter.Text);

    [Theory]
    [InlineData("%EF%BF%BE")]
    [InlineData("%EF%BF%BF")]
    [InlineData("%EF%B7%90")]
    [InlineData("%F0%9F%BF%BE")]
    public void Parse_NoncharacterInText_IsRefusedLikeAControlCharacter(string escaped)
    {
        var reader = new QueryReader($"?q=sala{escaped}gier");

        Assert.Equal("sala gier", reader.Text("q", LibrariesUrl.LongestText));
        Assert.Equal(["q"], reader.Problems.Keys);
    }

    [Fact]
    public void Parse_SingleValueGivenTwice_TakesTheFirst() =>
        Assert.Equal("śląskie", LibrariesUrl.Parse("?voivodeship=%C5%9Bl%C4%85skie&voivodeship=opolskie", Taxonomy).Filter.Voivodeship);

    [Fact]
    public void With_AnotherFilter_StartsOnTheFirstPageWithoutSelectionAndViewport()
    {
        var view = new LibrariesView { Page = 3, Selected = new("a"), Viewport = new(18, 50, 19, 51), Order = LibraryOrder.City };

        Assert.Equal(
            new LibrariesView { Filter = new() { MediatekaOnly = true }, Order = LibraryOrder.City },
            view.With(new LibraryFilter { MediatekaOnly = true }));
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<CodeSet> CodesOf(IEnumerable<string> codes) =>
        OneOf(codes.ToArray()).Array[0, 4].Select(chosen => CodeSet.Of(chosen));
}
