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
/// parameters come in a fixed order, codes sorted, and defaults are left out. A visitor's own profile of accessibility is never part of it
/// (<see cref="VisitorAccess"/>); forms and the programming interface may name one.
/// </summary>
public static class LibrariesUrl
{
    public const string Text = "q";
    public const string Space = "space";
    public const string Service = "service";
    public const string SpacesMode = "spaces";
    public const string ServicesMode = "services";
    public const string AnyIsEnough = "any";
    public const string Intention = "intention";
    public const string Access = "access";
    public const string MaybeAccess = "access_or_unknown";
    public const string Topic = "topic";
    public const string Kind = "kind";
    public const string Since = "since";
    public const string AreaFrom = "area_from";
    public const string AreaTo = "area_to";
    public const string Profile = "profile";
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

    /// <summary>The words of which the filter was made.</summary>
    public const string Asked = "asked";

    /// <summary>Of the form only: its text is to be turned into filters.</summary>
    public const string Ask = "ask";

    public const int LongestText = 100;
    public const int LongestCity = 60;
    public const int EarliestYear = 1800;
    public const int LatestYear = 2100;
    public const int LargestArea = 1_000_000;
    private const int LastPage = 1_000_000;

    private static readonly FrozenSet<string> Voivodeships = FrozenSet.Create(
        StringComparer.Ordinal,
        "dolnośląskie", "kujawsko-pomorskie", "lubelskie", "lubuskie", "łódzkie", "małopolskie", "mazowieckie", "opolskie", "podkarpackie",
        "podlaskie", "pomorskie", "śląskie", "świętokrzyskie", "warmińsko-mazurskie", "wielkopolskie", "zachodniopomorskie");

    private static readonly (LibraryOrder Order, string Name)[] Orders =
        [(LibraryOrder.Name, "name"), (LibraryOrder.City, "city"), (LibraryOrder.Opened, "opened")];

    private static readonly (LibraryKind Kind, string Name)[] Kinds =
        [(LibraryKind.Main, "main"), (LibraryKind.Branch, "branch"), (LibraryKind.Regional, "regional"), (LibraryKind.Academic, "academic")];

    private static readonly (AccessProfile Profile, string Name)[] Profiles =
    [
        (AccessProfile.Wheelchair, "wheelchair"), (AccessProfile.ReducedMobility, "mobility"), (AccessProfile.LowVision, "vision"), (AccessProfile.Hearing, "hearing"),
        (AccessProfile.Sensory, "sensory"),
    ];

    /// <summary>The name of a kind in an address.</summary>
    public static string NameOf(LibraryKind kind) => Array.Find(Kinds, known => known.Kind == kind).Name;

    /// <summary>The name of a profile in an address.</summary>
    public static string NameOf(AccessProfile profile) => Array.Find(Profiles, known => known.Profile == profile).Name;

