using System.Net;
using AngleSharp.Dom;
using Mediateki.Map.Application.Trips.Saved;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Domain.Trips.Itineraries;
using Mediateki.Map.Web.Tests.Libraries;

namespace Mediateki.Map.Web.Tests.Trips;

public sealed class TripPagesTests : IDisposable
{
    private static readonly LibraryId Gwarek = new("mediateka-gwarek");
    private static readonly LibraryId Dworzec = new("biblioteka-dworzec");

    private readonly CatalogueSite site = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("/planer", "Zaproponuj trasę")]
    [InlineData("/en/planner", "Suggest a route")]
    [InlineData("/uk/planuvalnyk", "Запропонуйте маршрут")]
    public async Task Planner_InEachLanguage_IsThereBeforeItsCircuit(string address, string words)
    {
        var page = await site.ReadAsync(address);

        Assert.Equal(words, Words(page.QuerySelector("#wish")!));
        Assert.Empty(page.QuerySelectorAll(".row--stop"));
        Assert.NotNull(page.QuerySelector("noscript"));
    }

    [Fact]
    public async Task Planner_AskedToAddALibrary_HasItInItsFirstDayAndSavesNothing()
    {
        var page = await site.ReadAsync($"/planer?add={Gwarek}");

        Assert.Equal(Gwarek.Slug, page.QuerySelector(".row--stop")!.GetAttribute("data-stop"));
        Assert.Null(await site.Trips.FindAsync(1.ToString("D26", null), Cancellation));
        Assert.Empty((await site.ReadAsync("/planer?add=nie-ma&route=nie-ma")).QuerySelectorAll(".row--stop"));
    }

    [Fact]
    public async Task Plan_SavedTrip_IsCompleteInItsFirstAnswerAndKeptFromSearchEngines()
    {
        var trip = await site.Trips.CreateAsync(Trip(), Cancellation);

        var (response, page) = await site.VisitAsync($"/planer/{trip.EditKey}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal([Gwarek.Slug, Dworzec.Slug], page.QuerySelectorAll(".row--stop").Select(row => row.GetAttribute("data-stop")!));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("no-referrer", page.QuerySelector("meta[name=referrer]")!.GetAttribute("content"));
        Assert.DoesNotContain("public", response.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/planer/00000000000000000000000000")]
    [InlineData("/en/planner/x")]
    [InlineData("/wyjazd/00000000000000000000000000")]
    [InlineData("/wyjazd-do-druku/x")]
    [InlineData("/en/visit-worksheet/x")]
    [InlineData("/trip-files/00000000000000000000000000/trip.pdf")]
    public async Task Link_OfNoTrip_IsNotFound(string address)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await site.VisitAsync(address)).Response.StatusCode);
    }

    [Fact]
    public async Task Links_WhileTheDatabaseIsAway_SayThatItIsAndThePlannerStillOpens()
    {
        site.Trips.IsAway = true;

        var (response, page) = await site.VisitAsync("/planer/00000000000000000000000000");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.NotEmpty(page.QuerySelectorAll("h1"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await site.VisitAsync("/trip-files/00000000000000000000000000/trip.ics")).Response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.VisitAsync("/planer")).Response.StatusCode);
    }

    [Fact]
    public async Task Shared_Trip_ShowsChosenPartsInOrderWithoutTheEditKey()
    {
        var trip = await site.Trips.CreateAsync(Trip(), Cancellation);
        var shared = (await site.Trips.ShareAsync(trip.EditKey, TripSections.Contacts, Cancellation))!;

        var (response, page) = await site.VisitAsync($"/wyjazd/{shared.ShareKey}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Próbny wyjazd", Words(page.QuerySelector("h1")!));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal([$"/biblioteki/{Gwarek}", $"/biblioteki/{Dworzec}"], page.QuerySelectorAll(".timetable__stop h3 a").Select(link => link.GetAttribute("href")!));
        Assert.DoesNotContain(trip.EditKey, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".agenda__questions"));
        Assert.Null(page.QuerySelector("[data-blazor-server], script[src*='blazor.server']"));
        Assert.Equal(7, page.QuerySelectorAll("a[download]").Length);

        await site.Trips.RevokeAsync(trip.EditKey, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, (await site.VisitAsync($"/wyjazd/{shared.ShareKey}")).Response.StatusCode);
    }

    [Fact]
    public async Task Print_OfAnEditLink_HasEverything()
    {
        var trip = await site.Trips.CreateAsync(Trip().Change(Gwarek, stop => stop with { Request = HostRequest.Confirmed }), Cancellation);

        var page = await site.ReadAsync($"/wyjazd-do-druku/{trip.EditKey}");

        Assert.Contains("potwierdzone", Words(page.QuerySelector(".timetable__stop")!), StringComparison.Ordinal);
        Assert.Contains("Wziąć adapter", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shared_TripWhoseHostsHaveAgreed_IsNotCalledToBeConfirmedEvenWhereTheAnswersAreHidden()
    {
        var asked = await site.Trips.CreateAsync(Trip(), Cancellation);
        var agreed = await site.Trips.CreateAsync(Trip().Change(Gwarek, stop => stop with { Request = HostRequest.Confirmed }).Change(Dworzec, stop => stop with { Request = HostRequest.Confirmed }), Cancellation);
        var shared = (await site.Trips.ShareAsync(agreed.EditKey, TripSections.None, Cancellation))!;

        Assert.Contains("do potwierdzenia", Words((await site.ReadAsync($"/wyjazd-do-druku/{asked.EditKey}")).QuerySelectorAll(".timetable__stop")[1]), StringComparison.Ordinal);
        Assert.Empty((await site.ReadAsync($"/wyjazd-do-druku/{agreed.EditKey}")).QuerySelectorAll(".timetable__stop .badge--unknown"));
        Assert.Empty((await site.ReadAsync($"/wyjazd/{shared.ShareKey}")).QuerySelectorAll(".timetable__stop .badge--unknown"));
        Assert.DoesNotContain("TENTATIVE", await Calendar(agreed.EditKey), StringComparison.Ordinal);
        Assert.DoesNotContain("TENTATIVE", await Calendar(shared.ShareKey!), StringComparison.Ordinal);

        Task<string> Calendar(string key) => site.CreateClient().GetStringAsync(new Uri($"/trip-files/{key}/trip.ics", UriKind.Relative), Cancellation);
    }

    [Fact]
    public async Task Shared_TripWhoseLibraryHasOtherHoursNow_SaysWhatTheyWereAndAre()
    {
        var planned = Trip().Change(Gwarek, stop => stop with { Hours = new(new(2026, 12, 9), [new(540, 720, OpeningState.Open), new(780, 1440, OpeningState.SelfService)]) });
        var trip = await site.Trips.CreateAsync(planned, Cancellation);
        var shared = (await site.Trips.ShareAsync(trip.EditKey, TripSections.None, Cancellation))!;

        var stop = (await site.ReadAsync($"/wyjazd/{shared.ShareKey}")).QuerySelector(".timetable__stop")!;
        var editor = (await site.ReadAsync($"/planer/{trip.EditKey}")).QuerySelector(".problems")!;
        var file = await site.CreateClient().GetStringAsync(new Uri($"/trip-files/{shared.ShareKey}/trip.txt?lang=en", UriKind.Relative), Cancellation);

        Assert.Contains("Było: 09:00–12:00, 13:00–24:00 (samoobsługa), jest: 10:00–19:00.", Words(stop), StringComparison.Ordinal);
        Assert.Contains("Było: 09:00–12:00", Words(editor), StringComparison.Ordinal);
        Assert.Contains("przyjmij nowe godziny", Words(editor), StringComparison.Ordinal);
        Assert.Contains("now: 10:00–19:00", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shared_TripThatComesToSeeSpacesAndServices_NamesBothAndAsksAboutThem()
    {
        var planned = Trip().Change(Gwarek, stop => stop with { FocusSpaces = ["recording_studio"], FocusServices = ["print_3d"] });
        var trip = await site.Trips.CreateAsync(planned, Cancellation);

        var page = await site.ReadAsync($"/wyjazd-do-druku/{trip.EditKey}");

        var taxonomy = site.Directory.Taxonomy;
        var names = taxonomy.Spaces.Where(space => space.Code == "recording_studio").Select(space => space.Label.Pl).Concat(taxonomy.Services.Where(service => service.Code == "print_3d").Select(service => service.Label.Pl));
        Assert.Contains(string.Join(", ", names), Words(page.QuerySelector(".timetable__stop")!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/arkusz-wizyt/", "Arkusz wizyt: Próbny wyjazd")]
    [InlineData("/en/visit-worksheet/", "Visit worksheet: Próbny wyjazd")]
    [InlineData("/uk/arkush-vizytiv/", "Робочий аркуш візитів: Próbny wyjazd")]
    public async Task Worksheet_InEachLanguage_HasRoomForAnswersAtEachStop(string address, string title)
    {
        var trip = await site.Trips.CreateAsync(Trip(), Cancellation);

        var page = await site.ReadAsync(address + trip.EditKey);

        Assert.Equal(title, Words(page.QuerySelector("h1")!));
        Assert.Equal(2, page.QuerySelectorAll(".worksheet__stop").Length);
        Assert.All(page.QuerySelectorAll(".worksheet__questions > li"), question => Assert.NotNull(question.QuerySelector(".worksheet__room")));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Worksheet_OfAShareLink_IsThereWhereTheQuestionsAreShown()
    {
        var trip = await site.Trips.CreateAsync(Trip(), Cancellation);
        var shared = (await site.Trips.ShareAsync(trip.EditKey, TripSections.Contacts, Cancellation))!;
        Assert.Equal(HttpStatusCode.NotFound, (await site.VisitAsync($"/arkusz-wizyt/{shared.ShareKey}")).Response.StatusCode);

        await site.Trips.ShareAsync(trip.EditKey, TripSections.Questions, Cancellation);
        var page = await site.ReadAsync($"/arkusz-wizyt/{shared.ShareKey}");

        Assert.DoesNotContain(trip.EditKey, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.NotNull((await site.ReadAsync($"/wyjazd/{shared.ShareKey}")).QuerySelector($"a[href='/arkusz-wizyt/{shared.ShareKey}']"));
    }

    [Fact]
    public async Task Pages_OfLibrariesAndRoutes_LeadToThePlanner()
    {
        Assert.NotNull((await site.ReadAsync($"/biblioteki/{Gwarek}")).QuerySelector($".profile-actions a[href='/planer?add={Gwarek}']"));
        Assert.NotNull((await site.ReadAsync("/biblioteki")).QuerySelector($".library-card a[href='/planer?add={Gwarek}']"));
        Assert.NotNull((await site.ReadAsync($"/en/compare?b={Gwarek},{Dworzec}")).QuerySelector($".compare a[href='/en/planner?add={Gwarek}']"));
    }

    internal static Itinerary Trip() => ItineraryEditing.Begin(new(2026, 12, 9)).ChangeDay(0, day => day with { From = new("Katowice", new GeoPoint(50.26, 19.02)), To = new("Katowice", new GeoPoint(50.26, 19.02)) })
        .Add(Gwarek, 0).Add(Dworzec, 0) with { Title = "Próbny wyjazd", Notes = "Wziąć adapter" };

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
