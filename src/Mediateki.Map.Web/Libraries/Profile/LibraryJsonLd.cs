using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Web.Localization;

namespace Mediateki.Map.Web.Libraries.Profile;

/// <summary>
/// What search engines read: schema.org <c>Library</c> as JSON-LD. Only what is known stands in it; opening hours only
/// where they were confirmed within a year and schema.org can say them.
/// </summary>
internal static partial class LibraryJsonLd
{
    private const int LongestText = 5_000;

    // Letters stay readable; < > & ' and " are escaped, so that no text can close the script element.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="address">Absolute address of the page.</param>
    /// <param name="picture">Absolute address of the link card.</param>
    /// <param name="trust">How far the record's hours can be trusted today.</param>
    public static string Write(Library library, Taxonomy taxonomy, SiteLanguage language, string address, string picture, HoursTrust trust)
    {
        var root = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Library",
            ["@id"] = $"{address}#library",
            ["url"] = address,
            ["name"] = Text(library.Name, language),
            ["alternateName"] = Short(library.ShortName),
            ["description"] = Text(library.Summary, language),
            ["image"] = picture,
            ["address"] = AddressOf(library.Address),
            ["parentOrganization"] = new JsonObject { ["@type"] = "Organization", ["name"] = Short(library.Institution) },
        };
        AddPlace(root, library);
        AddContact(root, library.Contact);
        if (trust == HoursTrust.Confirmed && library.Hours.Exceptions.Count == 0 && SchemaHours().IsMatch(library.Hours.Expression ?? ""))
        {
            root["openingHours"] = new JsonArray([.. library.Hours.Expression!.Split(';', StringSplitOptions.TrimEntries).Select(part => JsonValue.Create(part))]);
        }
        root["amenityFeature"] = Amenities(library, taxonomy, language);
        return root.ToJsonString(Options);
    }

    private static JsonObject AddressOf(Address address)
    {
        var result = new JsonObject { ["@type"] = "PostalAddress", ["addressLocality"] = address.City, ["addressRegion"] = address.Voivodeship, ["addressCountry"] = address.Country };
        AddKnown(result, "streetAddress", address.Street);
        AddKnown(result, "postalCode", address.Postcode);
        return result;
    }

    private static void AddPlace(JsonObject root, Library library)
    {
        if (library.Placement is { Point: var (latitude, longitude) } placement)
        {
            root["geo"] = new JsonObject { ["@type"] = "GeoCoordinates", ["latitude"] = latitude, ["longitude"] = longitude };
            root["hasMap"] = LibraryLinks.OpenStreetMap(placement.Point);
        }
    }

    private static void AddContact(JsonObject root, Contact contact)
    {
        AddKnown(root, "telephone", contact.Phone);
        AddKnown(root, "email", contact.Email);
        AddKnown(root, "sameAs", LibraryLinks.Web(contact.Website)?.AbsoluteUri);
    }

    /// <summary>Spaces the library has, and accessibility criteria with a known answer.</summary>
    private static JsonArray Amenities(Library library, Taxonomy taxonomy, SiteLanguage language)
    {
        var spaces = library.Spaces.Select(s => s.Type).Distinct()
            .Join(taxonomy.Spaces, code => code, term => term.Code, (_, term) => Feature(Text(term.Label, language), true));
        var criteria = ProfileGroups.Criteria(library, taxonomy)
            .Where(item => item.Answer is not null)
            .Select(item => Feature(Text(item.Term.Label, language), item.Answer!.Value));
        return [.. spaces, .. criteria];
    }

    private static JsonObject Feature(string name, bool value) => new() { ["@type"] = "LocationFeatureSpecification", ["name"] = name, ["value"] = value };

    private static void AddKnown(JsonObject target, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            target[name] = Short(value);
        }
    }

    private static string Text(Domain.LocalizedText text, SiteLanguage language) => Short(text.In(language.Code).Text);

    private static string Short(string text) => LibraryLinks.Shortened(text, LongestText);

    /// <summary>The part of the OSM syntax that means the same in schema.org: days and one stretch of hours, by semicolons.</summary>
    [GeneratedRegex(@"^((Mo|Tu|We|Th|Fr|Sa|Su)([-,](Mo|Tu|We|Th|Fr|Sa|Su))* \d\d:\d\d-\d\d:\d\d)(; ?(Mo|Tu|We|Th|Fr|Sa|Su)([-,](Mo|Tu|We|Th|Fr|Sa|Su))* \d\d:\d\d-\d\d:\d\d)*$")]
    private static partial Regex SchemaHours();
}
