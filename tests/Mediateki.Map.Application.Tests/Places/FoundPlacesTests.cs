using Mediateki.Map.Application.Places;
using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Application.Tests.Places;

/// <summary>What a text means without a gazetteer, a geocoder or a database.</summary>
public sealed class FoundPlacesTests : IAsyncDisposable
{
    private readonly PlacesSite site = new();

    private IPlaces Places => site.Places;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Tychy", "Tychy")]
    [InlineData("tychy", "Tychy")]
    [InlineData("  w   Tychach ", "Tychy")]
    [InlineData("Tychów", "Tychy")]
    [InlineData("w pobliżu Tychów", "Tychy")]
    [InlineData("Gliwicach", "Gliwice")]
    [InlineData("w Katowicach", "Katowice")]
    [InlineData("Katowic", "Katowice")]
    [InlineData("Łodzi", "Łódź")]
    [InlineData("lodz", "Łódź")]
    [InlineData("Sopocie", "Sopot")]
    [InlineData("Żorach", "Żory")]
    [InlineData("Rudzie Śląskiej", "Ruda Śląska")]
    [InlineData("Zielonej Górze", "Zielona Góra")]
    [InlineData("Żywcu", "Żywiec")]
    [InlineData("Siedlec", "Siedlce")]
    [InlineData("Wieliczce", "Wieliczka")]
    [InlineData("Bielsku-Białej", "Bielsko-Biała")]
    [InlineData("Białej Podlaskiej", "Biała Podlaska")]
    [InlineData("Skarżysku-Kamiennej", "Skarżysko-Kamienna")]
    [InlineData("Nowym Sączu", "Nowy Sącz")]
    [InlineData("Zakopanem", "Zakopane")]
    [InlineData("Jastrzębiu-Zdroju", "Jastrzębie-Zdrój")]
    [InlineData("Gnieźnie", "Gniezno")]
    [InlineData("Stargardzie", "Stargard")]
    [InlineData("near Warsaw", "Warszawa")]
    [InlineData("Катовіце", "Katowice")]
    [InlineData("біля Катовіць", "Katowice")]
    [InlineData("Краків", "Kraków")]
    [InlineData("у Кракові", "Kraków")]
    [InlineData("Варшаві", "Warszawa")]
    [InlineData("Гданськ", "Gdańsk")]
    [InlineData("Жешув", "Rzeszów")]
    [InlineData("Ченстохова", "Częstochowa")]
    [InlineData("Щецин", "Szczecin")]
    [InlineData("Щецін", "Szczecin")]
    [InlineData("Cracow", "Kraków")]
    [InlineData("near Cracow", "Kraków")]
    [InlineData("Лодзь", "Łódź")]
    [InlineData("у Лодзі", "Łódź")]
    [InlineData("Познань", "Poznań")]
    [InlineData("Гдиня", "Gdynia")]
    [InlineData("Люблін", "Lublin")]
    [InlineData("у Любліні", "Lublin")]
    [InlineData("Зелена Гура", "Zielona Góra")]
    [InlineData("Бидгощ", "Bydgoszcz")]
    [InlineData("Білосток", "Białystok")]
    [InlineData("Вроцлав", "Wrocław")]
    [InlineData("Бельсько-Бяла", "Bielsko-Biała")]
    [InlineData("Радом", "Radom")]
    [InlineData("Торунь", "Toruń")]
    [InlineData("Сосновець", "Sosnowiec")]
    [InlineData("Кельці", "Kielce")]
    [InlineData("Глівіце", "Gliwice")]
    [InlineData("Забже", "Zabrze")]
    [InlineData("Ольштин", "Olsztyn")]
    [InlineData("Битом", "Bytom")]
    [InlineData("Рибник", "Rybnik")]
    [InlineData("Руда-Шльонська", "Ruda Śląska")]
    [InlineData("Ополе", "Opole")]
    [InlineData("Тихи", "Tychy")]
    [InlineData("Гожув-Великопольський", "Gorzów Wielkopolski")]
    [InlineData("Ельблонг", "Elbląg")]
    [InlineData("Домброва-Гурнича", "Dąbrowa Górnicza")]
    [InlineData("Плоцьк", "Płock")]
    [InlineData("Валбжих", "Wałbrzych")]
    [InlineData("Влоцлавек", "Włocławek")]
    [InlineData("Тарнів", "Tarnów")]
    [InlineData("Хожув", "Chorzów")]
    [InlineData("Кошалін", "Koszalin")]
    [InlineData("Каліш", "Kalisz")]
    [InlineData("Легниця", "Legnica")]
    [InlineData("Перемишль", "Przemyśl")]
    [InlineData("Ряшів", "Rzeszów")]
    [InlineData("Холм", "Chełm")]
    [InlineData("Замостя", "Zamość")]
    public async Task Find_NameInSomeForm_IsThatTown(string text, string name)
    {
        var found = await Places.FindAsync(text, 5, Cancellation);

        Assert.NotEmpty(found);
        Assert.Equal(name, found[0].Name);
    }

