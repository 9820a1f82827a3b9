using System.IO.Compression;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;

namespace Mediateki.Map.Web.Hosting;

/// <summary>Kestrel, compression, proxy headers, keys and limits.</summary>
internal static class WebServer
{
    public static WebApplicationBuilder AddSiteHosting(this WebApplicationBuilder builder)
    {
        var hosting = builder.Configuration.GetSection(HostingOptions.Section).Get<HostingOptions>() ?? new HostingOptions();
        var services = builder.Services;
        services.AddOptions<SiteOptions>().BindConfiguration(SiteOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<HostingOptions>().BindConfiguration(HostingOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ContentSecurity>();
        services.AddHttpContextAccessor();
        services.AddProblemDetails();
        services.AddHealthChecks();
        services.AddAntiforgery(options => options.Cookie.Name = "mediateki-form");
        AddKestrelLimits(builder);
        AddCompression(services);
        services.AddPageCache();
        AddKeys(services, hosting);
        AddConnectionLimit(services, hosting);
        return builder;
    }

    /// <summary>What every request passes before a page or an interface answers it, in this order.</summary>
    public static WebApplication UseSiteHosting(this WebApplication app)
    {
        var hosting = app.Configuration.GetSection(HostingOptions.Section).Get<HostingOptions>() ?? new HostingOptions();
        if (hosting.BehindProxy)
        {
            app.UseForwardedHeaders(TrustAnyProxy());
        }
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }
        app.UseSecurityHeaders();
        app.UseSiteRequestLogging();
        app.UseRequestLocalization();
        app.UseStatusPages();
        app.Use(AnswerHeadAsGet);
        app.UseRouting();
        app.UseRateLimiter();
        // Outside compression, so that what is kept is already compressed.
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseAntiforgery();
        return app;
    }

    /// <summary>Whoever looks whether a link works asks for the headers alone (RFC 9110, 9.3.2); the server leaves the body out by itself.</summary>
    private static Task AnswerHeadAsGet(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
        }
        return next(context);
    }

    private static void AddKestrelLimits(WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 1 << 20;
        // So that a search of thousands of letters is answered by what refuses it, with its reason.
        kestrel.Limits.MaxRequestLineSize = 32 << 10;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    });

    // The pages hold no secrets next to reflected input, so compressing them over HTTPS gives nothing away;
    // the middle level: content pages are compressed once and kept, static files at build.
    private static void AddCompression(IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/geo+json", "application/problem+json", "application/ld+json", "image/svg+xml", "application/gpx+xml", "text/calendar"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }

    private static void AddKeys(IServiceCollection services, HostingOptions hosting)
    {
        var keys = services.AddDataProtection().SetApplicationName("mediateki-map");
        if (hosting.KeysFolder.Length > 0)
        {
            keys.PersistKeysToFileSystem(new DirectoryInfo(hosting.KeysFolder));
        }
    }

    // A circuit's connection is one request for as long as it lives; the platform has no limit of its own.
    private static void AddConnectionLimit(IServiceCollection services, HostingOptions hosting) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            context.WebSockets.IsWebSocketRequest || context.Request.Path.StartsWithSegments("/_blazor")
                ? RateLimitPartition.GetConcurrencyLimiter($"circuits of {context.Connection.RemoteIpAddress}", _ =>
                    new ConcurrencyLimiterOptions { PermitLimit = hosting.ConnectionsPerAddress })
                : RateLimitPartition.GetNoLimiter("pages"));
    });

    private static ForwardedHeadersOptions TrustAnyProxy()
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        return options;
    }
}
