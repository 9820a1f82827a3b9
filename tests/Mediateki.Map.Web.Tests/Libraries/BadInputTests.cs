using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Mediateki.Map.Web.Libraries;

namespace Mediateki.Map.Web.Tests.Libraries;

/// <summary>
/// What nobody should send, sent to the site over a socket: every answer is a result or a refusal that names what is wrong, never a failure of the site's own.
/// </summary>
public sealed class BadInputTests : IAsyncLifetime
{
    private const int ListRequests = 2_500;
    private const int PageRequests = 500;

    private static readonly string[] Lists = ["/api/v1/libraries", "/api/v1/libraries.geojson", "/api/v1/libraries.csv"];

    private static readonly string[] Pages = ["/", "/en", "/uk", "/biblioteki", "/en/libraries", "/uk/biblioteky", "/data/libraries/v1/points.geojson", "/tiles/libraries/v1.json", "/tiles/libraries/v1/3/4/2.mvt"];

    private static readonly string[] Parameters =
    [
        LibrariesUrl.Text, LibrariesUrl.Space, LibrariesUrl.Service, LibrariesUrl.SpacesMode, LibrariesUrl.ServicesMode, LibrariesUrl.Intention, LibrariesUrl.Access,
        LibrariesUrl.MaybeAccess, LibrariesUrl.Topic, LibrariesUrl.Kind, LibrariesUrl.Since, LibrariesUrl.AreaFrom, LibrariesUrl.AreaTo, LibrariesUrl.Profile,
        LibrariesUrl.Voivodeship, LibrariesUrl.City, LibrariesUrl.Mediateka, LibrariesUrl.Area, LibrariesUrl.Sort, LibrariesUrl.Page, LibrariesUrl.Viewport,
        LibrariesUrl.Selected, LibrariesUrl.Shown, OpenAtUrl.Open, OpenAtUrl.When, OpenAtUrl.Minutes, OpenAtUrl.Staffed, OpenAtUrl.WithNotConfirmed, "pageSize", "lang",
        "after", "bom", NearUrl.Near, NearUrl.Within, NearUrl.Reach, NearUrl.By, LibrariesUrl.Asked, LibrariesUrl.Ask,
    ];

    /// <summary>As they stand in an address.</summary>
    private static readonly string[] Values =
    [
        // Nothing, and signs that begin something and do not end it.
        "", "%", "%2", "%zz", "%00", "a%00b", "%0D%0ASet-Cookie:%20a=b", "%7F", "+", "%20%20%20", "=", "%3D%3D",
        // Invalid UTF-8: a lone surrogate, an overlong slash, a cut emoji, bytes that begin nothing.
        "%ED%A0%80", "a%ED%B0%80b", "%C0%AF", "%F0%9F", "%FF%FE", "%80",
        // Noncharacters, alone and within words, and characters beside them.
        "%EF%BF%BE", "a%EF%BF%BEb", "%EF%BF%BF", "x%20%EF%BF%BF", "%EF%B7%90", "%EF%B7%AF", "%F0%9F%BF%BE", "%F4%8F%BF%BF", "%EF%BF%BD", "%EF%BB%BF", "%EE%80%80", "%F3%A0%84%80",
        // Words of other languages.
        "%27%20OR%201=1--", "%27;DROP%20TABLE%20libraries;--", "%22%29%20UNION%20SELECT%20NULL", "a%20%26%20b%20%7C%20!c%20%3C-%3E%20d:*", "%28%28%28a+%29+%29+%24", "%5B%5B%3A%3C%3A",
        "%5C", "%25", "_", "%7B%7B7*7%7D%7D", "%24%7Bjndi:ldap://x%7D", "%3Cscript%3Ealert(1)%3C/script%3E", "..%2F..%2F..%2Fetc%2Fpasswd", "file:///etc/passwd", "~~~~", "0~", "5~a", "-1~a",
        "2147483647~mediateka-gwarek", "99999999999~a",
        // Alphabets, directions, emoji.
        "%F0%9F%98%80", "%F0%9F%8F%B3%EF%B8%8F%E2%80%8D%F0%9F%8C%88", "%E2%80%AE%D7%A9%D7%9C%D7%95%D7%9D", "%D8%B3%D9%84%D8%A7%D9%85", "%E6%BC%A2%E5%AD%97", "%CC%81%CC%81%CC%81", "%EF%B7%BA",
        // Numbers.
        "0", "1", "-1", "-0", "1.5", "1e3", "1e309", "NaN", "nan", "Infinity", "-Infinity", "0x10", "2147483647", "2147483648", "-2147483648", "99999999999999999999999", "%D9%A1", "1_000", "+1",
        // Boxes.
        "18,50,19,51", "NaN,NaN,NaN,NaN", "Infinity,-Infinity,0,0", "1e308,1e308,1e308,1e308", "-1e9,-1e9,1e9,1e9", "19,51,18,50", "180,-90,-180,90", "-180,-90,180,90", "0,0,0,0", ",,,",
        "1,2,3", "1,2,3,4,5", "18;50;19;51", "18%2C50%2C19%2C51", "1%2C5,50,19,51",
        // Times.
        "now", "2026-12-03T14:00", "2026-02-30T10:00", "0001-01-01T00:00", "9999-12-31T23:59", "2026-12-03T14:00%2B99:00", "2026-12-03T14:00Z", "2026-12-03", "jutro",
        // What is known.
        "gaming_room", "vinyl", "wheelchair", "%C5%9Bl%C4%85skie", "Katowice", "name", "any", "main", "uk", "map", "mediateka-gwarek", "true",
        new('a', 10_000), string.Concat(Enumerable.Repeat("%C4%85", 2_000)), string.Concat(Enumerable.Repeat("a+", 4_000)), new('9', 5_000),
    ];

