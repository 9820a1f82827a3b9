using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Web.Localization;
using Microsoft.Extensions.Localization;

namespace Mediateki.Map.Web.Libraries;

/// <summary>One condition of a filter, in words.</summary>
/// <param name="Label">As a chip shows it.</param>
/// <param name="Without">The filter without this condition.</param>
internal sealed record FilterPart(string Label, LibraryFilter Without);

/// <summary>Takes a filter apart into the conditions a visitor can take back one by one.</summary>
internal static class FilterParts
{
    /// <summary>How many conditions are set by fields inside the fold of the filter form, where they cannot be seen.</summary>
    public static int CountInFold(LibraryFilter filter) =>
        filter.Spaces.Count + filter.Services.Count + (filter.MediatekaOnly ? 1 : 0) + (filter.Voivodeship is null ? 0 : 1) + (filter.City is null ? 0 : 1) + (filter.Open is null ? 0 : 1);

    public static IReadOnlyList<FilterPart> Of(LibraryFilter filter, Taxonomy taxonomy, IStringLocalizer<LibrariesTexts> texts)
    {
        var parts = new List<FilterPart>();
        if (filter.Text is { } text)
        {
            parts.Add(new(texts["Chip_Text", text], filter with { Text = null }));
        }
        if (filter.MediatekaOnly)
        {
            parts.Add(new(texts["Filter_Mediateka"], filter with { MediatekaOnly = false }));
        }
        if (filter.Voivodeship is { } voivodeship)
        {
            parts.Add(new(texts["Chip_Voivodeship", voivodeship], filter with { Voivodeship = null }));
        }
        if (filter.City is { } city)
        {
            parts.Add(new(city, filter with { City = null }));
        }
        if (filter.Open is { } open)
        {
            parts.Add(new(OpenWords.Of(open, texts), filter with { Open = null }));
            if (open.WithNotConfirmed)
            {
                parts.Add(new(texts["Chip_WithNotConfirmed"], filter with { Open = open with { WithNotConfirmed = false } }));
            }
        }
        if (filter.Area is not null)
        {
            parts.Add(new(texts["Chip_Area"], filter with { Area = null }));
        }
        var (index, language) = (TaxonomyIndex.Of(taxonomy), SiteLanguage.Current.Code);
        parts.AddRange(filter.Spaces.Select(code => new FilterPart(
            index.Spaces.GetValueOrDefault(code)?.Label.In(language).Text ?? code, filter with { Spaces = filter.Spaces.Toggle(code) })));
        parts.AddRange(filter.Services.Select(code => new FilterPart(
            index.Services.GetValueOrDefault(code)?.Label.In(language).Text ?? code, filter with { Services = filter.Services.Toggle(code) })));
        return parts;
    }
}
