using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Mediateki.Map.Web.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Mediateki.Map.Web.Tests;

/// <summary>
/// The site in memory, as visitors get it (environment Production), with a few addresses that misbehave on demand:
/// <see cref="BrokenPath"/>, <see cref="TimeoutPath"/> and <see cref="UnavailablePath"/>, under any language prefix and under /api.
/// </summary>
public sealed class TestSite : WebApplicationFactory<Program>
{
    public const string BrokenPath = "/test-broken";
    public const string TimeoutPath = "/test-timeout";
    public const string UnavailablePath = "/test-unavailable";

    // The tests name the only outside address of a page they look at, so the default one is off.
    // No database answers there.
    private readonly Dictionary<string, string> settings = new() { ["Basemap:TileJsonUrl"] = "", ["ConnectionStrings:Catalogue"] = "Host=127.0.0.1;Port=9;Username=nobody;Database=none" };

    public TestSite With(string key, string value)
    {
        settings[key] = value;
        return this;
    }

    public HttpClient Visitor() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });

    public async Task<(HttpResponseMessage Response, IHtmlDocument Document)> VisitAsync(string address)
    {
        using var client = Visitor();
        var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (response, new HtmlParser().ParseDocument(html));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft.AspNetCore", "Fatal");
        // As in a published site: without the development fallback, which answers any unknown POST with 405.
        builder.UseSetting("ReloadStaticAssetsAtRuntime", "false");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter, Misbehaviour>());
        builder.ConfigureTestServices(services => services.UseFakeCatalogue(new(), new()));
    }

    // Added after the site's own pipeline, so that it is reached through everything the site does to a request.
    private sealed class Misbehaviour : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Use((HttpContext context, RequestDelegate rest) =>
            {
                var path = context.Request.Path.Value ?? "";
                if (path.EndsWith(BrokenPath, StringComparison.Ordinal))
                {
                    throw new InvalidOperationException("Broken on demand.");
                }
                if (path.EndsWith(TimeoutPath, StringComparison.Ordinal))
                {
                    throw new TimeoutException("Too slow on demand.");
                }
                if (path.EndsWith(UnavailablePath, StringComparison.Ordinal))
                {
                    context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                    return Task.CompletedTask;
                }
                return rest(context);
            });
        };
    }
}
