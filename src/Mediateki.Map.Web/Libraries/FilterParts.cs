using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain;
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
        filter.Spaces.Count + filter.Services.Count + filter.Intentions.Count + filter.Accessible.Count + filter.MaybeAccessible.Count + filter.Topics.Count
        + (filter.Kind is null ? 0 : 1) + (filter.OpenedSince is null ? 0 : 1) + (filter.AreaFrom is null && filter.AreaTo is null ? 0 : 1) + (filter.Profile is null ? 0 : 1) + (filter.MediatekaOnly ? 1 : 0) + (filter.Voivodeship is null ? 0 : 1) + (filter.City is null ? 0 : 1) + (filter.Open is null ? 0 : 1);

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
            parts.Add(new(texts["Chip_Voivodeship", VoivodeshipWords.Of(voivodeship, texts)], filter with { Voivodeship = null }));
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
        AddFacts(parts, filter, texts);
        AddNear(parts, filter, texts);
        if (filter.Area is not null)
        {
            parts.Add(new(texts["Chip_Area"], filter with { Area = null }));
        }
        AddCodes(parts, filter, TaxonomyIndex.Of(taxonomy), texts);
        return parts;
    }

    private static void AddFacts(List<FilterPart> parts, LibraryFilter filter, IStringLocalizer<LibrariesTexts> texts)
    {
        if (filter.Kind is { } kind)
        {
            parts.Add(new(texts[$"Kind_{kind}"], filter with { Kind = null }));
        }
        if (filter.OpenedSince is { } year)
        {
            parts.Add(new(texts["Chip_Since", year], filter with { OpenedSince = null }));
        }
        if (filter.AreaFrom is not null || filter.AreaTo is not null)
        {
            var label = filter.AreaTo is null ? texts["Chip_AreaFrom", LocalFormats.Number(filter.AreaFrom!.Value)]
                : filter.AreaFrom is null ? texts["Chip_AreaTo", LocalFormats.Number(filter.AreaTo.Value)]
                : texts["Chip_AreaBetween", LocalFormats.Number(filter.AreaFrom.Value), LocalFormats.Number(filter.AreaTo.Value)];
            parts.Add(new(label, filter with { AreaFrom = null, AreaTo = null }));
        }
    }

    private static void AddNear(List<FilterPart> parts, LibraryFilter filter, IStringLocalizer<LibrariesTexts> texts)
    {
        if (NearUrl.TextOf(filter) is { } place)
        {
            parts.Add(new(texts["Chip_Near", place], filter with { Near = null, Origin = null, WithinKilometres = null, Reach = null, Reached = null }));
        }
        if (filter.WithinKilometres is { } kilometres && filter.Origin is not null)
        {
            parts.Add(new(texts["Near_WithinKm", kilometres], filter with { WithinKilometres = null }));
        }
        if (filter.Reach is { } reach && filter.Origin is not null)
        {
            parts.Add(new(texts["Chip_Reach", reach.Minutes, texts[$"Near_By_{reach.Mode}"].Value], filter with { Reach = null, Reached = null }));
        }
    }

    private static void AddCodes(List<FilterPart> parts, LibraryFilter filter, TaxonomyIndex index, IStringLocalizer<LibrariesTexts> texts)
    {
        var language = SiteLanguage.Current.Code;
        string Label(LocalizedText? label, string code) => label?.In(language).Text ?? code;
        var (anySpace, anyService) = (filter.AnySpace && filter.Spaces.Count > 1, filter.AnyService && filter.Services.Count > 1);
        if (anySpace)
        {
            parts.Add(new(string.Join(texts["Chip_Or"], filter.Spaces.Select(code => Label(index.Spaces.GetValueOrDefault(code)?.Label, code))), filter with { Spaces = CodeSet.Empty, AnySpace = false }));
        }
        if (anyService)
        {
            parts.Add(new(string.Join(texts["Chip_Or"], filter.Services.Select(code => Label(index.Services.GetValueOrDefault(code)?.Label, code))), filter with { Services = CodeSet.Empty, AnyService = false }));
        }
        parts.AddRange(filter.Spaces.Where(_ => !anySpace).Select(code => new FilterPart(Label(index.Spaces.GetValueOrDefault(code)?.Label, code), filter with { Spaces = filter.Spaces.Toggle(code) })));
        parts.AddRange(filter.Services.Where(_ => !anyService).Select(code => new FilterPart(Label(index.Services.GetValueOrDefault(code)?.Label, code), filter with { Services = filter.Services.Toggle(code) })));
        parts.AddRange(filter.Intentions.Select(code => new FilterPart(texts["Chip_Intention", Label(index.Intentions.GetValueOrDefault(code)?.Label, code)], filter with { Intentions = filter.Intentions.Toggle(code) })));
        parts.AddRange(filter.Accessible.Select(code => new FilterPart(Label(index.Accessibility.GetValueOrDefault(code)?.Label, code), filter with { Accessible = filter.Accessible.Toggle(code) })));
        parts.AddRange(filter.MaybeAccessible.Select(code => new FilterPart(texts["Chip_OrUnknown", Label(index.Accessibility.GetValueOrDefault(code)?.Label, code)], filter with { MaybeAccessible = filter.MaybeAccessible.Toggle(code) })));
        parts.AddRange(filter.Topics.Select(code => new FilterPart(texts["Chip_Topic", Label(index.Topics.GetValueOrDefault(code)?.Label, code)], filter with { Topics = filter.Topics.Toggle(code) })));
    }
}
