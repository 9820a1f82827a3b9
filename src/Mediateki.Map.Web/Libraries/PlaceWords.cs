using Mediateki.Map.Application.Places;
using Microsoft.Extensions.Localization;

namespace Mediateki.Map.Web.Libraries;

/// <summary>Places in words.</summary>
internal static class PlaceWords
{
    /// <summary>"Tychy, miasto, śląskie", "Nowa Wieś, wieś, gm. Michałowice, pow. pruszkowski, mazowieckie".</summary>
    public static string Of(Place place, IStringLocalizer<LibrariesTexts> texts)
    {
        if (place.Kind == PlaceKind.Coordinates)
        {
            return texts["Near_Point", place.Name];
        }
        var parts = new List<string> { place.Name };
        if (place.Kind is not PlaceKind.Locality and not PlaceKind.Address)
        {
            parts.Add(texts[$"Place_{place.Kind}"]);
        }
        if (place.Commune is { } commune && commune != place.Name)
        {
            parts.Add(place.Kind is PlaceKind.Village or PlaceKind.Hamlet ? texts["Place_Commune", commune] : commune);
        }
        // A city with a county's rights gives the county its name, which says nothing more.
        if (place.County is { } county && county != place.Commune && county != place.Name)
        {
            parts.Add(texts["Place_County", county]);
        }
        if (place.Voivodeship is { } voivodeship)
        {
            parts.Add(VoivodeshipWords.Of(voivodeship, texts));
        }
        return string.Join(", ", parts);
    }
}
