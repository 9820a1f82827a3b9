using Bunit;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Web.Libraries;
using Mediateki.Map.Web.Libraries.Hours;
using Mediateki.Map.Web.Localization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Mediateki.Map.Web.Tests.Libraries.Hours;

public sealed class OpeningStatusTests : BunitContext
{
    private readonly FakeTimeProvider clock = new();

    public OpeningStatusTests()
    {
        Services.AddSiteLocalization();
        Services.AddLogging();
        Services.AddSingleton<TimeProvider>(clock);
        Services.AddLibraryPages();
        Language.Use(SiteLanguage.Polish);
    }

    [Theory]
    [InlineData("2026-11-25T12:00+01:00", "Otwarte do 19:00")]
    [InlineData("2026-11-25T18:59+01:00", "Otwarte do 19:00")]
    [InlineData("2026-11-25T19:00+01:00", "Nieczynne, otwarcie jutro o 10:00")]
    [InlineData("2026-11-25T08:00+01:00", "Nieczynne, otwarcie dziś o 10:00")]
    [InlineData("2026-11-28T16:00+01:00", "Nieczynne, otwarcie w poniedziałek o 10:00")]
    [InlineData("2026-11-11T12:00+01:00", "Godziny niepotwierdzone (Święto Niepodległości)")]
    [InlineData("2026-12-24T12:00+01:00", "Nieczynne")]
    public void Status_ConfirmedHours_SaysTheStateAndWhatComesNext(string now, string words)
    {
        var hours = Hours("Mo-Fr 10:00-19:00; Sa 10:00-15:00", "2026-03-12") with
        {
            Exceptions = [new(new DateOnly(2026, 12, 24), new DateOnly(2026, 12, 24), "off", null, null)],
        };

        var status = RenderAt(now, hours);

        Assert.Equal(words, Words(status.Find("b").TextContent));
        Assert.Equal("godziny potwierdzone: 12 marca 2026", Words(status.Find(".meta").TextContent));
    }

    [Fact]
    public void Status_OldHours_TellsTheSourceWithoutPromising()
    {
        var status = RenderAt("2026-11-25T12:00+01:00", Hours("Mo-Fr 10:00-19:00", "2020"));

        Assert.Equal("Godziny niepotwierdzone", Words(status.Find("b").TextContent));
        Assert.Contains("Źródło (2020) podaje: Otwarte do 19:00.", Words(status.Find(".meta").TextContent));
        Assert.Contains("opening-status--unknown", status.Find("p").ClassName);
    }

    [Fact]
    public void Status_UndatedHours_AreNotConfirmed() =>
        Assert.Contains("Źródło bez daty podaje", Words(RenderAt("2026-11-25T12:00+01:00", Hours("Mo-Fr 10:00-19:00", null)).Find(".meta").TextContent));

    [Theory]
    [InlineData(null)]
    [InlineData("nie pamiętam")]
    public void Status_NoReadableHours_IsNotKnownAndNeverClosed(string? expression)
    {
        var status = RenderAt("2026-11-25T03:00+01:00", Hours(expression, "2026-10-01"));

        Assert.Equal("Godziny nieznane", Words(status.Find("b.fact--unknown").TextContent));
        Assert.DoesNotContain("Nieczynne", status.Markup);
    }

    [Theory]
    [InlineData("24/7", "Otwarte")]
    [InlineData("Mo-Su 10:00-24:00", "Otwarte do 24:00")]
    [InlineData("Mo-Fr 08:00-16:00, Mo-Fr 16:00-22:00 \"samoobsługa\"", "Otwarte do 16:00")]
    [InlineData("Mo-Fr 10:00-18:00 \"po umówieniu\"", "Po umówieniu do 18:00")]
    public void Status_OtherKindsOfHours_AreNamed(string expression, string words) =>
        Assert.Equal(words, Words(RenderAt("2026-11-25T12:00+01:00", Hours(expression, "2026-10")).Find("b").TextContent));

    private IRenderedComponent<OpeningStatus> RenderAt(string now, SourcedHours hours)
    {
        clock.AdjustTime(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime());
        return Render<OpeningStatus>(p => p.Add(c => c.Library, new LibraryId("mediateka-gwarek")).Add(c => c.Hours, hours));
    }

    private static SourcedHours Hours(string? expression, string? confirmed) =>
        new(expression, PartialDate.Parse(confirmed), null, null, null, [], "Europe/Warsaw");

    private static string Words(string text) => text.Trim().Replace('\u00A0', ' ');
}
