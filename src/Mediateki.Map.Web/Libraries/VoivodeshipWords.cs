using System.Globalization;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Web.Localization;
using Microsoft.Extensions.Localization;

namespace Mediateki.Map.Web.Libraries;

/// <summary>Names of voivodeships, which the catalogue keeps in Polish and in lower case, in the language of the reader.</summary>
internal static class VoivodeshipWords
{
    /// <summary>"śląskie", "Silesian Voivodeship". A name that is none of Poland's sixteen stays as it is.</summary>
    public static string Of(string name, IStringLocalizer<LibrariesTexts> texts) =>
        texts[$"Voivodeship_{name}"] is { ResourceNotFound: false } words ? words.Value : name;

    /// <summary>Those a filter offers, in the alphabet of the reader.</summary>
    public static IReadOnlyList<FilterChoice> Options(IReadOnlyList<FacetCount> facets, string? chosen, IStringLocalizer<LibrariesTexts> texts) =>
    [
        .. FilterChoices.Options(facets, chosen)
            .Select(option => option with { Label = Of(option.Code, texts) })
            .OrderBy(option => option.Label, StringComparer.Create(SiteLanguage.Current.Culture, CompareOptions.None)),
    ];
}
