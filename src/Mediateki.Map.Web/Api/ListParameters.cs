using System.Text.Json.Nodes;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Routing;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Web.Libraries;
using Mediateki.Map.Web.Localization;
using Microsoft.OpenApi;

namespace Mediateki.Map.Web.Api;

/// <summary>
/// The parameters of the list, read and described in one place. They are read from the query as text rather than bound,
/// so that every problem is answered in one form, at once, with the name of its parameter.
/// </summary>
internal static class ListParameters
{
    private const string PageSizeName = "pageSize";
    private const string LanguageName = "lang";
    private const string AfterName = "after";
    private const string MarkName = "bom";
    private const string UnknownPlace = "A place that is known: a name (with a comma and its commune, county or voivodeship among namesakes), a postcode, or latitude,longitude.";
    private const string UnknownReach = "Travel times from there are not known now: this site has no routing engine, or it does not answer. Leave it out, or use within.";
    private const int LastPage = 1_000_000;
    private const int LargestPage = 100;
    private const int UsualPage = 25;

    public static ListQuery Read(string? queryString, Taxonomy taxonomy)
    {
        var reader = new QueryReader(queryString);
        var filter = LibrariesUrl.ParseFilter(reader, taxonomy);
        var language = ReadLanguage(reader);
        var after = ListCursor.Parse(reader.Choice(AfterName, text => ListCursor.Parse(text) is not null, "The next of an earlier answer."));
        return new(
            filter,
            LibrariesUrl.ParseOrder(reader),
            after,
            reader.Number(LibrariesUrl.Page, 1, LastPage, otherwise: 1),
            reader.Number(PageSizeName, 1, LargestPage, otherwise: UsualPage),
            SiteLanguage.Find(language) ?? SiteLanguage.Polish,
            reader.Flag(MarkName),
            reader.Problems);
    }

    /// <summary>The code of a language; null where none is named.</summary>
    public static string? ReadLanguage(QueryReader reader) => reader.Choice(LanguageName, code => SiteLanguage.Find(code) is not null, "pl, en or uk.");

    /// <summary>The query with the position of the place it names; a place or a way that is not known is a problem.</summary>
    public static async Task<ListQuery> LocateAsync(ListQuery query, NearPlaces places, CancellationToken cancellationToken)
    {
        var filter = await places.LocateAsync(query.Filter, cancellationToken);
        var around = filter.Near is null ? null : (await places.FindAsync(filter, cancellationToken)).Place;
        var problem = around is { IsOnlyAround: true } ? (NearUrl.Near, $"{UnknownPlace} Of this only {around.Name} is known.")
            : filter is { Near: not null, Origin: null } ? (NearUrl.Near, UnknownPlace)
            : filter is { Reach: not null, Origin: null } ? (NearUrl.Reach, "Only together with near.")
            : filter is { Reach: not null, Reached: null } ? (NearUrl.Reach, UnknownReach)
            : ((string Name, string Text)?)null;
        // What is wrong with the text itself says more than that no place is called so.
        return problem is not { } found || query.Problems.ContainsKey(found.Name) ? query with { Filter = filter }
            : query with { Problems = new Dictionary<string, string[]>(query.Problems) { [found.Name] = [found.Text] } };
    }

    /// <summary>The parameters of the list with its pages.</summary>
    public static Task Describe(OpenApiOperation operation)
    {
        operation.Parameters =
        [
            .. Conditions(),
            Query(LibrariesUrl.Page, "Page, from 1.", Number(LastPage, 1)),
            Query(AfterName, "Instead of page: goes on from the next of an earlier answer, at the same cost however deep in the list.", Text(null)),
            Query(PageSizeName, "Libraries on a page.", Number(LargestPage, UsualPage)),
            Language(),
        ];
        return Task.CompletedTask;
    }

    /// <summary>The parameters of all libraries in one file.</summary>
    public static Task DescribeFile(OpenApiOperation operation, bool hasMark)
    {
        operation.Parameters = [.. Conditions(), Language()];
        if (hasMark)
        {
            operation.Parameters.Add(Query(MarkName, "1: begins with a byte order mark, by which some spreadsheet programs know UTF-8.", Choice("0", "1", "false", "true")));
        }
        return Task.CompletedTask;
    }

