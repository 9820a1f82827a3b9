using Mediateki.Map.Web.Localization;

namespace Mediateki.Map.Web.Trips;

/// <summary>Addresses that open the planner with something in it.</summary>
internal static class PlannerUrl
{
    /// <summary>A new trip with a library, or a choice of the trips this browser remembers.</summary>
    public static string Add(string library) => $"{PageAddresses.Of(SitePage.Planner)}?add={Uri.EscapeDataString(library)}";

    /// <summary>A new trip made of a suggested route.</summary>
    public static string FromRoute(string route) => $"{PageAddresses.Of(SitePage.Planner)}?route={Uri.EscapeDataString(route)}";
}
