using System.Globalization;
using System.Text.RegularExpressions;
using Mediateki.Map.Web.Layout;
using MudBlazor;

namespace Mediateki.Map.Web.Tests.Layout;

/// <summary>Contrast of every pair of colours that the style sheets put together, by the formula of WCAG 2.2 (relative luminance).</summary>
public sealed partial class ContrastTests
{
    private const double Text = 4.5;
    private const double LargeTextOrGraphic = 3.0;

    private static readonly (string Foreground, string[] Backgrounds, double Least)[] Pairs =
    [
        ("--ink", ["--paper", "--surface", "--sunken", "--brand-soft", "--accent-soft", "--ok-soft", "--warn-soft", "--bad-soft"], Text),
        ("--muted", ["--paper", "--surface", "--sunken", "--brand-soft"], Text),
        ("--brand", ["--paper", "--surface", "--sunken", "--brand-soft"], Text),
        ("--brand-hover", ["--paper", "--surface", "--sunken"], Text),
        ("--brand-ink", ["--brand", "--brand-hover"], Text),
        ("--accent", ["--paper", "--surface", "--sunken", "--accent-soft"], Text),
        ("--accent-ink", ["--accent"], Text),
        ("--mark-ink", ["--mark"], Text),
        ("--ok", ["--paper", "--surface", "--ok-soft"], Text),
        ("--warn", ["--paper", "--surface", "--warn-soft"], Text),
        ("--bad", ["--paper", "--surface", "--bad-soft"], Text),
        ("--bad-ink", ["--bad"], Text),
        ("--line-strong", ["--paper", "--surface", "--sunken"], LargeTextOrGraphic),
        ("--inspiration", ["--paper", "--surface"], LargeTextOrGraphic),
        ("--learning", ["--paper", "--surface"], LargeTextOrGraphic),
        ("--meeting", ["--paper", "--surface"], LargeTextOrGraphic),
        ("--creating", ["--paper", "--surface"], LargeTextOrGraphic),
    ];

    public static TheoryData<string> Themes() => ["light", "dark"];

    [Theory]
    [MemberData(nameof(Themes))]
    public void Colors_EveryPairInUse_HasEnoughContrast(string theme)
    {
        var colors = Colors(theme).Tokens().ToDictionary();
        var weak =
            from pair in Pairs
            from background in pair.Backgrounds
            let contrast = Contrast(colors[pair.Foreground], colors[background])
            where contrast < pair.Least
            select string.Create(CultureInfo.InvariantCulture, $"{pair.Foreground} on {background}: {contrast:0.00} < {pair.Least}");

        Assert.Empty(weak);
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void FocusMark_OnEveryBackground_StandsOutByItsBandOrItsRim(string theme)
    {
        var colors = Colors(theme).Tokens().ToDictionary();

        Assert.All(["--paper", "--surface", "--sunken", "--brand", "--brand-soft"], background => Assert.True(
            Math.Max(Contrast(colors["--mark"], colors[background]), Contrast(colors["--mark-ink"], colors[background])) >= LargeTextOrGraphic));
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void MudPalette_TextOnEveryRole_HasEnoughContrast(string theme)
    {
        Palette palette = theme == "light" ? SiteTheme.Mud.PaletteLight : SiteTheme.Mud.PaletteDark;
        (MudBlazor.Utilities.MudColor Text, MudBlazor.Utilities.MudColor Background)[] pairs =
        [
            (palette.PrimaryContrastText, palette.Primary), (palette.SecondaryContrastText, palette.Secondary), (palette.TertiaryContrastText, palette.Tertiary),
            (palette.InfoContrastText, palette.Info), (palette.SuccessContrastText, palette.Success), (palette.WarningContrastText, palette.Warning),
            (palette.ErrorContrastText, palette.Error), (palette.TextPrimary, palette.Background), (palette.TextPrimary, palette.Surface),
            (palette.TextSecondary, palette.Surface), (palette.TextSecondary, palette.Background),
        ];

        Assert.All(pairs, pair => Assert.InRange(Contrast(Hex(pair.Text), Hex(pair.Background)), Text, 21));
    }

    [Fact]
    public void StyleSheets_UseOnlyTokensThatTheThemeDefines()
    {
        var sheets = string.Concat(Directory.EnumerateFiles(Repository.PathOf("src", "Mediateki.Map.Web", "wwwroot", "css"), "*.css").Select(File.ReadAllText));
        var defined = SiteColors.Light.Tokens().Select(token => token.Name).Concat(Definition().Matches(sheets).Select(match => match.Groups[1].Value)).ToHashSet();

        Assert.Empty(Reference().Matches(sheets).Select(match => match.Groups[1].Value).Distinct().Except(defined));
    }

    [Fact]
    public void Contrast_BlackOnWhite_Is21()
    {
        Assert.Equal(21, Contrast("#000000", "#FFFFFF"), 6);
        Assert.Equal(4.54, Contrast("#767676", "#FFFFFF"), 2);
    }

    private static SiteColors Colors(string theme) => theme == "light" ? SiteColors.Light : SiteColors.Dark;

    private static string Hex(MudBlazor.Utilities.MudColor color) => $"#{color.R:X2}{color.G:X2}{color.B:X2}";

    private static double Contrast(string a, string b)
    {
        var (first, second) = (Luminance(a), Luminance(b));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string color) => (0.2126 * Channel(color, 1)) + (0.7152 * Channel(color, 3)) + (0.0722 * Channel(color, 5));

    private static double Channel(string color, int start)
    {
        var value = int.Parse(color.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"(--[a-z0-9-]+)\s*:")]
    private static partial Regex Definition();

    [GeneratedRegex(@"var\((--[a-z0-9-]+)")]
    private static partial Regex Reference();
}
