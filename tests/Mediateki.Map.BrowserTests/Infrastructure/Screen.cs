using Microsoft.Playwright;

namespace Mediateki.Map.BrowserTests.Infrastructure;

/// <summary>What a visitor looks at: the size of the window in CSS pixels, and whether it is a touch device.</summary>
public sealed record Screen(string Name, int Width, int Height, bool Touch)
{
    public static Screen Desktop { get; } = new("desktop", 1440, 900, Touch: false);

    public static Screen Phone { get; } = new("phone", 390, 844, Touch: true);

    public override string ToString() => Name;
}

/// <summary>How a visitor's browser is set up. The default is a Polish one on a desk, in daylight, with JavaScript.</summary>
public sealed record Visitor
{
    public Screen Screen { get; init; } = Screen.Desktop;

    public ColorScheme Theme { get; init; } = ColorScheme.Light;

    public bool JavaScript { get; init; } = true;

    /// <summary>Motion is off unless a test is about motion: a page then shows at once what it ends with.</summary>
    public ReducedMotion Motion { get; init; } = ReducedMotion.Reduce;

    public BrowserNewContextOptions ToContextOptions() => new()
    {
        Locale = "pl-PL",
        TimezoneId = "Europe/Warsaw",
        ViewportSize = new() { Width = Screen.Width, Height = Screen.Height },
        HasTouch = Screen.Touch,
        IsMobile = Screen.Touch,
        ColorScheme = Theme,
        ReducedMotion = Motion,
        JavaScriptEnabled = JavaScript,
    };
}