    /// <summary>The profile of a name; null where there is none.</summary>
    public static AccessProfile? FindProfile(string? name) => Array.Exists(Profiles, known => known.Name == name) ? Array.Find(Profiles, known => known.Name == name).Profile : null;

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
        Append(query, Asked, view.Asked);
        return query.ToString();
    }

    /// <summary>The address of the map or the directory in the language of the running request or circuit.</summary>
    public static string Of(SitePage page, LibrariesView view) => PageAddresses.Of(page) + Query(view);

    /// <summary>The query that names the filter alone.</summary>
    public static string Query(LibraryFilter filter) => Query(LibrariesView.Default with { Filter = filter });

    /// <summary>The view an address means. What cannot be used is left out: a visitor's mistyped address still shows libraries.</summary>
    public static LibrariesView Parse(string? query, Taxonomy taxonomy) => Parse(new QueryReader(query), taxonomy);

    /// <summary>What of an address is left out, as "name=value".</summary>
    public static IReadOnlyList<string> FindUnused(string? query, Taxonomy taxonomy)
    {
        var reader = new QueryReader(query);
        Parse(reader, taxonomy);
        return reader.Unused;
    }

    private static LibrariesView Parse(QueryReader reader, Taxonomy taxonomy) => new()
    {
        Filter = ParseFilter(reader, taxonomy),
        Order = ParseOrder(reader),
        Page = reader.Number(Page, 1, LastPage, otherwise: 1),
        Viewport = reader.Box(Viewport),
        Selected = reader.Choice(Selected, IsSlug, "A slug.") is { } slug ? new LibraryId(slug) : null,
        ShowsMap = reader.Choice(Shown, name => name == ShownMap, "map.") is not null,
        Asked = reader.Text(Asked, LongestText),
    };

    /// <summary>The order of a list; the default one where none is named.</summary>
    public static LibraryOrder ParseOrder(QueryReader reader) =>
        reader.Choice(Sort, name => Array.Exists(Orders, known => known.Name == name), "name, city or opened.") is { } order
            ? Array.Find(Orders, known => known.Name == order).Order
            : LibraryOrder.Relevance;

    /// <summary>The filter alone, as pages, map data and the programming interface write it; what is wrong with it stands in the reader's problems.</summary>
    public static LibraryFilter ParseFilter(QueryReader reader, Taxonomy taxonomy) => NearUrl.Read(reader, new()
    {
        Text = reader.Text(Text, LongestText),
        Spaces = Codes(reader, Space, taxonomy.Spaces.Select(term => term.Code), "spaces"),
        AnySpace = Mode(reader, SpacesMode),
        Services = Codes(reader, Service, taxonomy.Services.Select(term => term.Code), "services"),
        AnyService = Mode(reader, ServicesMode),
        Intentions = Codes(reader, Intention, taxonomy.Intentions.Select(term => term.Code), "intentions"),
        Accessible = Codes(reader, Access, taxonomy.Accessibility.Select(term => term.Code), "accessibility"),
        MaybeAccessible = Codes(reader, MaybeAccess, taxonomy.Accessibility.Select(term => term.Code), "accessibility"),
        Topics = Codes(reader, Topic, taxonomy.Topics.Select(term => term.Code), "topics"),
        Kind = ParseKind(reader),
        OpenedSince = OptionalNumber(reader, Since, EarliestYear, LatestYear),
        AreaFrom = OptionalNumber(reader, AreaFrom, 1, LargestArea),
        AreaTo = OptionalNumber(reader, AreaTo, 1, LargestArea),
        Voivodeship = reader.Choice(Voivodeship, Voivodeships.Contains, "The Polish name of a voivodeship in lower case, like \"śląskie\"."),
        City = reader.Text(City, LongestCity),
        MediatekaOnly = reader.Flag(Mediateka),
        Open = OpenAtUrl.Read(reader),
        Area = reader.Box(Area),
        Profile = ParseProfile(reader),
    });

    private static CodeSet Codes(QueryReader reader, string name, IEnumerable<string> known, string list) =>
        CodeSet.Of(reader.Choices(name, known.Contains, $"A code of /api/v1/taxonomy, {list}."));

    private static bool Mode(QueryReader reader, string name) => reader.Choice(name, mode => mode is AnyIsEnough or "all", "all or any.") == AnyIsEnough;

    private static int? OptionalNumber(QueryReader reader, string name, int least, int most) =>
        reader.Number(name, least, most, otherwise: int.MinValue) is var number && number == int.MinValue ? null : number;

    private static LibraryKind? ParseKind(QueryReader reader) =>
        reader.Choice(Kind, name => Array.Exists(Kinds, known => known.Name == name), "main, branch, regional or academic.") is { } kind
            ? Array.Find(Kinds, known => known.Name == kind).Kind
            : null;

    private static AccessProfile? ParseProfile(QueryReader reader) =>
        reader.Choice(Profile, name => Array.Exists(Profiles, known => known.Name == name), "wheelchair, mobility, vision, hearing or sensory.") is { } profile
            ? FindProfile(profile)
            : null;

    public static bool IsSlug(string text) =>
        text.Length is > 0 and <= 120 && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') && text[0] != '-' && text[^1] != '-';

    private static void AppendFilter(StringBuilder query, LibraryFilter filter)
    {
        Append(query, Text, filter.Text);
        Append(query, Space, filter.Spaces);
        Append(query, SpacesMode, filter.AnySpace ? AnyIsEnough : null);
        Append(query, Service, filter.Services);
        Append(query, ServicesMode, filter.AnyService ? AnyIsEnough : null);
        Append(query, Intention, filter.Intentions);
        Append(query, Access, filter.Accessible);
        Append(query, MaybeAccess, filter.MaybeAccessible);
        Append(query, Topic, filter.Topics);
        Append(query, Kind, filter.Kind is { } kind ? NameOf(kind) : null);
        Append(query, Voivodeship, filter.Voivodeship);
        Append(query, City, filter.City);
        Append(query, Mediateka, filter.MediatekaOnly ? "1" : null);
        Append(query, Since, filter.OpenedSince?.ToString(CultureInfo.InvariantCulture));
        Append(query, AreaFrom, filter.AreaFrom?.ToString(CultureInfo.InvariantCulture));
        Append(query, AreaTo, filter.AreaTo?.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in OpenAtUrl.Write(filter.Open))
        {
            Append(query, name, value);
        }
        foreach (var (name, value) in NearUrl.Write(filter))
        {
            Append(query, name, value);
        }
        Append(query, Area, filter.Area?.ToString());
    }

    private static void Append(StringBuilder query, string name, CodeSet codes)
    {
        foreach (var code in codes)
        {
            Append(query, name, code);
        }
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
