using System.Text;
using MudBlazor;

namespace Mediateki.Map.Web.Layout;

/// <summary>The look as MudBlazor knows it, and as the CSS variables that static pages use.</summary>
internal static class SiteTheme
{
    public const string FontFamily = "Onest";
    private static readonly string[] Fonts = [FontFamily, "Onest Fallback", "Onest Fallback Wide", "system-ui", "sans-serif"];

    public static readonly MudTheme Mud = new()
    {
        PaletteLight = Fill(new PaletteLight(), SiteColors.Light),
        PaletteDark = Fill(new PaletteDark(), SiteColors.Dark),
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "10px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "1rem", LineHeight = "1.55", LetterSpacing = "0" },
            Button = new ButtonTypography { FontFamily = Fonts, FontSize = "1rem", FontWeight = "600", LineHeight = "1.5", LetterSpacing = "0", TextTransform = "none" },
        },
    };

    /// <summary>Both palettes for a page's head: light for everyone, dark for who asked for it by system or by switch.</summary>
    public static readonly string Css = CssOf(Declarations(SiteColors.Light, "light"), Declarations(SiteColors.Dark, "dark"));

    /// <summary>Scopes the declarations of two palettes to the theme the visitor sees.</summary>
    public static string CssOf(string light, string dark) =>
        $":root{{{light}}}@media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{dark}}}}}@media screen{{:root[data-theme=dark]{{{dark}}}}}";

    private static string Declarations(SiteColors colors, string scheme)
    {
        var css = new StringBuilder("color-scheme:").Append(scheme).Append(';');
        foreach (var (name, value) in colors.Tokens())
        {
            css.Append(name).Append(':').Append(value).Append(';');
        }
        return css.ToString();
    }

    private static T Fill<T>(T palette, SiteColors colors) where T : Palette
    {
        palette.Primary = colors.Brand;
        palette.PrimaryContrastText = colors.BrandInk;
        palette.Secondary = colors.Accent;
        palette.SecondaryContrastText = colors.AccentInk;
        palette.Tertiary = colors.Mark;
        palette.TertiaryContrastText = colors.MarkInk;
        palette.Info = colors.Learning;
        palette.InfoContrastText = colors.BrandInk;
        palette.Success = colors.Ok;
        palette.SuccessContrastText = colors.BrandInk;
        palette.Warning = colors.Warn;
        palette.WarningContrastText = colors.BrandInk;
        palette.Error = colors.Bad;
        palette.ErrorContrastText = colors.BadInk;
        palette.Background = colors.Paper;
        palette.BackgroundGray = colors.Sunken;
        palette.Surface = colors.Surface;
        palette.TextPrimary = colors.Ink;
        palette.TextSecondary = colors.Muted;
        palette.ActionDefault = colors.Muted;
        palette.AppbarBackground = colors.Paper;
        palette.AppbarText = colors.Ink;
        palette.DrawerBackground = colors.Surface;
        palette.DrawerText = colors.Ink;
        palette.DrawerIcon = colors.Muted;
        palette.LinesDefault = colors.Line;
        palette.LinesInputs = colors.LineStrong;
        palette.Divider = colors.Line;
        palette.DividerLight = colors.Line;
        palette.TableLines = colors.Line;
        palette.TableStriped = colors.Sunken;
        palette.TableHover = colors.BrandSoft;
        return palette;
    }
}
