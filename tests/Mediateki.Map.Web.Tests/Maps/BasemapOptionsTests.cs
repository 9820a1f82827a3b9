using Mediateki.Map.Web.Hosting;
using Mediateki.Map.Web.Maps;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Web.Tests.Maps;

public sealed class BasemapOptionsTests : IDisposable
{
    private readonly PmtilesFile file = new();

    public void Dispose() => file.Dispose();

    [Fact]
    public void Defaults_NothingConfigured_AreThePublicTilesAndNoFile()
    {
        var basemap = Basemap();

        Assert.Null(basemap.PmtilesUrl);
        Assert.Equal("https://tiles.openfreemap.org/planet", basemap.TileJsonUrl);
        Assert.Equal(["https://tiles.openfreemap.org"], basemap.ConnectSources);
        Assert.Equal(TimeSpan.FromSeconds(4), basemap.Timeout);
    }

    [Fact]
    public void TileJsonUrl_Empty_SwitchesTheStreetTilesOff()
    {
        using var services = Services(("TileJsonUrl", ""));
        var basemap = services.GetRequiredService<StreetBasemap>();

        Assert.Null(basemap.TileJsonUrl);
        Assert.False(basemap.IsConfigured);
        Assert.Empty(basemap.ConnectSources);
        Assert.Empty(services.GetServices<ContentSecuritySource>());
    }

    [Fact]
    public void TileJsonUrl_OfAnotherHost_IsAllowedByTheContentSecurityPolicy()
    {
        using var services = Services(("TileJsonUrl", "https://tiles.example:8443/planet.json?key=1"));

        Assert.Equal(new ContentSecuritySource("connect-src", "https://tiles.example:8443"), Assert.Single(services.GetServices<ContentSecuritySource>()));
    }

    [Fact]
    public void PmtilesFile_Configured_HasAnAddressThatChangesWithTheFile()
    {
        var before = Basemap(("PmtilesFile", file.Path)).PmtilesUrl;
        File.AppendAllText(file.Path, "more");
        var after = Basemap(("PmtilesFile", file.Path)).PmtilesUrl;

        Assert.StartsWith("basemap/street.pmtiles?v=", before);
        Assert.NotEqual(before, after);
    }

    [Theory]
    [InlineData("TileJsonUrl", "tiles.example/planet", "Basemap:TileJsonUrl")]
    [InlineData("TileJsonUrl", "ftp://tiles.example/planet", "Basemap:TileJsonUrl")]
    [InlineData("PmtilesFile", "/nowhere/street.pmtiles", "Basemap:PmtilesFile")]
    [InlineData("StreetTilesTimeout", "00:00:00", "StreetTilesTimeout")]
    [InlineData("StreetTilesTimeout", "00:05:00", "StreetTilesTimeout")]
    public void Options_Wrong_AreRefusedByName(string key, string value, string named)
    {
        var problem = Assert.Throws<OptionsValidationException>(() => Basemap((key, value)));

        Assert.Contains(named, problem.Message);
    }

    [Fact]
    public void PmtilesFile_OfAnotherKind_IsRefused()
    {
        File.WriteAllText(file.Path, "{ \"type\": \"FeatureCollection\" }");

        var problem = Assert.Throws<OptionsValidationException>(() => Basemap(("PmtilesFile", file.Path)));

        Assert.Contains("not a PMTiles archive", problem.Message);
    }

    private static StreetBasemap Basemap(params (string Key, string Value)[] settings)
    {
        using var services = Services(settings);
        return services.GetRequiredService<StreetBasemap>();
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Basemap:{setting.Key}", (string?)setting.Value)))
            .Build();
        return new ServiceCollection().AddLogging().AddMaps(configuration).BuildServiceProvider();
    }
}
