using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using Mediateki.Map.Application.Places;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Mediateki.Map.Application.Tests.Places;

/// <summary>An external geocoder that answers, fails or is slow: a service of the test in its place.</summary>
public sealed class GeocoderTests : IAsyncLifetime
{
    private const string Photon = """
        { "type": "FeatureCollection", "features": [ null, { "geometry": { "coordinates": [] } },
          { "geometry": { "type": "Point", "coordinates": [19.0234, 50.2594] },
            "properties": { "name": "Rynek", "city": "Katowice", "county": "Katowice", "state": "województwo śląskie", "osm_key": "highway", "osm_value": "pedestrian" } } ] }
        """;

    private const string Nominatim = """
        [ { "lat": "x", "lon": "y" },
          { "lat": "50.2594", "lon": "19.0234", "category": "highway", "type": "pedestrian", "addresstype": "road", "name": "Rynek", "display_name": "Rynek, Katowice",
            "address": { "city": "Katowice", "county": null, "state": "województwo śląskie" } } ]
        """;

    private readonly ConcurrentQueue<string> asked = [];
    private WebApplication app = default!;

    private Func<HttpContext, Task> Behaviour { get; set; } = context => context.Response.WriteAsync(Photon);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(context =>
        {
            asked.Enqueue(context.Request.Path + context.Request.QueryString);
            context.Response.ContentType = "application/json";
            return Behaviour(context);
        });
        await app.StartAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }

    [Theory]
    [InlineData("Photon", Photon, "/api?q=ul.%20Rynek%201%2C%20Katowice&limit=5&bbox=")]
    [InlineData("Nominatim", Nominatim, "/search?q=ul.%20Rynek%201%2C%20Katowice&format=jsonv2")]
    public async Task Find_WhatTheGazetteerDoesNotKnow_AsksTheGeocoder(string protocol, string answer, string address)
    {
        Behaviour = context => context.Response.WriteAsync(answer);
        await using var site = Site(("GeocoderProtocol", protocol));

        var place = Assert.Single(await site.Places.FindAsync("ul. Rynek 1, Katowice", 5, Cancellation));

        Assert.Equal(("Rynek", PlaceKind.Address, "Katowice", "śląskie"), (place.Name, place.Kind, place.Commune, place.Voivodeship));
        Assert.Equal(new(50.2594, 19.0234), place.Point);
        Assert.StartsWith(address, Assert.Single(asked), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Katowice")]
    [InlineData("w Tychach")]
    [InlineData("50.26, 19.02")]
    [InlineData("  ")]
    public async Task Find_WhatIsKnownHere_StaysHere(string text)
    {
        await using var site = Site();

        await site.Places.FindAsync(text, 5, Cancellation);

        Assert.Empty(asked);
    }

    [Fact]
    public async Task Suggest_NeverAsksTheGeocoder()
    {
        await using var site = Site();

        await site.Places.SuggestAsync("Xyzzy", 5, Cancellation);

        Assert.Empty(asked);
    }

    [Theory]
    [InlineData(500, "")]
    [InlineData(429, "")]
    [InlineData(200, "not JSON")]
    [InlineData(200, "null")]
    [InlineData(200, "{\"features\": 7}")]
    public async Task Find_GeocoderFails_IsAnsweredWithoutIt(int status, string body)
    {
        Behaviour = context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync(body);
        };
        await using var site = Site();

        Assert.Equal("Katowice", (await site.Places.FindAsync("Katow", 5, Cancellation))[0].Name);
        Assert.Single(asked);
    }

    [Fact]
    public async Task Find_GeocoderHangs_IsAnsweredInTime()
    {
        Behaviour = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        await using var site = Site();

        var answer = site.Places.FindAsync("Katow", 5, Cancellation);
        while (asked.IsEmpty)
        {
            await Task.Delay(10, Cancellation);
        }
        site.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("Katowice", (await answer)[0].Name);
    }

    [Fact]
    public async Task Find_GeocoderFailsAgainAndAgain_IsLeftAloneForAWhile()
    {
        Behaviour = context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
        await using var site = Site(("BreakerFailures", "2"));
        for (var i = 0; i < 5; i++)
        {
            await site.Places.FindAsync("Xyzzy", 5, Cancellation);
        }
        Assert.Equal(2, asked.Count);

        site.Clock.Advance(TimeSpan.FromSeconds(31));
        Behaviour = context => context.Response.WriteAsync(Photon);

        Assert.Equal("Rynek", Assert.Single(await site.Places.FindAsync("Xyzzy", 5, Cancellation)).Name);
    }

    [Theory]
    [InlineData("GeocoderUrl", "photon.example")]
    [InlineData("GeocoderUrl", "ftp://photon.example")]
    [InlineData("GeocoderArea", "1,2,3")]
    [InlineData("GeocoderTimeout", "00:01:00")]
    [InlineData("BreakerFailures", "0")]
    [InlineData("BreakerPause", "00:00:00")]
    public void Options_Wrong_AreRefusedByName(string option, string value)
    {
        var options = new PlacesOptions();
        var property = typeof(PlacesOptions).GetProperty(option)!;
        property.SetValue(options, System.ComponentModel.TypeDescriptor.GetConverter(property.PropertyType).ConvertFromInvariantString(value));
        var problems = new List<ValidationResult>();

        Assert.False(Validator.TryValidateObject(options, new ValidationContext(options), problems, validateAllProperties: true));
        Assert.Contains(problems, problem => problem.MemberNames.Contains(option));
    }

    private PlacesSite Site(params (string, string)[] settings) => new(PlacesSite.NoDatabase, [("GeocoderUrl", app.Urls.First()), .. settings]);
}
