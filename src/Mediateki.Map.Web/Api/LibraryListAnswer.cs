using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Web.Localization;

namespace Mediateki.Map.Web.Api;

/// <summary>A page of the libraries that meet the conditions.</summary>
/// <param name="Total">How many libraries meet the conditions in all.</param>
/// <param name="Page">The page asked for, from 1.</param>
/// <param name="PageSize">How many libraries a page holds at most.</param>
/// <param name="Items">The libraries of this page; empty beyond the last.</param>
/// <param name="Next">Where the next page begins, to be given as after; null at the end.</param>
internal sealed record LibraryListAnswer(int Total, int Page, int PageSize, IReadOnlyList<LibraryListItem> Items, string? Next);

/// <summary>A library in a list.</summary>
/// <param name="Slug">Public, stable name; leads to the whole record.</param>
/// <param name="Name">In the language asked for, or in Polish.</param>
/// <param name="ShortName">Label for maps and tight places.</param>
/// <param name="Institution">The legal institution, in Polish.</param>
/// <param name="Kind">What sort of institution it is.</param>
/// <param name="Mediateka">Whether it meets the catalogue's criterion of a mediateka.</param>
/// <param name="Street">Street and number; null: not known.</param>
/// <param name="City">Polish name.</param>
/// <param name="Voivodeship">Polish name in lower case.</param>
/// <param name="Location">Null while nobody has placed it on the map.</param>
/// <param name="Summary">One sentence in the language asked for, or in Polish.</param>
/// <param name="Spaces">Codes of the taxonomy.</param>
/// <param name="Services">Codes of the taxonomy.</param>
/// <param name="OpenedYear">Year in which the present venue opened; null: not known.</param>
/// <param name="OpeningHours">OpenStreetMap syntax; null: not known.</param>
/// <param name="OpeningHoursConfirmed">When the hours were confirmed: a date, a month or a year; null: undated or not known.</param>
/// <param name="Open">Whether it is open at the time asked for; null: no time was asked for.</param>
/// <param name="DistanceMetres">From the place asked for, in a straight line; null: no place was asked for, or the library is not placed.</param>
/// <param name="ProfileUrl">Address of the library's page in the language asked for.</param>
internal sealed record LibraryListItem(
    string Slug, string Name, string ShortName, string Institution, LibraryKind Kind, bool Mediateka, string? Street, string City, string Voivodeship,
    CoordinatesAnswer? Location, string Summary, IReadOnlyList<string> Spaces, IReadOnlyList<string> Services, int? OpenedYear,
    string? OpeningHours, string? OpeningHoursConfirmed, OpenAnswer? Open, int? DistanceMetres, string ProfileUrl)
{
    public static LibraryListItem Of(LibrarySummary library, SiteLanguage language, OpenAnswer? open, int? distanceMetres, string profileUrl) => new(
        library.Id.Slug, library.Name.In(language.Code).Text, library.ShortName, library.Institution, library.Kind, library.IsMediateka,
        library.Street, library.City, library.Voivodeship,
        library.Point is { } point ? new(point.Latitude, point.Longitude) : null,
        library.Summary.In(language.Code).Text, library.SpaceTypes, library.Services, library.OpenedYear,
        library.Hours.Expression, library.Hours.Confirmed?.ToString(), open, distanceMetres, profileUrl);
}

/// <summary>Whether a library is open at the time asked for.</summary>
internal enum OpenAnswer
{
    /// <summary>Open for all of it.</summary>
    Yes,

    /// <summary>Perhaps: hours unknown, a public holiday they do not name, or a confirmation too old to count.</summary>
    NotConfirmed,
}

/// <summary>A position in degrees (WGS 84).</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
internal sealed record CoordinatesAnswer(double Latitude, double Longitude);
