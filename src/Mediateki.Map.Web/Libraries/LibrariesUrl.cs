using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Web.Localization;

namespace Mediateki.Map.Web.Libraries;

/// <summary>
/// Builds and parses the part of an address that says what the map and the directory show. One view has one address:
/// parameters come in a fixed order, codes sorted, and defaults are left out.
/// </summary>
public static class LibrariesUrl
{
    public const string Text = "q";
    public const string Space = "space";
    public const string Service = "service";
    public const string Voivodeship = "voivodeship";
    public const string City = "city";
    public const string Mediateka = "mediateka";
    public const string Area = "bbox";
    public const string Sort = "sort";
    public const string Page = "page";
    public const string Viewport = "at";
    public const string Selected = "selected";
    public const string Shown = "view";
    public const string ShownMap = "map";

    public const int LongestText = 100;
    public const int LongestCity = 60;
    private const int LastPage = 1_000_000;

    private static readonly FrozenSet<string> Voivodeships = FrozenSet.Create(
        StringComparer.Ordinal,
        "dolnośląskie", "kujawsko-pomorskie", "lubelskie", "lubuskie", "łódzkie", "małopolskie", "mazowieckie", "opolskie", "podkarpackie",
        "podlaskie", "pomorskie", "śląskie", "świętokrzyskie", "warmińsko-mazurskie", "wielkopolskie", "zachodniopomorskie");

    private static readonly (LibraryOrder Order, string Name)[] Orders =
        [(LibraryOrder.Name, "name"), (LibraryOrder.City, "city"), (LibraryOrder.Opened, "opened")];

    /// <summary>The name of an order in an address; null for the default one.</summary>
    public static string? NameOf(LibraryOrder order) => Array.Find(Orders, known => known.Order == order).Name;

    /// <summary>The query with its question mark, or an empty text for the default view.</summary>
    public static string Query(LibrariesView view)
    {
        var query = new StringBuilder();
        AppendFilter(query, view.Filter);
        Append(query, Sort, NameOf(view.Order));
        Append(query, Page, view.Page > 1 ? view.Page.ToString(CultureInfo.InvariantCulture) : null);
        Append(query, Viewport, view.Viewport?.ToString());
        Append(query, Selected, view.Selected?.Slug);
        Append(query, Shown, view.ShowsMap ? ShownMap : null);
        return query.ToString();
    }

    /// <summary>The address of the map or the directory in the language of the running request or circuit.</summary>
    public static string Of(SitePage page, LibrariesView view) => PageAddresses.Of(page) + Query(view);

    /// <summary>The query that names the filter alone.</summary>
    public static string Query(LibraryFilter filter) => Query(LibrariesView.Default with { Filter = filter });

    /// <summary>The view an address means. What cannot be used is left out: a visitor's mistyped address still shows libraries.</summary>
    public static LibrariesView Parse(string? query, Taxonomy taxonomy)
    {
        var reader = new QueryReader(query);
        var order = reader.Choice(Sort, name => Array.Exists(Orders, known => known.Name == name), "name, city or opened.");
        return new()
        {
            Filter = ParseFilter(reader, taxonomy),
            Order = Array.Find(Orders, known => known.Name == order).Order,
            Page = reader.Number(Page, 1, LastPage, otherwise: 1),
            Viewport = reader.Box(Viewport),
            Selected = reader.Choice(Selected, IsSlug, "A slug.") is { } slug ? new LibraryId(slug) : null,
            ShowsMap = reader.Choice(Shown, name => name == ShownMap, "map.") is not null,
        };
    }

    /// <summary>The filter alone, as pages, map data and the programming interface write it; what is wrong with it stands in the reader's problems.</summary>
    public static LibraryFilter ParseFilter(QueryReader reader, Taxonomy taxonomy) => new()
    {
        Text = reader.Text(Text, LongestText),
        Spaces = CodeSet.Of(reader.Choices(Space, code => taxonomy.Spaces.Any(term => term.Code == code), "A code of /api/v1/taxonomy, spaces.")),
        Services = CodeSet.Of(reader.Choices(Service, code => taxonomy.Services.Any(term => term.Code == code), "A code of /api/v1/taxonomy, services.")),
        Voivodeship = reader.Choice(Voivodeship, Voivodeships.Contains, "The Polish name of a voivodeship in lower case, like \"śląskie\"."),
        City = reader.Text(City, LongestCity),
        MediatekaOnly = reader.Flag(Mediateka),
        Open = OpenAtUrl.Read(reader),
        Area = reader.Box(Area),
    };

    public static bool IsSlug(string text) =>
        text.Length is > 0 and <= 120 && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') && text[0] != '-' && text[^1] != '-';

    private static void AppendFilter(StringBuilder query, LibraryFilter filter)
    {
        Append(query, Text, filter.Text);
        foreach (var code in filter.Spaces)
        {
            Append(query, Space, code);
        }
        foreach (var code in filter.Services)
        {
            Append(query, Service, code);
        }
        Append(query, Voivodeship, filter.Voivodeship);
        Append(query, City, filter.City);
        Append(query, Mediateka, filter.MediatekaOnly ? "1" : null);
        foreach (var (name, value) in OpenAtUrl.Write(filter.Open))
        {
            Append(query, name, value);
        }
        Append(query, Area, filter.Area?.ToString());
    }

    private static void Append(StringBuilder query, string name, string? value)
    {
        if (value is not null)
        {
            // A comma or a colon may stand in a query as it is, and reads better there.
            query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal));
        }
    }
}
