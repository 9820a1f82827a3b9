using System.Text.Json;

namespace Mediateki.Map.Web.Tests.Maps;

/// <summary>The one style of the map in every theme, base and language, as the style specification reads it.</summary>
public sealed class MapStyleTests(MapStyleTests.Styles styles) : IClassFixture<MapStyleTests.Styles>
{
    private static readonly string[] Themes = ["light", "dark"];
    private static readonly string[] Bases = ["bundled", "street", "street of one country", "slim street"];
    private static readonly string[] Languages = ["pl", "en", "uk"];

    public static TheoryData<string, string, string> Combinations() =>
        [.. from theme in Themes from drawnOn in Bases from language in Languages select (theme, drawnOn, language)];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Style_EveryCombination_IsValidAndNeedsNoOtherServer(string theme, string drawnOn, string language)
    {
        var style = Assert.Single(styles.All, style => style.Theme == theme && style.Base == drawnOn && style.Language == language);

        Assert.Empty(style.Errors);
        Assert.Empty(style.UnusedSources);
        Assert.False(style.NeedsGlyphs);
        Assert.True(style.NamesInLanguage);
    }

    [Theory]
    [InlineData("bundled", false, true)]
    [InlineData("street", true, false)]
    [InlineData("street of one country", true, true)]
    [InlineData("slim street", true, true)]
    public void Style_Base_DrawsStreetsFromTilesAndLandFromTheSite(string drawnOn, bool streets, bool bundledLand)
    {
        var layers = styles.All.First(style => style.Base == drawnOn).Layers;

        Assert.Equal(streets, layers.Contains("road"));
        Assert.Equal(bundledLand, layers.Contains("bundled-poland"));
    }

    [Fact]
    public void Style_EveryCombination_DrawsLibrariesOnTopAndTheSelectedOneAboveAll()
    {
        string[] expected = ["cluster", "library", "library-name", "focus-dot", "focus-name"];

        Assert.All(styles.All, style =>
        {
            var places = expected.Select(layer => Array.IndexOf(style.Layers, layer)).ToArray();
            Assert.Equal(places.Order(), places);
            Assert.True(places[0] > Array.FindLastIndex(style.Layers, layer => layer.StartsWith("bundled-", StringComparison.Ordinal) || layer == "country"));
        });
    }

    [Fact]
    public void Colours_TextAndMarks_StandOutFromWhatLiesUnderThem()
    {
        Assert.NotEmpty(styles.Contrast);
        Assert.Empty(styles.Contrast
            .Where(pair => pair.Ratio < pair.Needed)
            .Select(pair => $"{pair.Theme}: {pair.Front} on {pair.Back} is {pair.Ratio}, needs {pair.Needed}"));
    }

    public sealed record Style(string Theme, string Base, string Language, string[] Layers, string[] UnusedSources, bool NamesInLanguage, bool NeedsGlyphs, string[] Errors);

    public sealed record Pair(string Theme, string Front, string Back, double Needed, double Ratio);

    public sealed class Styles : IAsyncLifetime
    {
        public Style[] All { get; private set; } = [];

        public Pair[] Contrast { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            var (exitCode, output, error) = await Node.RunAsync("eng/assets/check-style.mjs");
            Assert.True(exitCode == 0, error);
            var report = JsonSerializer.Deserialize<Report>(output, JsonSerializerOptions.Web)!;
            (All, Contrast) = (report.Styles, report.Contrast);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        private sealed record Report(Style[] Styles, Pair[] Contrast);
    }
}
