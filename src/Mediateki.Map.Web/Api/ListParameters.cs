using System.Text.Json.Nodes;
using Mediateki.Map.Application.Libraries;
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
    private const int LastPage = 1_000_000;
    private const int LargestPage = 100;
    private const int UsualPage = 25;

    public static ListQuery Read(string? queryString, Taxonomy taxonomy)
    {
        var reader = new QueryReader(queryString);
        var filter = LibrariesUrl.ParseFilter(reader, taxonomy);
        var language = reader.Choice(LanguageName, code => SiteLanguage.Find(code) is not null, "pl, en or uk.");
        return new(
            filter,
            reader.Number(LibrariesUrl.Page, 1, LastPage, otherwise: 1),
            reader.Number(PageSizeName, 1, LargestPage, otherwise: UsualPage),
            SiteLanguage.Find(language) ?? SiteLanguage.Polish,
            reader.Problems);
    }

    public static Task Describe(OpenApiOperation operation)
    {
        operation.Parameters =
        [
            Query(LibrariesUrl.Text, "Words that must all occur in a library's names, place, spaces, services or topics.", Text(LibrariesUrl.LongestText)),
            Query(LibrariesUrl.Space, "Code of a space the library must have; repeat for several, all of which it must have.", Codes()),
            Query(LibrariesUrl.Service, "Code of a service the library must offer; repeat for several, all of which it must offer.", Codes()),
            Query(LibrariesUrl.Voivodeship, "Polish name of a voivodeship in lower case, like \"śląskie\".", Text(null)),
            Query(LibrariesUrl.City, "Polish name of a city, like \"Katowice\".", Text(LibrariesUrl.LongestCity)),
            Query(LibrariesUrl.Mediateka, "1: only libraries that meet the catalogue's criterion of a mediateka.", Choice("0", "1", "false", "true")),
            Query(LibrariesUrl.Area, "Only libraries placed inside the box: west,south,east,north in degrees (WGS 84), edges included.", Text(null)),
            Query(OpenAtUrl.Open, "Only libraries open then: now, or a time like 2026-12-03T14:00 in Polish time or with its offset.", Text(null)),
            Query(OpenAtUrl.Minutes, "For how many minutes from then the library must be open.", Number(OpenAt.LongestMinutes, 1)),
            Query(OpenAtUrl.Staffed, "1: self-service hours do not count.", Choice("0", "1", "false", "true")),
            Query(OpenAtUrl.WithNotConfirmed, "1: also libraries whose hours for that time are unknown or not confirmed; without it they are left out.", Choice("0", "1", "false", "true")),
            Query(LibrariesUrl.Page, "Page, from 1.", Number(LastPage, 1)),
            Query(PageSizeName, "Libraries on a page.", Number(LargestPage, UsualPage)),
            Query(LanguageName, "Language of texts; a text that does not exist in it is given in Polish.", Choice("pl", "en", "uk")),
        ];
        return Task.CompletedTask;
    }

    public static Task DescribeSlug(OpenApiOperation operation)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            parameter.Description = "Public, stable name of the library, like \"mediateka-tychy\".";
        }
        return Task.CompletedTask;
    }

    private static OpenApiParameter Query(string name, string description, OpenApiSchema schema) =>
        new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema };

    private static OpenApiSchema Text(int? longest) => new() { Type = JsonSchemaType.String, MaxLength = longest };

    private static OpenApiSchema Codes() => new() { Type = JsonSchemaType.Array, Items = Text(null) };

    private static OpenApiSchema Choice(params string[] values) =>
        new() { Type = JsonSchemaType.String, Enum = [.. values.Select(value => (JsonNode)value)] };

    private static OpenApiSchema Number(int most, int usual) =>
        new() { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = $"{most}", Default = usual };
}

/// <summary>What a request for the list asks for; where there are problems, the rest is not to be used.</summary>
internal sealed record ListQuery(
    LibraryFilter Filter, int Page, int PageSize, SiteLanguage Language, IReadOnlyDictionary<string, string[]> Problems);
