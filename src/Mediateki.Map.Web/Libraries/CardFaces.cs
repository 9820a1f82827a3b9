using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain;
using Mediateki.Map.Web.Localization;
using Microsoft.Extensions.Caching.Memory;

namespace Mediateki.Map.Web.Libraries;

/// <summary>
/// The part of a card that is the same for everybody who reads one language, as one piece of markup: place, name, summary and
/// spaces. Every open map page holds a list of cards; sharing their faces is what keeps it light.
/// </summary>
internal sealed class CardFaces : IDisposable
{
    private const int MostKept = 4_000;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostKept });

    public string Of(LibrarySummary library, CardWords words, bool inGroup)
    {
        var key = new Key(library, words.Language, inGroup, words.Asked);
        return kept.GetOrCreate(key, entry =>
        {
            entry.Size = 1;
            return Draw(library, words, inGroup);
        })!;
    }

    public void Dispose() => kept.Dispose();

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

    private static string Language(TextInLanguage text) => text.IsFallback ? $" lang=\"{Encode(text.Language)}\"" : "";

    private static string Encode(string text) => Encoder.Encode(text);

    // A record of another edition is another key: its lists are other objects.
    private readonly record struct Key(LibrarySummary Library, string Language, bool InGroup, CodeSet Asked);
}
