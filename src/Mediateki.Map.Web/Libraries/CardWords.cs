using System.Globalization;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Web.Layout;
using Mediateki.Map.Web.Localization;
using Microsoft.Extensions.Localization;

namespace Mediateki.Map.Web.Libraries;

/// <summary>A space as a card names it.</summary>
/// <param name="Icon">Markup of a whole icon.</param>
/// <param name="IsAsked">The visitor asked for it.</param>
public readonly record struct CardSpace(string Label, string Icon, bool IsAsked);

/// <summary>Everything a list of cards says besides what stands in the record, looked up once for the whole list.</summary>
public sealed class CardWords
{
    /// <summary>Spaces on a card.</summary>
    public const int MostSpaces = 4;

    private readonly TaxonomyIndex taxonomy;
    private readonly DistinctiveSpaces distinctive;
    private readonly CodeSet asked;
    private readonly DateOnly today;
    private readonly IStringLocalizer<LibrariesTexts> texts;
    private readonly string hoursUnknown;
    private readonly string hoursNotConfirmed;
    private readonly string compareName;

    internal CardWords(IStringLocalizer<LibrariesTexts> texts, Taxonomy taxonomy, DistinctiveSpaces distinctive, CodeSet asked, DateOnly today)
    {
        (this.texts, this.taxonomy, this.distinctive, this.asked, this.today) = (texts, TaxonomyIndex.Of(taxonomy), distinctive, asked, today);
        Mediateka = texts["Card_Mediateka"];
        ToBeCompleted = texts["Card_ToBeCompleted"];
        Spaces = texts["Card_Spaces"];
        NoPosition = texts["Card_NoPosition"];
        Compare = texts["Card_Compare"];
        OnMap = texts["Card_OnMap"];
        compareName = texts["Card_CompareName"];
        hoursUnknown = texts["Hours_Unknown"];
        hoursNotConfirmed = texts["Hours_NotConfirmed"];
    }

    public string Language { get; } = SiteLanguage.Current.Code;

    public string Mediateka { get; }

    public string ToBeCompleted { get; }

    public string Spaces { get; }

    public string NoPosition { get; }

    public string Compare { get; }

    public string OnMap { get; }

    public string CompareName(string library) => string.Format(CultureInfo.CurrentCulture, compareName, library);

    public string OnMapName(string library) => texts["Card_OnMapName", library];

    public string MoreSpaces(int count) => texts.Plural("Card_MoreSpaces", count);

    /// <summary>A sentence of the catalogue with the non-breaking spaces of its language.</summary>
    public string Typeset(TextInLanguage text) => Typography.Apply(text.Text, SiteLanguage.Find(text.Language) ?? SiteLanguage.Polish);

    public string Hours(SourcedHours hours) => hours.KnowledgeOn(today) switch
    {
        HoursKnowledge.Unknown => hoursUnknown,
        HoursKnowledge.Confirmed => texts["Hours_Confirmed", Month(hours.Confirmed!.Value)],
        _ => hoursNotConfirmed,
    };

    public IEnumerable<CardSpace> SpacesOf(LibrarySummary library)
    {
        foreach (var code in distinctive.Of(library, asked, MostSpaces))
        {
            if (taxonomy.Spaces.TryGetValue(code, out var term))
            {
                yield return new(term.Label.In(Language).Text, TermIcons.Picture(term.Icon), asked.Contains(code));
            }
        }
    }

    // A list needs no more than the month: "12.2025", or the year alone.
    private static string Month(PartialDate date) =>
        date.Month is { } month ? string.Create(CultureInfo.InvariantCulture, $"{month:00}.{date.Year}") : date.Year.ToString(CultureInfo.InvariantCulture);
}
