using System.Globalization;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Web.Layout;
using Mediateki.Map.Web.Libraries.Hours;
using Mediateki.Map.Web.Localization;
using Microsoft.Extensions.Localization;

namespace Mediateki.Map.Web.Libraries;

/// <summary>A space as a card names it.</summary>
/// <param name="Icon">Markup of a whole icon.</param>
/// <param name="IsAsked">The visitor asked for it.</param>
public readonly record struct CardSpace(string Label, string Icon, bool IsAsked);

/// <summary>What a card says about opening hours.</summary>
/// <param name="IsUncertain">They are unknown or not confirmed, which is neither open nor closed.</param>
public readonly record struct CardHours(string Words, bool IsUncertain);

/// <summary>Everything a list of cards says besides what stands in the record, looked up once for the whole list.</summary>
public sealed class CardWords
{
    /// <summary>Spaces on a card.</summary>
    public const int MostSpaces = 4;

    private readonly TaxonomyIndex taxonomy;
    private readonly DistinctiveSpaces distinctive;
    private readonly CardFaces faces;
    private readonly HoursReader reader;
    private readonly DateTimeOffset now;
    private readonly DateOnly? asksDay;
    private readonly IStringLocalizer<LibrariesTexts> texts;
    private readonly string hoursUnknown;
    private readonly string hoursNotConfirmed;
    private readonly string compareName;
    private readonly AccessProfile? profile;
    private readonly string planName;
    private readonly GeoPoint? origin;

    internal CardWords(IStringLocalizer<LibrariesTexts> texts, Taxonomy taxonomy, DistinctiveSpaces distinctive, CardFaces faces, HoursReader reader, string edition, LibraryFilter filter)
    {
        (this.texts, this.taxonomy, this.distinctive, this.faces, this.reader) = (texts, TaxonomyIndex.Of(taxonomy), distinctive, faces, reader);
        (Edition, profile, origin) = (edition, filter.Profile, filter.Origin);
        (Asked, now, asksDay) = (filter.Spaces, reader.Now, filter.Open?.From is { } from ? PolishTime.DayOf(from) : null);
        Mediateka = texts["Card_Mediateka"];
        ToBeCompleted = texts["Card_ToBeCompleted"];
        Spaces = texts["Card_Spaces"];
        NoPosition = texts["Card_NoPosition"];
        Compare = texts["Card_Compare"];
        Plan = texts["Card_Plan"];
        OnMap = texts["Card_OnMap"];
        compareName = texts["Card_CompareName"];
        planName = texts["Card_PlanName"];
        hoursUnknown = texts["Hours_Unknown"];
        hoursNotConfirmed = texts["Hours_NotConfirmed"];
    }

    public string Language { get; } = SiteLanguage.Current.Code;

    /// <summary>Version of the directory that is listed.</summary>
    public string Edition { get; }

    /// <summary>Spaces that the visitor asks for.</summary>
    public CodeSet Asked { get; }

    public string Mediateka { get; }

    public string ToBeCompleted { get; }

    public string Spaces { get; }

    public string NoPosition { get; }

    public string Compare { get; }

    public string Plan { get; }

    public string OnMap { get; }

    /// <summary>Markup of the cover in its frame.</summary>
    public string Cover(LibrarySummary library) => faces.CoverOf(library, this);

    /// <summary>Markup of everything on a card but the hours and the links of the list it stands in.</summary>
    public string Face(LibrarySummary library, bool inGroup) => faces.Of(library, this, inGroup);

    /// <summary>Markup of what comes after the hours.</summary>
    public string End(LibrarySummary library, string? onMap) => faces.EndOf(library, this, onMap);

    public string CompareName(string library) => string.Format(CultureInfo.CurrentCulture, compareName, library);

    public string PlanName(string library) => string.Format(CultureInfo.CurrentCulture, planName, library);

    public string OnMapName(string library) => texts["Card_OnMapName", library];

    public string MoreSpaces(int count) => texts.Plural("Card_MoreSpaces", count);

    /// <summary>A sentence of the catalogue with the non-breaking spaces of its language.</summary>
    public string Typeset(TextInLanguage text) => Typography.Apply(text.Text, SiteLanguage.Find(text.Language) ?? SiteLanguage.Polish);

    /// <summary>Open or not at this moment and until when, or the hours of the day that is asked for.</summary>
    public CardHours Hours(LibrarySummary library)
    {
        var (schedule, trust) = reader.Read(library.Hours, library.Point);
        if (trust != HoursTrust.Confirmed)
        {
            return new(trust == HoursTrust.Unknown ? hoursUnknown : hoursNotConfirmed, true);
        }
        if (asksDay is { } date)
        {
            var day = schedule.Day(date);
            return new(texts["Card_OnDay", LocalFormats.DayAndDate(date), ScheduleText.Day(day, Language)], day.HasUncertainHours);
        }
        var status = schedule.StatusAt(now);
        return new(ScheduleText.Status(status, now, Language), status.State.IsUncertain());
    }

    /// <summary>How far a library is from the place asked for; null without one.</summary>
    public string? Distance(LibrarySummary library) => origin is not { } from ? null
        : library.Point is { } there ? texts["Card_Distance", LocalFormats.Distance(Geodesic.Distance(from, there))].Value
        : texts["Card_DistanceUnknown"].Value;

    /// <summary>What stands in the way of the visitor's profile, or how much is confirmed that nothing does; null without a profile.</summary>
    public string? Access(LibrarySummary library)
    {
        if (profile is not { } known)
        {
            return null;
        }
        var obstacles = AccessProfiles.ObstaclesOf(library, known).Where(taxonomy.Accessibility.ContainsKey).Select(code => taxonomy.Accessibility[code].Label.In(Language).Text).ToArray();
        var criteria = AccessProfiles.CriteriaOf(known).Count(taxonomy.Accessibility.ContainsKey);
        return obstacles.Length > 0
            ? texts["Card_Obstacles", string.Join(", ", obstacles.Select(label => char.ToLower(label[0], CultureInfo.CurrentCulture) + label[1..]))]
            : texts["Card_NoObstacles", criteria - AccessProfiles.UnknownOf(library, known).Count(taxonomy.Accessibility.ContainsKey), criteria];
    }

    public IEnumerable<CardSpace> SpacesOf(LibrarySummary library)
    {
        foreach (var code in distinctive.Of(library, Asked, MostSpaces))
        {
            if (taxonomy.Spaces.TryGetValue(code, out var term))
            {
                yield return new(term.Label.In(Language).Text, TermIcons.Picture(term.Icon), Asked.Contains(code));
            }
        }
    }
}
