using System.Text.Json;
using CsCheck;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Web.Libraries.Profile;
using Mediateki.Map.Web.Localization;
using Mediateki.Map.Web.Tests.Fakes;

namespace Mediateki.Map.Web.Tests.Libraries.Profile;

public sealed class LibraryJsonLdTests
{
    [Fact]
    public void Write_FullRecord_SaysWhatSchemaOrgAsksFor()
    {
        var data = Read(HandMadeCatalogue.Rich, HoursTrust.Confirmed);

        Assert.Equal("Library", data.GetProperty("@type").GetString());
        Assert.Equal("Mediateka Gwarek w Katowicach", data.GetProperty("name").GetString());
        Assert.Equal(("ul. Próbna 1", "00-001", "Katowice", "PL"), (
            Of("streetAddress"), Of("postalCode"), Of("addressLocality"), Of("addressCountry")));
        Assert.Equal(50.26, data.GetProperty("geo").GetProperty("latitude").GetDouble());
        Assert.Equal("+48 32 000 00 00", data.GetProperty("telephone").GetString());
        Assert.Equal(
            [("studio nagrań", true), ("sala gier", true), ("kawiarnia", true), ("wejście bez schodów", true), ("pętla indukcyjna", false)],
            data.GetProperty("amenityFeature").EnumerateArray().Select(f => (f.GetProperty("name").GetString(), f.GetProperty("value").GetBoolean())));

        string? Of(string name) => data.GetProperty("address").GetProperty(name).GetString();
    }

    [Fact]
    public void Write_UnknownFacts_AreLeftOut()
    {
        var data = Read(HandMadeCatalogue.WithoutPosition, HoursTrust.Undated);

        Assert.All(["geo", "telephone", "email", "sameAs", "openingHours"], name => Assert.False(data.TryGetProperty(name, out _), name));
    }

    [Theory]
    [InlineData("Mo-Fr 10:00-19:00; Sa 10:00-15:00", true)]
    [InlineData("Mo,We-Fr 10:00-19:00", true)]
    [InlineData("Mo-Fr 10:00-12:00,13:00-19:00", false)]
    [InlineData("Mo-Fr 10:00-19:00; PH off", false)]
    [InlineData("sunrise-sunset", false)]
    [InlineData("</script>", false)]
    public void Write_ConfirmedHours_StandWhereSchemaOrgCanSayThem(string expression, bool said)
    {
        var library = HandMadeCatalogue.Rich with { Hours = HandMadeCatalogue.Rich.Hours with { Expression = expression, Exceptions = [] } };

        Assert.Equal(said, Read(library, HoursTrust.Confirmed).TryGetProperty("openingHours", out _));
        Assert.False(Read(library, HoursTrust.Old).TryGetProperty("openingHours", out _));
    }

    [Fact]
    public void Write_AnyText_ParsesBackAndCannotCloseTheScript() => Gen.String.Sample(text =>
    {
        var library = HandMadeCatalogue.Blank("x", text + "</script><!--<script>", "Łódź", "łódzkie");
        var json = LibraryJsonLd.Write(library, HandMadeTaxonomy.Taxonomy, SiteLanguage.Polish, "https://x", "https://y", HoursTrust.Unknown);

        Assert.DoesNotContain('<', json);
        Assert.DoesNotContain('>', json);
        Assert.EndsWith("</script><!--<script>", JsonDocument.Parse(json).RootElement.GetProperty("name").GetString());
    });

    private static JsonElement Read(Library library, HoursTrust trust) => JsonDocument.Parse(
        LibraryJsonLd.Write(library, HandMadeTaxonomy.Taxonomy, SiteLanguage.Polish, "https://m.example/biblioteki/x", "https://m.example/og.png", trust)).RootElement;
}
