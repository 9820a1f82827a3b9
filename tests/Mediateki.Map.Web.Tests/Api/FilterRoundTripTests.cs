using System.Text.Json.Nodes;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Web.Libraries;
using Mediateki.Map.Web.Tests.Libraries;

namespace Mediateki.Map.Web.Tests.Api;

/// <summary>One filter has one address, and by it pages, files, map and programs see the same libraries.</summary>
public sealed class FilterRoundTripTests(CatalogueSite site) : IClassFixture<CatalogueSite>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RandomFilter_ByItsAddress_IsTheSameEverywhere()
    {
        using var client = site.CreateClient();
        var (random, directory) = (new Random(17), (ILibraryDirectory)site.Directory);
        var some = 0;
        for (var i = 0; i < 300; i++)
        {
            var filter = Create(random, directory.Taxonomy);
            var query = LibrariesUrl.Query(filter);
            Assert.Equal(filter with { Profile = null }, LibrariesUrl.Parse(query, directory.Taxonomy).Filter);
            if (filter.Profile is { } profile)
            {
                query += $"{(query.Length == 0 ? '?' : '&')}{LibrariesUrl.Profile}={LibrariesUrl.NameOf(profile)}"; // programs may ask for it
            }

            var list = JsonNode.Parse(await client.GetStringAsync("/api/v1/libraries" + query, Cancellation))!;
            var total = directory.Count(filter);
            Assert.Equal(total, (int)list["total"]!);
            var slugs = list["items"]!.AsArray().Select(item => (string)item!["slug"]!).Order().ToList();
            Assert.Equal(slugs, await FeaturesAsync(client, "/api/v1/libraries.geojson" + query, "slug"));
            Assert.Equal(total, (await client.GetStringAsync("/api/v1/libraries.csv" + query, Cancellation)).Split("\r\n").Count(line => line.Length > 0) - 1);
            Assert.Equal(directory.ListPins(filter).Select(pin => pin.Id.Slug).Order(), await FeaturesAsync(client, "/data/libraries/v1/points.geojson" + query, "slug"));
            var tiles = JsonNode.Parse(await client.GetStringAsync("/tiles/libraries/v1.json" + query, Cancellation))!;
            Assert.Equal(directory.ListPins(filter).Count, (int)tiles["count"]!);
            some += total is > 0 and < 6 ? 1 : 0;
        }
        Assert.InRange(some, 40, 300);
    }

    private static async Task<IEnumerable<string>> FeaturesAsync(HttpClient client, string address, string property) =>
        JsonNode.Parse(await client.GetStringAsync(address, Cancellation))!["features"]!.AsArray().Select(feature => (string)feature!["properties"]![property]!).Order();

    private static LibraryFilter Create(Random random, Taxonomy taxonomy)
    {
        bool Sometimes() => random.Next(7) == 0;
        CodeSet Some(IEnumerable<string> codes) => Sometimes() ? CodeSet.Of(random.GetItems(codes.ToArray(), random.Next(1, 3))) : CodeSet.Empty;
        return new()
        {
            Text = Sometimes() ? random.GetItems(new[] { "mediateka", "Katowice", "nagrań", "&%=#+", "ї 😀" }, 1)[0] : null,
            Spaces = Some(taxonomy.Spaces.Select(t => t.Code)),
            AnySpace = Sometimes(),
            Services = Some(taxonomy.Services.Select(t => t.Code)),
            AnyService = Sometimes(),
            Intentions = Some(taxonomy.Intentions.Select(t => t.Code)),
            Accessible = Some(taxonomy.Accessibility.Select(t => t.Code)),
            MaybeAccessible = Some(taxonomy.Accessibility.Select(t => t.Code)),
            Topics = Some(taxonomy.Topics.Select(t => t.Code)),
            Kind = Sometimes() ? random.GetItems(Enum.GetValues<LibraryKind>(), 1)[0] : null,
            Voivodeship = Sometimes() ? "śląskie" : null,
            City = Sometimes() ? "Katowice" : null,
            MediatekaOnly = Sometimes(),
            OpenedSince = Sometimes() ? random.Next(1900, 2026) : null,
            AreaFrom = Sometimes() ? random.Next(1, 2_000) : null,
            AreaTo = Sometimes() ? random.Next(1, 9_000) : null,
            Area = Sometimes() ? new BoundingBox(15 + random.Next(5), 49 + random.Next(2), 20 + random.Next(4), 51 + random.Next(4)) : null,
            Profile = Sometimes() ? random.GetItems(Enum.GetValues<AccessProfile>(), 1)[0] : null,
            Open = Sometimes() ? new() { From = new DateTimeOffset(2026, 11, 26, random.Next(6, 20), 0, 0, TimeSpan.Zero), Minutes = random.Next(1, 120), WithNotConfirmed = Sometimes() } : null,
        };
    }
}
