using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Mediateki.Map.Application.Trips;
using Mediateki.Map.Web.Api;
using Mediateki.Map.Web.Tests.Libraries;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Mediateki.Map.Web.Tests.Api;

/// <summary>Planning over HTTP, with the real planner over hand-made libraries and estimated travel times.</summary>
public sealed class TripsApiTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    private const string Start = """{"latitude":50.2575,"longitude":19.017}""";

    private static readonly string Day = $$$"""{"date":"2026-12-03","start":"09:00","end":"17:00","from":{{{Start}}},"to":{{{Start}}}}""";

    private readonly HttpClient client = site.CreateClient();

    [Fact]
    public async Task Plan_ADay_GivesTimetablesWithSourcesAndReasons()
    {
        var answer = await Ask("plan", $$$"""{"days":[{{{Day}}}],"transport":"coach","groupSize":20,"lunch":{"earliest":"12:00","latest":"14:00","minutes":45}}""");

        var best = answer["proposals"]![0]!;
        var day = best["timetable"]!["days"]![0]!;
        Assert.Equal("mostToSee", (string?)best["bestAt"]);
        Assert.Equal("2026-12-03", (string?)day["date"]);
        Assert.Contains("mediateka-gwarek", Slugs(day));
        Assert.All(day["legs"]!.AsArray(), leg => Assert.Equal(("estimate", "coach"), ((string?)leg!["source"], (string?)leg["mode"])));
        Assert.True((bool)best["timetable"]!["estimates"]!);
        Assert.EndsWith("+01:00", (string?)day["departure"]);
        var seen = Slugs(day).Concat(best["leftOut"]!.AsArray().Select(left => (string?)left!["library"])).ToArray();
        Assert.Contains("czytelnia-akademicka", seen);
        Assert.DoesNotContain("filia-przysietnica", seen);
    }

    [Fact]
    public async Task Plan_ConfirmedAndUnknownHours_AreToldApart()
    {
        var answer = await Ask("plan", $$$"""{"days":[{{{Day}}}],"addNearby":false,"libraries":[{"library":"mediateka-gwarek"},{"library":"biblioteka-dworzec"}]}""");

        var confirmed = answer["proposals"]![0]!["timetable"]!["days"]![0]!["stops"]!.AsArray().ToDictionary(stop => (string)stop!["library"]!, stop => (bool)stop!["hoursConfirmed"]!);
        Assert.Equal(new Dictionary<string, bool> { ["mediateka-gwarek"] = true, ["biblioteka-dworzec"] = false }, confirmed);
    }

    [Fact]
    public async Task Plan_ToArrange_KeepsEveryNamedLibrary()
    {
        var answer = await Ask("plan", $$$"""{"days":[{{{Day}}}],"aim":"arrange","libraries":[{"library":"mediateka-gwarek","visitStart":"2026-12-03T11:00"},{"library":"biblioteka-dworzec"}]}""");

        Assert.Empty(answer["proposals"]!.AsArray());
        Assert.True((bool)answer["arrangement"]!["valid"]!);
        var stops = answer["arrangement"]!["timetable"]!["days"]![0]!["stops"]!.AsArray();
        Assert.Equal(2, stops.Count);
        Assert.Contains(stops, stop => (string?)stop!["visitStart"] == "2026-12-03T11:00:00+01:00");
    }

    [Fact]
    public async Task Check_VisitBeforeOpening_NamesRuleAndRepair()
    {
        var answer = await Ask("check", $$$"""{"days":[{{{Day}}}],"plan":[{"day":0,"stops":[{"library":"mediateka-gwarek","visitStart":"2026-12-03T09:15","visitEnd":"2026-12-03T10:15"}]}]}""");

        Assert.False((bool)answer["valid"]!);
        var problem = Assert.Single(answer["problems"]!.AsArray())!;
        Assert.Equal(("outsideHours", "mediateka-gwarek"), ((string?)problem["rule"], (string?)problem["library"]));
        Assert.Equal("2026-12-03T10:00:00+01:00", (string?)problem["repairs"]![0]!["days"]![0]!["stops"]![0]!["visitStart"]);
    }

    [Fact]
    public async Task Check_WhatPlanAnswered_IsValid()
    {
        var planned = (await Ask("plan", $$$"""{"days":[{{{Day}}}]}"""))["proposals"]![0]!["timetable"]!["days"]![0]!;
        var stops = planned["stops"]!.AsArray().Select(stop => new { library = (string?)stop!["library"], visitStart = (string?)stop["visitStart"], visitEnd = (string?)stop["visitEnd"] });
        var plan = new JsonArray(new JsonObject { ["day"] = 0, ["stops"] = JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(stops)) });

        var answer = await Ask("check", $$$"""{"days":[{{{Day}}}],"plan":{{{plan.ToJsonString()}}}}""");

        Assert.Empty(answer["problems"]!.AsArray());
    }

    [Theory]
    [InlineData("""{}""", "days")]
    [InlineData("""{"days":[]}""", "days")]
    [InlineData("""{"days":[null]}""", "days[0].date")]
    [InlineData("""{"days":[{"date":"tomorrow"}]}""", "days[0].date")]
    [InlineData("""{"days":[{"date":"2026-11-24"}]}""", "days[0].date")]
    [InlineData("""{"days":[{"date":"2026-12-03","start":"9"}]}""", "days[0].start")]
    [InlineData("""{"days":[{"date":"2026-12-03","end":"07:00"}]}""", "days[0].end")]
    [InlineData("""{"days":[{"date":"2026-12-03","from":{"latitude":91,"longitude":19}}]}""", "days[0].from")]
    [InlineData("""{"days":[{"date":"2026-12-03","from":{"latitude":50}}]}""", "days[0].from")]
    [InlineData("""{"days":[{"date":"2026-12-03","from":{"latitude":"50","longitude":19}}]}""", "days[0].from.latitude")]
    [InlineData("""{"days":[{"date":"2026-12-03","maximumStops":1.5}]}""", "days[0].maximumStops")]
    [InlineData("""{"days":[{"date":"2026-12-03"}]}""", "days[0].from")]
    [InlineData("""{"days":[{"date":"2026-12-03"}],"libraries":[{"library":"mediateka-gwarek","wish":"forbidden"}]}""", "days[0].from")]
    [InlineData("""{"days":7}""", "days")]
    [InlineData("""{"transport":"rocket"}""", "transport")]
    [InlineData("""{"transport":"rail"}""", "transport")]
    [InlineData("""{"transport":1}""", "transport")]
    [InlineData("""{"people":20}""", "people")]
    [InlineData("""{"groupSize":0}""", "groupSize")]
    [InlineData("""{"groupSize":1e99}""", "groupSize")]
    [InlineData("""{"libraries":[{"library":"mediateka-gwarek","capacity":0}]}""", "libraries[0].capacity")]
    [InlineData("""{"libraries":[{"library":"../etc"}]}""", "libraries[0].library")]
    [InlineData("""{"libraries":[{"library":"no-such-library"}]}""", "libraries[0].library")]
    [InlineData("""{"libraries":[{"library":"filia-przysietnica"}]}""", "libraries[0].library")]
    [InlineData("""{"libraries":[{"library":"mediateka-gwarek","visitStart":"2026-12-04T10:00"}]}""", "libraries[0].visitStart")]
    [InlineData("""{"themes":["jacuzzi"]}""", "themes[0]")]
    [InlineData("""{"lunch":{"earliest":"12:00","latest":"14:00"}}""", "lunch.minutes")]
    [InlineData("""{"order":[{"first":"mediateka-gwarek"}]}""", "order[0].then")]
    [InlineData("""{"oneOf":[["mediateka-gwarek"]]}""", "oneOf[0][0]")]
    [InlineData("""[]""", "body")]
    [InlineData("""null""", "body")]
    [InlineData("""{""", "body")]
    [InlineData("", "body")]
    public async Task Plan_FieldThatCannotBeUsed_Is400NamingIt(string body, string field)
    {
        // Bodies about another field than the days get good days.
        var complete = body.StartsWith("{\"", StringComparison.Ordinal) && !body.Contains("days", StringComparison.Ordinal) ? $$$"""{"days":[{{{Day}}}],""" + body[1..] : body;

        var response = await Post("plan", complete);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var errors = (await Read(response))["errors"]!.AsObject();
        Assert.Contains(field, errors.Select(error => error.Key));
        Assert.NotEqual("", (string?)errors[field]![0]);
    }

    [Theory]
    [InlineData("""[{"day":1,"stops":[{"library":"mediateka-gwarek","visitStart":"2026-12-03T10:00","visitEnd":"2026-12-03T11:00"}]}]""", "plan[0].day")]
    [InlineData("""[{"day":0,"stops":[]}]""", "plan[0].stops")]
    [InlineData("""[{"day":0,"stops":[{"library":"mediateka-gwarek","visitStart":"2026-12-03T10:00"}]}]""", "plan[0].stops[0].visitEnd")]
    [InlineData("""[{"day":0,"stops":[{"library":"mediateka-gwarek","visitStart":"2026-12-03T10:00","visitEnd":"2026-12-03T10:00"}]}]""", "plan[0].stops[0].visitEnd")]
    [InlineData("""[{"day":0,"stops":[{"library":"mediateka-gwarek","visitStart":"0001-01-01T00:00+14:00","visitEnd":"2026-12-03T10:00"}]}]""", "plan[0].stops[0].visitStart")]
    [InlineData("""[{"day":0,"stops":[{"library":"mediateka-gwarek","visitStart":"2026-12-03T10:00","visitEnd":"2026-12-03T11:00"}],"breaks":[{"start":"2026-12-03T13:00","end":"2026-12-03T12:00"}]}]""", "plan[0].breaks[0].end")]
    public async Task Check_FieldThatCannotBeUsed_Is400NamingIt(string plan, string field)
    {
        var response = await Post("check", $$$"""{"days":[{{{Day}}}],"plan":{{{plan}}}}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal([field], (await Read(response))["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task Plan_BodyTooLarge_Is413()
    {
        var response = await Post("plan", $$$"""{"days":[{{{Day}}}],"themes":["{{{new string('x', TripBodies.Largest)}}}"]}""");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(413, (int?)(await Read(response))["status"]);
    }

    [Fact]
    public async Task Plan_BodyOfAnotherKind_Is415() =>
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await client.PostAsync("/api/v1/trips/plan", new StringContent("days=1", Encoding.UTF8, "application/x-www-form-urlencoded"))).StatusCode);

    [Fact]
    public async Task Plan_Asked_IsNotToBeKept()
    {
        var response = await Post("plan", $$$"""{"days":[{{{Day}}}]}""");

        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Null(response.Headers.ETag);
    }

    [Fact]
    public async Task Plan_FromAnotherOrigin_IsAllowedAfterAsking()
    {
        using var asking = new HttpRequestMessage(HttpMethod.Options, "/api/v1/trips/plan")
        {
            Headers = { { "Origin", "https://elsewhere.example" }, { "Access-Control-Request-Method", "POST" }, { "Access-Control-Request-Headers", "content-type" } },
        };

        var response = await client.SendAsync(asking);

        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("POST", response.Headers.GetValues("Access-Control-Allow-Methods"));
    }

    [Fact]
    public async Task Plan_BeforeTheDirectoryIsLoaded_Is503()
    {
        await using var empty = new CatalogueSite();
        empty.Directory.State = empty.Directory.State with { IsLoaded = false };

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await empty.CreateClient().PostAsJsonAsync("/api/v1/trips/plan", new { days = Array.Empty<string>() })).StatusCode);
    }

    [Fact]
    public async Task Plan_ClientLeaves_CancelsThePlanningAndGivesItsTurnBack()
    {
        var planning = new WaitingPlanning();
        await using var busy = new CatalogueSite();
        using var queue = new TripQueue(1, 0);
        await using var patient = busy.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.RemoveAll<ITripPlanning>().AddSingleton<ITripPlanning>(planning).RemoveAll<TripQueue>().AddSingleton(queue)));
        using var leaving = new CancellationTokenSource();
        var asking = patient.CreateClient().PostAsync("/api/v1/trips/plan", Json($$$"""{"days":[{{{Day}}}]}"""), leaving.Token);
        await planning.Asked.Task.WaitAsync(TestContext.Current.CancellationToken);

        var turnedAway = await patient.CreateClient().PostAsync("/api/v1/trips/plan", Json($$$"""{"days":[{{{Day}}}]}"""));
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await planning.Cancelled.Task.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.TooManyRequests, turnedAway.StatusCode);
        Assert.NotNull(turnedAway.Headers.RetryAfter);
    }

    private async Task<JsonNode> Ask(string action, string body)
    {
        var response = await Post(action, body);
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        return await Read(response);
    }

    private Task<HttpResponseMessage> Post(string action, string body) => client.PostAsync("/api/v1/trips/" + action, Json(body));

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private static async Task<JsonNode> Read(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    private static IEnumerable<string?> Slugs(JsonNode day) => day["stops"]!.AsArray().Select(stop => (string?)stop!["library"]);

    /// <summary>Plans until it is cancelled.</summary>
    private sealed class WaitingPlanning : ITripPlanning
    {
        public TaskCompletionSource Asked { get; } = new();

        public TaskCompletionSource Cancelled { get; } = new();

        public async Task<TripAnswer> PlanAsync(TripRequest request, CancellationToken cancellationToken)
        {
            Asked.TrySetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                Cancelled.TrySetResult();
            }
            return new TripAnswer();
        }

        public Task<TripCheckAnswer> CheckAsync(TripDraft draft, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
