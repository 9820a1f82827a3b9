using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Web.Tests.Fakes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Mediateki.Map.Web.Tests.Libraries;

/// <summary>The whole site over hand-made libraries at noon of Wednesday, 25 November 2026 in Poland. Tests that need other content or settings make their own.</summary>
public sealed class CatalogueSite : WebApplicationFactory<Program>
{
    public const string PublicAddress = "https://mediateki.example";

    // No database answers there: what the fakes do not stand in for has to do without.
    private readonly Dictionary<string, string> settings = new()
    {
        ["Site:PublicAddress"] = PublicAddress, ["ConnectionStrings:Catalogue"] = "Host=127.0.0.1;Port=9;Username=nobody;Database=none",
    };

    internal FakeLibraryDirectory Directory { get; init; } = new();

    internal FakeVisitJournal Journal { get; init; } = new();

    internal FakeRouteCatalogue Routes { get; init; } = new();

    internal FakeTripStore Trips { get; } = new();

    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 25, 11, 0, 0, TimeSpan.Zero));

    internal static CatalogueSite Of(params Library[] libraries) => new() { Directory = new(libraries) };

    public CatalogueSite With(string key, string value)
    {
        settings[key] = value;
        return this;
    }

    /// <summary>The answer as visitors get it, redirects not followed, and its body as a document.</summary>
    public async Task<(HttpResponseMessage Response, IHtmlDocument Page)> VisitAsync(string address)
    {
        using var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response, new HtmlParser().ParseDocument(html));
    }

    public async Task<IHtmlDocument> ReadAsync(string address)
    {
        var (response, page) = await VisitAsync(address);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        return page;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }
        builder.ConfigureTestServices(services =>
        {
            services.UseFakeCatalogue(Directory, Journal, Routes, Trips);
            services.RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(Clock);
        });
    }
}
