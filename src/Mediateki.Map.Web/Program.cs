using Mediateki.Map.Application;
using Mediateki.Map.Web;
using Mediateki.Map.Web.Api;
using Mediateki.Map.Web.Hosting;
using Mediateki.Map.Web.Layout;
using Mediateki.Map.Web.Libraries;
using Mediateki.Map.Web.Libraries.Hours;
using Mediateki.Map.Web.Libraries.LinkCards;
using Mediateki.Map.Web.Maps;
using Mediateki.Map.Web.Sitemaps;
using Mediateki.Map.Web.Trips;
using Mediateki.Map.Web.Trips.Exports;

var builder = WebApplication.CreateBuilder(args);
builder.AddSiteLogging();
builder.AddSiteHosting();
builder.Services.AddMediatekiApplication();
builder.Services.AddSitePages();
builder.Services.AddMaps(builder.Configuration);
builder.Services.AddLibraryPages();
builder.Services.AddLinkCards();
builder.Services.AddTripPages();
builder.Services.AddApi();

await using var app = builder.Build();
if (await Commands.RunAsync(app.Services, args, CancellationToken.None) is { } exitCode)
{
    return exitCode;
}

app.UseSiteHosting();
app.UseFilterForms();
app.MapHealth();
app.MapApi();
app.MapMaps();
app.MapLibraryPoints();
app.MapLibraryTiles();
app.MapHours();
app.MapLinkCards();
app.MapTripFiles();
app.MapSitemap();
app.MapSitePages();
await app.RunAsync();
return 0;
