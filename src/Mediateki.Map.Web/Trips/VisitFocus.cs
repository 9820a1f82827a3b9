using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Trips.Itineraries;
using Mediateki.Map.Web.Localization;

namespace Mediateki.Map.Web.Trips;

/// <summary>What a group comes to see and to hear about, in the reader's language: spaces first, then services.</summary>
internal static class VisitFocus
{
    public static IReadOnlyList<string> Labels(Taxonomy taxonomy, ItineraryStop stop)
    {
        var language = SiteLanguage.Current.Code;
        return
        [
            .. taxonomy.Spaces.Where(space => stop.FocusSpaces.Contains(space.Code)).Select(space => space.Label.In(language).Text),
            .. taxonomy.Services.Where(service => stop.FocusServices.Contains(service.Code)).Select(service => service.Label.In(language).Text),
        ];
    }
}
