using System.Net;
using Ical.Net;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Web.Tests.Fakes;

namespace Mediateki.Map.Web.Tests.Libraries.Hours;

/// <summary>The calendar of opening hours as another program reads it, and the status line by itself.</summary>
public sealed class HoursEndpointsTests
{
    private const string Slug = "mediateka-gwarek";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calendar_OfConfirmedHours_HasAnEventForEachOpenStretch()
    {
        using var site = SiteWith(new("Mo-Fr 10:00-19:00; Sa 10:00-15:00; PH off", PartialDate.Parse("2026-03"), null, "test", null,
            [new(new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 1), "12:00-14:00", null, "test")], "Europe/Warsaw"));

        var calendar = await ReadAsync(site, "?lang=pl");

        var events = calendar.Events.OrderBy(e => e.DtStart!.AsUtc).ToList();
        Assert.Equal(new DateTime(2026, 11, 25, 9, 0, 0, DateTimeKind.Utc), events[0].DtStart!.AsUtc);
        Assert.Equal(new DateTime(2026, 11, 25, 18, 0, 0, DateTimeKind.Utc), events[0].DtEnd!.AsUtc);
        var exceptional = events.Single(e => e.DtStart!.AsUtc.Date == new DateTime(2026, 12, 1));
        Assert.Equal((11, 13), (exceptional.DtStart!.AsUtc.Hour, exceptional.DtEnd!.AsUtc.Hour));
        Assert.DoesNotContain(events, e => e.DtStart!.AsUtc.Date is { Month: 12, Day: 25 or 26 });
        Assert.All(events, e => Assert.Equal("CONFIRMED", e.Status));
        Assert.Equal(events.Count, events.Select(e => e.Uid).Distinct().Count());
        Assert.Equal("Mediateka Gwarek: Otwarte", events[0].Summary);
        Assert.Equal($"https://mediateki.example/biblioteki/{Slug}", events[0].Url!.ToString());
    }

    [Fact]
    public async Task Calendar_HolidayThatTheHoursDoNotName_IsTentativeAndNotOpen()
    {
        using var site = SiteWith(new("Mo-Su 10:00-19:00", PartialDate.Parse("2026-03"), null, "test", null, [], "Europe/Warsaw"));

        var christmas = (await ReadAsync(site, "?lang=en")).Events.Single(e => e.DtStart!.AsUtc.Date == new DateTime(2026, 12, 23) && e.DtStart.AsUtc.Hour == 23);

        Assert.Equal("TENTATIVE", christmas.Status);
        Assert.Equal("Mediateka Gwarek: Hours not confirmed", christmas.Summary);
    }

    [Fact]
    public async Task Calendar_OldHours_PromisesNothing()
    {
        using var site = SiteWith(new("Mo-Su 10:00-19:00", PartialDate.Parse("2020"), null, "test", null, [], "Europe/Warsaw"));

        var calendar = await ReadAsync(site, "");

        Assert.NotEmpty(calendar.Events);
        Assert.All(calendar.Events, e => Assert.Equal("TENTATIVE", e.Status));
    }

    [Fact]
    public async Task Calendar_UnknownHours_IsEmpty()
    {
        using var site = SiteWith(new(null, null, null, null, null, [], "Europe/Warsaw"));

        Assert.Empty((await ReadAsync(site, "?lang=uk")).Events);
    }

    [Fact]
    public async Task Calendar_LongAndHostileTexts_KeepLinesShortAndTextsWhole()
    {
        var name = string.Concat(Enumerable.Repeat("Biblioteka, „Łąka”; \\ żółć 😀 ", 12)).Trim();
        using var site = CatalogueSite.Of(HandMadeCatalogue.Rich with
        {
            ShortName = name,
            Hours = new("Mo 10:00-12:00 open \"wejście od podwórza; dzwonek, drugi\"", PartialDate.Parse("2026-03"), null, "test", null, [], "Europe/Warsaw"),
        });
        using var client = site.CreateClient();
        var text = await client.GetStringAsync($"/data/libraries/{HandMadeCatalogue.Rich.Id.Slug}/opening-hours.ics", Cancellation);

        Assert.All(text.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal));
        var entry = Calendar.Load(text)!.Events.First(e => e.Status == "CONFIRMED");
        Assert.StartsWith(name, entry.Summary);
        Assert.Contains("wejście od podwórza; dzwonek, drugi", entry.Description);
    }

    [Theory]
    [InlineData("pl", "Otwarte do 19:00")]
    [InlineData("en", "Open until 19:00")]
    [InlineData("uk", "Відчинено до 19:00")]
    public async Task Status_ByItself_IsTheLineOfTheProfileAndSaysWhenToAskAgain(string language, string words)
    {
        using var site = SiteWith(new("Mo-Fr 10:00-19:00", PartialDate.Parse("2026-03"), null, "test", null, [], "Europe/Warsaw"));

        var (response, page) = await site.VisitAsync($"/data/libraries/{Slug}/status?lang={language}");

        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        var status = page.QuerySelector("[data-status]")!;
        Assert.Equal(words, status.QuerySelector("b")!.TextContent.Replace('\u00A0', ' '));
        Assert.Equal("2026-11-25T18:00:00Z", status.GetAttribute("data-until"));
        Assert.Equal($"/data/libraries/{Slug}/status?lang={language}", status.GetAttribute("data-status"));
    }

    [Theory]
    [InlineData("/data/libraries/nothing-here/opening-hours.ics")]
    [InlineData("/data/libraries/%3Cb%3E/opening-hours.ics")]
    [InlineData("/data/libraries/nothing-here/status?lang=xx")]
    public async Task UnknownLibrary_IsNotFound(string address)
    {
        using var site = new CatalogueSite();

        Assert.Equal(HttpStatusCode.NotFound, (await site.VisitAsync(address)).Response.StatusCode);
    }

    private static CatalogueSite SiteWith(SourcedHours hours) => CatalogueSite.Of(HandMadeCatalogue.Rich with { Hours = hours });

    private static async Task<Calendar> ReadAsync(CatalogueSite site, string query)
    {
        using var client = site.CreateClient();
        var answer = await client.GetAsync($"/data/libraries/{Slug}/opening-hours.ics{query}", Cancellation);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        return Calendar.Load(await answer.Content.ReadAsStringAsync(Cancellation))!;
    }
}
