namespace Mediateki.Map.Web.Localization;

/// <summary>A page a visitor can go to; its address in each language is known by <see cref="PageAddresses"/>.</summary>
public enum SitePage
{
    Map,
    Libraries,
    Library,
    Compare,
    Routes,
    Route,
    Planner,
    Plan,
    SharedTrip,
    TripPrint,
    TripWorksheet,
    Visits,
    Visit,
    Ideas,
    About,
    Accessibility,
    Privacy,
    Data,
}

/// <summary>Which page, in which language, of which subject (a library's, route's, plan's or visit's slug) an address means.</summary>
public sealed record PageAddress(SitePage Page, SiteLanguage Language, string? Slug = null);
