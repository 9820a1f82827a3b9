using CsCheck;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;
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

    private static readonly Gen<LibraryFilter> Filter = Gen.Select(
        Words.Null(), CodesOf(Taxonomy.Spaces.Select(s => s.Code)), CodesOf(Taxonomy.Services.Select(s => s.Code)),
        OneOf(null, "śląskie", "kujawsko-pomorskie"), Words.Null(), Gen.Bool, Box.Nullable(),
        (text, spaces, services, voivodeship, city, mediateka, area) => new LibraryFilter
        {
            Text = text, Spaces = spaces, Services = services, Voivodeship = voivodeship, City = city, MediatekaOnly = mediateka, Area = area,
        });

    private static readonly Gen<LibrariesView> View = Gen.Select(
        Filter, Gen.Enum<LibraryOrder>(), Gen.Int[1, 1_000_000], OneOf<LibraryId?>(null, new("mediateka-tychy"), new("a"), new("filia-12")),
        Box.Nullable(), Gen.Bool,
        (filter, order, page, selected, viewport, map) => new LibrariesView
        {
            Filter = filter, Order = order, Page = page, Selected = selected, Viewport = viewport, ShowsMap = map,
        });

    [Fact]
    public void Parse_AnyViewsOwnAddress_GivesTheView() =>
        View.Sample(view => LibrariesUrl.Parse(LibrariesUrl.Query(view), Taxonomy) == view, print: LibrariesUrl.Query);

    [Fact]
    public void Query_AnyAddressOnceParsed_IsStable() =>
        View.Sample(view => LibrariesUrl.Query(LibrariesUrl.Parse(LibrariesUrl.Query(view), Taxonomy)) == LibrariesUrl.Query(view));

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
