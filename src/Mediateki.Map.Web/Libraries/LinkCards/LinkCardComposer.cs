using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Web.Libraries.Profile;
using Mediateki.Map.Web.Localization;
using Microsoft.Extensions.Localization;

namespace Mediateki.Map.Web.Libraries.LinkCards;

/// <summary>Words a library's link card, and knows its address.</summary>
internal sealed class LinkCardComposer(IStringLocalizer<ProfileTexts> texts, IStringLocalizer<LibrariesTexts> words)
{
    private const int LongestText = 240;

    /// <summary>The card in the language of the running request.</summary>
    public LinkCard Compose(LibrarySummary library)
    {
        var facts = new List<string>();
        if (library.IsMediateka)
        {
            facts.Add(texts["Badge_Mediateka"]);
        }
        if (library.SpaceTypes.Count > 0)
        {
            facts.Add(texts.Plural("Card_Spaces", library.SpaceTypes.Count));
        }
        if (library.Services.Count > 0)
        {
            facts.Add(texts.Plural("Card_Services", library.Services.Count));
        }
        return new(
            $"{library.City}, {VoivodeshipWords.Of(library.Voivodeship, words)}",
            Short(library.ShortName),
            Short(library.Name.In(SiteLanguage.Current.Code).Text),
            facts,
            library.Id.Slug,
            library.Intentions);
    }

    /// <summary>Path and query of the card in the language of the running request. The query changes with the picture, so the answer may be kept for ever.</summary>
    public string AddressOf(LibrarySummary library) =>
        $"/og/{SiteLanguage.Current.Code}/{Uri.EscapeDataString(library.Id.Slug)}.png?v={Compose(library).Version()}";

    private static string Short(string text) => LibraryLinks.Shortened(text, LongestText);
}
