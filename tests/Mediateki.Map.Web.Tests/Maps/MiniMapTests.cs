using System.Globalization;
using System.Text.Json;
using Bunit;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Web.Maps;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mediateki.Map.Web.Tests.Maps;

public sealed class MiniMapTests : BunitContext
{
    public MiniMapTests()
    {
        Services.AddLogging();
        Services.AddMaps(new ConfigurationBuilder().Build());
    }

    [Fact]
    public void Place_InAPolishCulture_IsWrittenWithDecimalPoints()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("pl-PL");
        try
        {
            var element = Place(50.2599, 19.0216).Find("mini-map");

            Assert.Equal(("50.2599", "19.0216", "15"), (element.GetAttribute("lat"), element.GetAttribute("lon"), element.GetAttribute("zoom")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Place_ItsName_IsTextEverywhere()
    {
        var element = Place(50, 19, "Biblioteka \"Pod <b>Lwem</b>\"").Find("mini-map");

        Assert.Equal("Biblioteka \"Pod <b>Lwem</b>\"", element.GetAttribute("name"));
        Assert.Empty(element.QuerySelectorAll("b"));
        var title = JsonDocument.Parse(element.GetAttribute("data-options")!).RootElement.GetProperty("texts").GetProperty("Map.Title").GetString();
        Assert.Contains("Biblioteka \"Pod <b>Lwem</b>\"", title);
    }

    [Fact]
    public void Place_AnotherOne_IsAnotherElementToTheNavigation()
    {
        string? Permanent(double longitude) => Place(50, longitude).Find("mini-map").GetAttribute("data-permanent");

        Assert.Equal(Permanent(19), Permanent(19));
        Assert.NotEqual(Permanent(19), Permanent(20));
    }

    [Fact]
    public void Place_NeedsNoScriptFromTheServer()
    {
        Place(50, 19);

        Assert.Empty(JSInterop.Invocations);
    }

    private IRenderedComponent<MiniMap> Place(double latitude, double longitude, string name = "Biblioteka") =>
        Render<MiniMap>(p => p.Add(m => m.Location, new GeoPoint(latitude, longitude)).Add(m => m.Name, name));
}
