namespace Mediateki.Map.Web.Layout;

/// <summary>
/// Every colour of one theme, as #RRGGBB. Names say the role, not the hue. A <c>…Ink</c> colour is text on the colour of
/// the same name; a <c>…Soft</c> colour is a quiet background that carries <see cref="Ink"/> and the colour it softens.
/// Contrast of all used pairs is held by a test.
/// </summary>
internal sealed record SiteColors
{
    /// <summary>Background of a page.</summary>
    public required string Paper { get; init; }
    /// <summary>Background of cards, sheets, fields.</summary>
    public required string Surface { get; init; }
    /// <summary>Background one step below paper: table heads, footers, wells.</summary>
    public required string Sunken { get; init; }
    public required string Ink { get; init; }
    public required string Muted { get; init; }
    /// <summary>Hairlines that only decorate.</summary>
    public required string Line { get; init; }
    /// <summary>Borders that say where a control is (at least 3:1).</summary>
    public required string LineStrong { get; init; }
    /// <summary>Links, primary actions, libraries on the map.</summary>
    public required string Brand { get; init; }
    public required string BrandHover { get; init; }
    public required string BrandInk { get; init; }
    public required string BrandSoft { get; init; }
    /// <summary>The one selected thing.</summary>
    public required string Accent { get; init; }
    public required string AccentInk { get; init; }
    public required string AccentSoft { get; init; }
    /// <summary>Focus and highlighted words; always with <see cref="MarkInk"/> on or around it.</summary>
    public required string Mark { get; init; }
    public required string MarkInk { get; init; }
    public required string Ok { get; init; }
    public required string OkSoft { get; init; }
    public required string Warn { get; init; }
    public required string WarnSoft { get; init; }
    public required string Bad { get; init; }
    public required string BadInk { get; init; }
    public required string BadSoft { get; init; }
    /// <summary>The four intentions of a library's spaces.</summary>
    public required string Inspiration { get; init; }
    public required string Learning { get; init; }
    public required string Meeting { get; init; }
    public required string Creating { get; init; }

    public static readonly SiteColors Light = new()
    {
        Paper = "#FBFAF7",
        Surface = "#FFFFFF",
        Sunken = "#F3F1EB",
        Ink = "#1B1F24",
        Muted = "#565E66",
        Line = "#E4E1DA",
        LineStrong = "#83878A",
        Brand = "#0F5C63",
        BrandHover = "#0A464C",
        BrandInk = "#FFFFFF",
        BrandSoft = "#E3EFEE",
        Accent = "#C2371F",
        AccentInk = "#FFFFFF",
        AccentSoft = "#FBE9E4",
        Mark = "#FFC94A",
        MarkInk = "#1B1F24",
        Ok = "#1E7B4F",
        OkSoft = "#E2F2E9",
        Warn = "#8A5800",
        WarnSoft = "#FCF0D6",
        Bad = "#B3261E",
        BadInk = "#FFFFFF",
        BadSoft = "#FBE7E5",
        Inspiration = "#7A3B86",
        Learning = "#1F5FA6",
        Meeting = "#B4481F",
        Creating = "#47701C",
    };

    public static readonly SiteColors Dark = new()
    {
        Paper = "#14181B",
        Surface = "#1C2125",
        Sunken = "#101316",
        Ink = "#ECEAE4",
        Muted = "#A8B0B5",
        Line = "#30373C",
        LineStrong = "#707A81",
        Brand = "#6CC5C4",
        BrandHover = "#93D8D6",
        BrandInk = "#0B1C1D",
        BrandSoft = "#1C3335",
        Accent = "#FF8B70",
        AccentInk = "#2A0D06",
        AccentSoft = "#3B221C",
        Mark = "#FFC94A",
        MarkInk = "#1B1F24",
        Ok = "#6FCB9A",
        OkSoft = "#1B3327",
        Warn = "#E8B454",
        WarnSoft = "#382C16",
        Bad = "#FF9188",
        BadInk = "#2B0907",
        BadSoft = "#3E201E",
        Inspiration = "#D29BDD",
        Learning = "#86B8F0",
        Meeting = "#F29B74",
        Creating = "#A3CB74",
    };

    /// <summary>The colours as CSS custom properties: ("--brand-soft", "#E3EFEE") and so on, in declaration order.</summary>
    public IEnumerable<(string Name, string Value)> Tokens() =>
        typeof(SiteColors).GetProperties()
            .Where(property => property.PropertyType == typeof(string))
            .Select(property => (TokenName(property.Name), (string)property.GetValue(this)!));

    private static string TokenName(string property) =>
        "--" + string.Concat(property.Select((letter, i) => (i > 0 && char.IsUpper(letter) ? "-" : "") + char.ToLowerInvariant(letter)));
}