    [Theory]
    [InlineData("Bielsko-Biała")]
    [InlineData("Bielsko-Biala")]
    [InlineData("Warsaw")]
    [InlineData("Краків")]
    [InlineData("Łódź")]
    [InlineData("Варшава")]
    public async Task Find_ByAnyName_ListsAPlaceOnce(string text)
    {
        var found = await Places.FindAsync(text, 20, Cancellation);

        Assert.NotEmpty(found);
        Assert.Equal(found.Distinct(), found);
    }

    [Fact]
    public async Task Find_City_SaysWhatAndWhereItIs()
    {
        var tychy = (await Places.FindAsync("Tychy", 1, Cancellation))[0];

        Assert.Equal((PlaceKind.City, "śląskie"), (tychy.Kind, tychy.Voivodeship));
        Assert.True(Geodesic.Distance(tychy.Point, new(50.1372, 18.9664)) < 1_000);
        Assert.InRange(tychy.Population!.Value, 100_000, 160_000);
    }

    [Fact]
    public async Task Find_NameOfManyPlaces_ListsAllOfThem()
    {
        var found = await Places.FindAsync("Nowa Wieś", 10, Cancellation);

        Assert.True(found.Count > 1);
        Assert.All(found, place => Assert.StartsWith("Nowa Wieś", place.Name, StringComparison.Ordinal));
        Assert.Equal(found.Count, found.Select(place => place.Point).Distinct().Count());
    }

    [Fact]
    public async Task Find_NameWithVoivodeship_LiesThere()
    {
        var found = await Places.FindAsync("Dąbrowa, opolskie", 5, Cancellation);

        Assert.NotEmpty(found);
        Assert.All(found, place => Assert.Equal("opolskie", place.Voivodeship));
    }

    [Fact]
    public async Task Find_BeginningOnly_IsTheLargestThatBeginsSo() => Assert.Equal("Katowice", (await Places.FindAsync("Katow", 3, Cancellation))[0].Name);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Xyzzyqwerty")]
    [InlineData("😀")]
    [InlineData("%_\\';--")]
    [InlineData("\ud800")]
    [InlineData("Katowice, mazowieckie")]
    [InlineData("Brzezie")]
    public async Task Find_NoSuchPlace_IsEmpty(string text) => Assert.Empty(await Places.FindAsync(text, 5, Cancellation));

    [Fact]
    public async Task Find_HugeText_IsAnsweredAtOnce()
    {
        var found = await Places.FindAsync(string.Concat(Enumerable.Repeat("Nowa Wieś ", 10_000)), 5, Cancellation);

        Assert.Empty(found);
    }

    [Fact]
    public async Task Find_Coordinates_AreThemselves()
    {
        var place = Assert.Single(await Places.FindAsync("50,2649 19,0238", 5, Cancellation));

        Assert.Equal((PlaceKind.Coordinates, new GeoPoint(50.2649, 19.0238)), (place.Kind, place.Point));
    }

    [Theory]
    [InlineData("Kazimierz Xyzzy, Kraków", "Kraków")]
    [InlineData("Kazimierz, Kraków", "Kraków")]
    [InlineData("Rynek 1 Kraków", "Kraków")]
    [InlineData("ul. Xyzzowa 3/5, 40-001 Katowice", "Katowice")]
    [InlineData("Xyzzy, Zielona Góra, lubuskie", "Zielona Góra")]
    [InlineData("plac Xyzzy w Zielonej Górze", "Zielona Góra")]
    [InlineData("Xyzzy, Cracow", "Kraków")]
    [InlineData("площа Xyzzy, Варшава", "Warszawa")]
    public async Task Find_UnknownPartOfATown_IsTheTownAndSaysSo(string text, string town)
    {
        var found = await Places.FindAsync(text, 5, Cancellation);

        Assert.Equal((town, true), (found[0].Name, found[0].IsOnlyAround));
    }

    [Theory]
    [InlineData("Xyzzy Nowa Wieś")]
    [InlineData("Xyzzy, Qwerty")]
    [InlineData("Xyzzy,,,")]
    [InlineData("Kraków Xyzzy")]
    public async Task Find_UnknownWordsWithoutATownAtTheirEnd_IsEmpty(string text) => Assert.Empty(await Places.FindAsync(text, 5, Cancellation));

    [Theory]
    [InlineData("Tychy")]
    [InlineData("w Tychach")]
    [InlineData("Dąbrowa, opolskie")]
    [InlineData("Katow")]
    public async Task Find_PlaceThatIsKnown_IsNotOnlyAround(string text) => Assert.False((await Places.FindAsync(text, 5, Cancellation))[0].IsOnlyAround);

    [Theory]
    [InlineData("kat", "Katowice")]
    [InlineData("Byto", "Bytom")]
    [InlineData("nowy s", "Nowy Sącz")]
    public async Task Suggest_Beginning_OffersTheLargestFirst(string beginning, string name)
    {
        var offered = await Places.SuggestAsync(beginning, 6, Cancellation);

        Assert.InRange(offered.Count, 1, 6);
        Assert.Equal(name, offered[0].Name);
    }

    [Fact]
    public async Task KnowsPostcodes_WithoutADatabase_No() => Assert.False(await Places.KnowsPostcodesAsync(Cancellation));

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