    private static IEnumerable<OpenApiParameter> Conditions() =>
    [
        Query(LibrariesUrl.Text, "Words that must all occur in a library's names, place, spaces, services or topics.", Text(LibrariesUrl.LongestText)),
        Query(LibrariesUrl.Space, "Code of a space the library must have; repeat for several, all of which it must have.", Codes()),
        Query(LibrariesUrl.SpacesMode, "any: one of the spaces named is enough.", Choice("all", "any")),
        Query(LibrariesUrl.Service, "Code of a service the library must offer; repeat for several, all of which it must offer.", Codes()),
        Query(LibrariesUrl.ServicesMode, "any: one of the services named is enough.", Choice("all", "any")),
        Query(LibrariesUrl.Intention, "Code of an intention that one of the library's spaces must serve; repeat for several.", Codes()),
        Query(LibrariesUrl.Access, "Code of a criterion of accessibility the library is known to meet; repeat for several.", Codes()),
        Query(LibrariesUrl.MaybeAccess, "Code of a criterion of accessibility the library meets, or of which nothing is known; repeat for several.", Codes()),
        Query(LibrariesUrl.Topic, "Code of a topic study visits to the library are about; repeat for several.", Codes()),
        Query(LibrariesUrl.Kind, "Kind of library.", Choice("main", "branch", "regional", "academic")),
        Query(LibrariesUrl.Voivodeship, "Polish name of a voivodeship in lower case, like \"śląskie\".", Text(null)),
        Query(LibrariesUrl.City, "Polish name of a city, like \"Katowice\".", Text(LibrariesUrl.LongestCity)),
        Query(LibrariesUrl.Mediateka, "1: only libraries that meet the catalogue's criterion of a mediateka.", Choice("0", "1", "false", "true")),
        Query(LibrariesUrl.Since, "Only venues opened, or reopened after a rebuild, in this year or later; those whose year is not known are left out.", Whole(LibrariesUrl.EarliestYear, LibrariesUrl.LatestYear)),
        Query(LibrariesUrl.AreaFrom, "Only libraries of at least so many square metres; those whose area is not known are left out.", Whole(1, LibrariesUrl.LargestArea)),
        Query(LibrariesUrl.AreaTo, "Only libraries of at most so many square metres; those whose area is not known are left out.", Whole(1, LibrariesUrl.LargestArea)),
        Query(LibrariesUrl.Area, "Only libraries placed inside the box: west,south,east,north in degrees (WGS 84), edges included.", Text(null)),
        Query(NearUrl.Near, "Puts the nearest first, unless another order is asked for, and gives distances: the name of a place in Poland, a postcode, or latitude,longitude.", Text(LibrariesUrl.LongestText)),
        Query(NearUrl.Within, "With near: only libraries placed within so many kilometres of it in a straight line.", Whole(1, NearUrl.FarthestKilometres)),
        Query(NearUrl.Reach, "With near: only libraries that can be reached from it within so many minutes on roads; needs a routing engine.", Whole(1, RoutingLimits.ReachMinutes)),
        Query(NearUrl.By, "How the way of reach is made; car where nothing is said.", Choice("walk", "car", "coach")),
        Query(OpenAtUrl.Open, "Only libraries open then: now, or a time like 2026-12-03T14:00 in Polish time or with its offset.", Text(null)),
        Query(OpenAtUrl.Minutes, "For how many minutes from then the library must be open.", Number(OpenAt.LongestMinutes, 1)),
        Query(OpenAtUrl.Staffed, "1: self-service hours do not count.", Choice("0", "1", "false", "true")),
        Query(OpenAtUrl.WithNotConfirmed, "1: also libraries whose hours for that time are unknown or not confirmed; without it they are left out.", Choice("0", "1", "false", "true")),
        Query(LibrariesUrl.Profile, "Puts libraries with the fewest known obstacles for this profile of accessibility first, unless another order is asked for; leaves nothing out.", Choice("wheelchair", "mobility", "vision", "hearing", "sensory")),
        Query(LibrariesUrl.Sort, "Order: by name, by city, or the youngest first; otherwise mediateki first, then by name.", Choice("name", "city", "opened")),
    ];

    public static OpenApiParameter Language() => Query(LanguageName, "Language of texts; a text that does not exist in it is given in Polish.", Choice("pl", "en", "uk"));

    public static Task DescribeSlug(OpenApiOperation operation)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            parameter.Description = "Public, stable name of the library, like \"mediateka-tychy\".";
        }
        return Task.CompletedTask;
    }

    public static OpenApiParameter Query(string name, string description, OpenApiSchema schema) =>
        new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema };

    public static OpenApiSchema Text(int? longest) => new() { Type = JsonSchemaType.String, MaxLength = longest };

    private static OpenApiSchema Codes() => new() { Type = JsonSchemaType.Array, Items = Text(null) };

    private static OpenApiSchema Choice(params string[] values) =>
        new() { Type = JsonSchemaType.String, Enum = [.. values.Select(value => (JsonNode)value)] };

    private static OpenApiSchema Whole(int least, int most) =>
        new() { Type = JsonSchemaType.Integer, Format = "int32", Minimum = $"{least}", Maximum = $"{most}" };

    public static OpenApiSchema Number(int most, int usual) =>
        new() { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = $"{most}", Default = usual };
}

/// <summary>What a request for the list asks for; where there are problems, the rest is not to be used.</summary>
internal sealed record ListQuery(
    LibraryFilter Filter, LibraryOrder Order, ListCursor? After, int Page, int PageSize, SiteLanguage Language, bool WithMark, IReadOnlyDictionary<string, string[]> Problems);
