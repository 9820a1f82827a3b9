using System.Net;
using System.Net.Http.Headers;
using Mediateki.Map.Web.Libraries.LinkCards;
using Mediateki.Map.Web.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;

namespace Mediateki.Map.Web.Tests.Libraries.LinkCards;

public sealed class LinkCardTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    [Theory]
    [InlineData("/og/pl/mediateka-gwarek.png")]
    [InlineData("/og/uk/mediateka-gwarek.png")]
    [InlineData("/og/en/filia-zlosliwa.png")]
    [InlineData("/og/pl/mbp-cieszyn.png")]
    public async Task Card_OfAKnownLibrary_IsAPictureOf1200By630(string address)
    {
        using var client = site.CreateClient();

        var response = await client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal("image/png", response.Content.Headers.ContentType!.MediaType);
        using var picture = SKBitmap.Decode(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal((1200, 630), (picture.Width, picture.Height));
        Assert.True(picture.Pixels.Distinct().Count() > 20, "Something is drawn.");
    }

    [Theory]
    [InlineData("/og/pl/nie-ma-takiej.png")]
    [InlineData("/og/de/mediateka-gwarek.png")]
    [InlineData("/og/pl/.png")]
    public async Task Card_UnknownLibraryOrLanguage_IsNotFound(string address)
    {
        var (response, _) = await site.VisitAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Card_AskedForAgain_IsNotModified()
    {
        using var client = site.CreateClient();
        var first = await client.GetAsync("/og/pl/mediateka-gwarek.png", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/og/pl/mediateka-gwarek.png");
        request.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(first.Headers.ETag!.Tag));

        var second = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal("public, max-age=3600", first.Headers.CacheControl!.ToString());
    }

    [Fact]
    public void Version_ChangesWithEverythingShown()
    {
        var card = new LinkCard("Katowice, śląskie", "Gwarek", "Mediateka Gwarek", ["Mediateka"], "gwarek", [1, 2, 3, 4]);
        LinkCard[] others = [card with { Place = "x" }, card with { Title = "x" }, card with { Text = "x" }, card with { Facts = [] }, card with { CoverSeed = "x" }, card with { Intentions = [1, 2, 3, 5] }];

        Assert.Equal(card.Version(), (card with { Facts = ["Mediateka"] }).Version());
        Assert.Equal(7, others.Append(card).Select(c => c.Version()).Distinct().Count());
    }

    [Fact]
    public void Fonts_HaveEveryPolishAndUkrainianLetterAndOurPunctuation()
    {
        const string text = "aąbcćdeęfghijklłmnńoóprsśtuwyzźżAĄBCĆDEĘFGHIJKLŁMNŃOÓPRSŚTUWYZŹŻ абвгґдеєжзиіїйклмнопрстуфхцчшщьюя АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ 0123456789–„”«»“’·…(),.²";
        var fonts = site.Services.GetRequiredService<LinkCardFonts>();

        foreach (var weight in Enum.GetValues<LinkCardWeight>())
        {
            Assert.Equal(text, string.Concat(fonts.Split(text, weight).Select(run => run.Text)));
        }
    }

    [Fact]
    public void Fonts_InvisibleAndForeignSigns_AreLeftOut() =>
        Assert.Equal("ab", string.Concat(site.Services.GetRequiredService<LinkCardFonts>().Split("a\u202E\u0000字\uD83D\uDE00b", LinkCardWeight.Bold).Select(run => run.Text)));

    [Theory]
    [InlineData("Wojewódzka i Miejska Biblioteka Publiczna im. Josepha Conrada-Korzeniowskiego w Gdańsku", 2)]
    [InlineData("Konstantynopolitańczykowianeczkowskiemu-Zmodernizowanej", 1)]
    public void Break_LongText_KeepsToItsWidthAndLines(string text, int lines)
    {
        var words = new LinkCardText(site.Services.GetRequiredService<LinkCardFonts>(), 40, LinkCardWeight.Bold);

        var broken = words.Break(text, 580, lines);

        Assert.InRange(broken.Count, 1, lines);
        Assert.All(broken, line => Assert.InRange(words.Measure(line), 1, 580));
        Assert.EndsWith("…", broken[^1]);
    }

    [Fact]
    public async Task Cache_ManyVisitorsAtOnce_GetTheSamePicture()
    {
        var cache = site.Services.GetRequiredService<LinkCardCache>();
        var card = new LinkCard("Łódź, łódzkie", new string('Ź', 10_000), HandMadeCatalogue.HostileName, [], "x", []);

        var pictures = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => cache.GetAsync("one", card, TestContext.Current.CancellationToken)));

        Assert.All(pictures, picture => Assert.Same(pictures[0], picture));
    }
}
