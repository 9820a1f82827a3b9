using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain;
using Mediateki.Map.Web.Libraries.Compare;
using Mediateki.Map.Web.Libraries.Covers;
using Mediateki.Map.Web.Localization;
using Mediateki.Map.Web.Trips;
using Microsoft.Extensions.Caching.Memory;

namespace Mediateki.Map.Web.Libraries;

/// <summary>
/// The parts of a card that are the same for everybody who reads one language, as pieces of markup: its face (place, name, summary and
/// spaces) and its end (what to do with it). Every open map page holds a list of cards; sharing their markup is what keeps it light.
/// </summary>
internal sealed class CardFaces : IDisposable
{
    private const int MostKept = 10_000;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostKept });

    public string Of(LibrarySummary library, CardWords words, bool inGroup) =>
        Kept(new FaceKey(words.Edition, library.Id, words.Language, inGroup, words.Asked), () => Draw(library, words, inGroup));

    /// <summary>The cover, which says nothing and is the same in all languages.</summary>
    public string CoverOf(LibrarySummary library, CardWords words) =>
        Kept(new CoverKey(words.Edition, library.Id), () => CoverDrawing.FrameOf(library.Id.Slug, library.Intentions));

    /// <summary>What comes after the hours.</summary>
    /// <param name="onMap">Address that shows it on the map beside the list; null where there is none.</param>
    public string EndOf(LibrarySummary library, CardWords words, string? onMap) =>
        Kept(new EndKey(words.Edition, library.Id, words.Language, onMap), () => DrawEnd(library, words, onMap));

    public void Dispose() => kept.Dispose();

    private string Kept(object key, Func<string> draw) => kept.GetOrCreate(key, entry =>
    {
        entry.Size = 1;
        return draw();
    })!;

    private static string Draw(LibrarySummary library, CardWords words, bool inGroup)
    {
        var markup = new StringBuilder(2_000);
        AppendPlace(markup, library, words, inGroup);
        AppendTitle(markup, library, words, inGroup ? "h4" : "h3");
        AppendSummary(markup, library, words);
        AppendSpaces(markup, library, words);
        return markup.ToString();
    }

    private static void AppendPlace(StringBuilder markup, LibrarySummary library, CardWords words, bool inGroup)
    {
        markup.Append("<p class=\"library-card__place\">");
        if (!inGroup)
        {
            markup.Append("<span>").Append(Encode(library.City)).Append("</span> ");
        }
        if (library.IsMediateka)
        {
            markup.Append("<span class=\"badge badge--brand\">").Append(Encode(words.Mediateka)).Append("</span> ");
        }
        if (library.NeedsEnrichment)
        {
            markup.Append("<span class=\"badge badge--unknown\">").Append(Encode(words.ToBeCompleted)).Append("</span>");
        }
        markup.Append("</p>");
    }

    private static void AppendTitle(StringBuilder markup, LibrarySummary library, CardWords words, string heading)
    {
        var name = library.Name.In(words.Language);
        markup.Append('<').Append(heading).Append(" class=\"card__title\"><a href=\"").Append(Encode(PageAddresses.Of(SitePage.Library, library.Id.Slug)))
            .Append('"').Append(Language(name)).Append('>').Append(Encode(name.Text)).Append("</a></").Append(heading).Append('>');
    }

    private static void AppendSummary(StringBuilder markup, LibrarySummary library, CardWords words)
    {
        var summary = library.Summary.In(words.Language);
        markup.Append("<p class=\"library-card__summary\"").Append(Language(summary)).Append('>').Append(Encode(words.Typeset(summary)));
        if (summary.IsFallback)
        {
            markup.Append(" <span class=\"language-mark\" aria-hidden=\"true\">").Append(Encode(summary.Language.ToUpperInvariant())).Append("</span>");
        }
        markup.Append("</p>");
    }

    private static void AppendSpaces(StringBuilder markup, LibrarySummary library, CardWords words)
    {
        if (library.SpaceTypes.Count == 0)
        {
            return;
        }
        markup.Append("<ul class=\"library-card__spaces\" aria-label=\"").Append(Encode(words.Spaces)).Append("\">");
        foreach (var space in words.SpacesOf(library))
        {
            markup.Append(space.IsAsked ? "<li class=\"is-asked\">" : "<li>").Append(space.Icon).Append(Encode(space.Label)).Append("</li>");
        }
        if (library.SpaceTypes.Count > CardWords.MostSpaces)
        {
            markup.Append("<li class=\"meta\">").Append(Encode(words.MoreSpaces(library.SpaceTypes.Count - CardWords.MostSpaces))).Append("</li>");
        }
        markup.Append("</ul>");
    }

    private static string DrawEnd(LibrarySummary library, CardWords words, string? onMap)
    {
        var name = library.Name.In(words.Language).Text;
        var markup = new StringBuilder(500);
        if (library.Point is null)
        {
            markup.Append("<span>").Append(Encode(words.NoPosition)).Append("</span>");
        }
        markup.Append("<span class=\"library-card__actions\">");
        if (onMap is not null)
        {
            AppendLink(markup, onMap, words.OnMapName(name), words.OnMap, $" data-select=\"{Encode(library.Id.Slug)}\"");
        }
        AppendLink(markup, PlannerUrl.Add(library.Id.Slug), words.PlanName(name), words.Plan, "");
        AppendLink(markup, new CompareUrl([library.Id.Slug]).ToString(), words.CompareName(name), words.Compare, "");
        return markup.Append("</span>").ToString();
    }

    private static void AppendLink(StringBuilder markup, string address, string name, string words, string attributes) =>
        markup.Append("<a class=\"card__above\" href=\"").Append(Encode(address)).Append("\" aria-label=\"").Append(Encode(name)).Append('"').Append(attributes).Append('>')
            .Append(Encode(words)).Append("</a>");

    private static string Language(TextInLanguage text) => text.IsFallback ? $" lang=\"{Encode(text.Language)}\"" : "";

    private static string Encode(string text) => Encoder.Encode(text);

    private sealed record CoverKey(string Edition, LibraryId Library);

    private sealed record FaceKey(string Edition, LibraryId Library, string Language, bool InGroup, CodeSet Asked);

    private sealed record EndKey(string Edition, LibraryId Library, string Language, string? OnMap);
}
