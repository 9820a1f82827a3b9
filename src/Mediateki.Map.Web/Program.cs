using Mediateki.Map.Application;
using Mediateki.Map.Web;
using Mediateki.Map.Web.Hosting;
using Mediateki.Map.Web.Layout;

var builder = WebApplication.CreateBuilder(args);
builder.AddSiteLogging();
builder.AddSiteHosting();
builder.Services.AddMediatekiApplication();
builder.Services.AddSitePages();

await using var app = builder.Build();
if (await Commands.RunAsync(app.Services, args, CancellationToken.None) is { } exitCode)
{
    return exitCode;
}

app.UseSiteHosting();
app.MapHealth();
app.MapSitePages();
await app.RunAsync();
return 0;
