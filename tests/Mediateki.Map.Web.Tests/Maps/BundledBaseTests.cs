using System.Text.Json;

namespace Mediateki.Map.Web.Tests.Maps;

/// <summary>What eng/assets/build.mjs makes of the packages, as it lies in wwwroot/lib after a build.</summary>
public sealed class BundledBaseTests
{
    [Theory]
    [InlineData("land.json", 250)]
    [InlineData("towns.json", 80)]
    [InlineData("localities.json", 320)]
    public void File_OfTheBundledBase_IsSmall(string file, int kilobytes)
    {
        Assert.InRange(new FileInfo(PathOf("basemap", file)).Length, 10_000, kilobytes * 1000);
    }

    [Theory]
    [InlineData("Warszawa")]
    [InlineData("Łódź")]
    [InlineData("Bielsko-Biała")]
    [InlineData("Jastrzębie-Zdrój")]
    public void Towns_OfPoland_HaveTheirPolishNames(string name)
    {
        Assert.Single(Properties("towns.json"), town => Text(town, "pl") == name && !town.TryGetProperty("abroad", out _));
    }

    [Theory]
    [InlineData("Praga", "Prague", "Прага")]
    [InlineData("Lwów", "Lviv", "Львів")]
    [InlineData("Wilno", "Vilnius", "Вільнюс")]
    public void Towns_Abroad_AreNamedInEveryLanguage(string polish, string english, string ukrainian)
    {
        var town = Assert.Single(Properties("towns.json"), town => Text(town, "en") == english);

        Assert.Equal((polish, ukrainian), (Text(town, "pl"), Text(town, "uk")));
    }

    [Theory]
    [InlineData("Niemcy", "Germany", "Німеччина")]
    [InlineData("Polska", "Poland", "Польща")]
    [InlineData("Ukraina", "Ukraine", "Україна")]
    public void Countries_AreNamedInEveryLanguage(string polish, string english, string ukrainian)
    {
        var country = Assert.Single(Properties("land.json"), land => Text(land, "kind") == "country" && Text(land, "en") == english);

        Assert.Equal((polish, ukrainian), (Text(country, "pl"), Text(country, "uk")));
    }

    [Fact]
    public void Engine_HasItsWorkerBesideIt()
    {
        Assert.True(File.Exists(PathOf("maplibre", "maplibre-gl.mjs")));
        Assert.True(File.Exists(PathOf("maplibre", "maplibre-gl-worker.mjs")));
        Assert.Empty(Directory.EnumerateFiles(PathOf(), "*.map", SearchOption.AllDirectories));
    }

    [Fact]
    public void LockFile_NamesNoRegistry()
    {
        var text = File.ReadAllText(Repository.PathOf("package-lock.json"));

        Assert.Contains("\"node_modules/maplibre-gl\"", text);
        Assert.DoesNotContain("\"resolved\"", text);
        Assert.DoesNotContain("://registry", text);
    }

    private static string PathOf(params string[] parts) => Repository.PathOf(["src", "Mediateki.Map.Web", "wwwroot", "lib", .. parts]);

    private static string? Text(JsonElement properties, string name) => properties.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static JsonElement[] Properties(string file) =>
        [.. JsonDocument.Parse(File.ReadAllText(PathOf("basemap", file))).RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("properties"))];
}