    private readonly CatalogueSite site = new();
    private HttpClient client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        site.UseKestrel(0);
        site.StartServer();
        (site.ClientOptions.AllowAutoRedirect, site.ClientOptions.HandleCookies) = (false, false);
        client = site.CreateClient();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task List_AnyQuery_IsAResultOrARefusalThatNamesParametersSent()
    {
        var random = new Random(41);
        var statuses = new Dictionary<HttpStatusCode, int>();
        for (var i = 0; i < ListRequests; i++)
        {
            var (address, names) = Address(random, Lists);
            using var answer = await client.GetAsync(address, Cancellation);
            statuses[answer.StatusCode] = statuses.GetValueOrDefault(answer.StatusCode) + 1;
            if (answer.StatusCode == HttpStatusCode.BadRequest)
            {
                Assert.True(answer.Content.Headers.ContentType?.MediaType == "application/problem+json", Short(address));
                var errors = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["errors"]!.AsObject();
                Assert.True(errors.Count > 0 && errors.All(error => names.Contains(error.Key) && !string.IsNullOrWhiteSpace((string?)error.Value![0])), $"{Short(address)}: {errors}");
            }
            else
            {
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {Short(address)}");
            }
        }
        Assert.All([HttpStatusCode.OK, HttpStatusCode.BadRequest], status => Assert.InRange(statuses[status], ListRequests / 50, ListRequests));
    }

    [Fact]
    public async Task Page_AnyQuery_ShowsLibraries()
    {
        var random = new Random(42);
        for (var i = 0; i < PageRequests; i++)
        {
            var (address, _) = Address(random, Pages);
            using var answer = await client.GetAsync(address, Cancellation);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {Short(address)}");
        }
    }

    [Fact]
    public async Task Path_AnySegment_IsFoundOrNot_ButNoFailure()
    {
        var random = new Random(43);
        Func<string>[] paths =
        [
            () => $"/api/v1/libraries/{Segment(random)}", () => $"/api/v1/{Segment(random)}", () => $"/biblioteki/{Segment(random)}", () => $"/{Segment(random)}/biblioteki",
            () => $"/tiles/libraries/{Segment(random)}/{Segment(random)}/{Segment(random)}/{Segment(random)}.mvt", () => $"/tiles/libraries/{Segment(random)}.json",
            () => $"/tiles/libraries/v1/{random.Next(-3, 40)}/{random.NextInt64(-5, 1L << 33)}/{random.NextInt64(-5, 1L << 33)}.mvt",
            () => $"/data/libraries/{Segment(random)}/points.geojson", () => $"/og/pl/{Segment(random)}.png",
        ];
        for (var i = 0; i < 1_000; i++)
        {
            var address = paths[random.Next(paths.Length)]() + (random.Next(3) == 0 ? Query(random, out _) : "");
            using var answer = await client.GetAsync(address, Cancellation);
            Assert.True((int)answer.StatusCode < 500, $"{answer.StatusCode}: {Short(address)}");
        }
    }

    [Fact]
    public async Task TripBody_AnyText_IsRefused()
    {
        var random = new Random(44);
        foreach (var path in new[] { "/api/v1/trips/plan", "/api/v1/trips/check" })
        {
            for (var i = 0; i < 100; i++)
            {
                var value = Values[random.Next(Values.Length)];
                var bodies = new[] { value, $"[{value}]", $$"""{"{{Parameters[random.Next(Parameters.Length)]}}":{{value}}}""", $$"""{"from":"{{value}}","libraries":["{{value}}"],"days":{{value}}}""", "\"\\ud800\"", "{\"a\":" + new string('[', 5_000) };
                using var content = new StringContent(bodies[random.Next(bodies.Length)], Encoding.UTF8, "application/json");
                using var answer = await client.PostAsync(path, content, Cancellation);
                Assert.InRange((int)answer.StatusCode, 400, 499);
                Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            }
        }
    }

    /// <summary>What no client of ours would let through.</summary>
    [Theory]
    [InlineData("GET /api/v1/libraries?q=\u0001\u0002 HTTP/1.1")]
    [InlineData("GET /api/v1/libraries?q=ą\u00FF\u0080 HTTP/1.1")]
    [InlineData("GET /api/v1/libraries?q=a\0b HTTP/1.1")]
    [InlineData("GET /biblioteki?q=\"<>\\^`{|} HTTP/1.1")]
    [InlineData("GET /%00 HTTP/1.1")]
    [InlineData("GET //../..//etc/passwd HTTP/1.1")]
    [InlineData("GET /%ED%A0%80/biblioteki HTTP/1.1")]
    [InlineData("GET * HTTP/1.1")]
    [InlineData("BREW /api/v1/libraries HTTP/1.1")]
    [InlineData("DELETE /api/v1/libraries HTTP/1.1")]
    public async Task RequestLine_OfAnyBytes_IsNoFailure(string line)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, site.ClientOptions.BaseAddress.Port, Cancellation);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"{line}\r\nHost: localhost\r\nConnection: close\r\n\r\n"), Cancellation);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var status = await reader.ReadLineAsync(Cancellation);

        Assert.Matches("^HTTP/1.1 [234][0-9][0-9] ", status);
    }

    private static (string Address, HashSet<string> Names) Address(Random random, string[] paths) =>
        (paths[random.Next(paths.Length)] + Query(random, out var names), names);

    private static string Query(Random random, out HashSet<string> names)
    {
        names = [];
        var parts = new List<string>();
        for (var left = random.Next(3) == 0 ? random.Next(2, 6) : 1; left > 0; left--)
        {
            var name = Parameters[random.Next(Parameters.Length)];
            names.Add(name);
            // One in five stands there more than once.
            parts.AddRange(Enumerable.Range(0, random.Next(5) == 0 ? random.Next(2, 30) : 1).Select(_ => $"{name}={Value(random)}"));
        }
        // No longer than what a server may be expected to read.
        return "?" + string.Join('&', parts.TakeWhile((_, i) => parts.Take(i + 1).Sum(part => part.Length) < 30_000));
    }

    private static string Value(Random random) => random.Next(6) == 0
        ? string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => $"%{random.Next(256):X2}"))
        : Values[random.Next(Values.Length)];

    private static string Segment(Random random) => Value(random) is var value && value.Length is > 0 and < 8_000 ? value.Replace("/", "%2F", StringComparison.Ordinal) : "x";

    private static string Short(string address) => address.Length > 600 ? $"{address[..600]}… ({address.Length})" : address;
}
