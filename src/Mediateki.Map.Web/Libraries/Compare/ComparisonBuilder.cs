using System.Globalization;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Web.Libraries.Hours;
using Mediateki.Map.Web.Localization;
using Microsoft.Extensions.Localization;

namespace Mediateki.Map.Web.Libraries.Compare;

/// <summary>
/// Lays libraries side by side. Spaces and services have a row where at least one library is known to have them; the others
/// then say "not known", because a record never says that something does not exist.
/// </summary>
internal sealed class ComparisonBuilder(
    IReadOnlyList<Library> libraries, Taxonomy taxonomy, DateOnly today, IStringLocalizer<CompareTexts> texts)
{
    public IReadOnlyList<ComparisonSection> Build() => [Spaces(), Services(), Building(), Access(), Hours()];

    private ComparisonSection Spaces() => new("Spaces",
    [
        .. from term in taxonomy.Spaces
           where libraries.Any(l => l.Spaces.Any(s => s.Type == term.Code))
           select Row(Text(term.Label), term.Icon, library => SpaceCell([.. library.Spaces.Where(s => s.Type == term.Code)])),
    ]);

    private ComparisonSection Services() => new("Services",
    [
        .. from term in taxonomy.Services
           where libraries.Any(l => l.Services.Any(s => s.Code == term.Code))
           select Row(Text(term.Label), term.Icon, library => ServiceCell(library.Services.FirstOrDefault(s => s.Code == term.Code))),
    ]);

    private ComparisonSection Building() => new("Building",
    [
        Row("Kind", l => ComparisonCell.Of(texts[$"Kind_{l.Kind}"])),
        Row("Opened", l => ComparisonCell.Of(l.OpenedYear?.ToString(CultureInfo.InvariantCulture))),
        Row("Project", l => l.Building.Project is { } project ? ComparisonCell.Of(texts[$"Project_{project}"]) : ComparisonCell.Unknown),
        Row("Area", l => l.Building.FloorAreaSquareMetres is { } area ? ComparisonCell.Of(SquareMetres(area)) : ComparisonCell.Unknown),
        Row("Architect", l => ComparisonCell.Of(l.Building.Architect)),
    ]);

    private ComparisonSection Access()
    {
        var known = taxonomy.Accessibility.Where(term => libraries.Any(l => l.Accessibility.Criteria.ContainsKey(term.Code))).ToList();
        return new("Access", [.. known.Select(term => Row(Text(term.Label), null, library => AccessCell(library, term)))], taxonomy.Accessibility.Count - known.Count);
    }

    private ComparisonSection Hours()
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var weeks = libraries.ToDictionary(l => l.Id, l => l.Hours.ToSchedule(l.Placement?.Point).Week(monday));
        var days = Enumerable.Range(0, 7).Select(offset => Row(LocalFormats.DayAndDate(monday.AddDays(offset)), null, library =>
        {
            var day = weeks[library.Id].Days[offset];
            return day.HasUncertainHours ? ComparisonCell.Unknown : ComparisonCell.Of(ScheduleText.Day(day, SiteLanguage.Current.Code));
        }));
        return new("Hours", [.. days, Row("HoursAsOf", l => ComparisonCell.Of(l.Hours.Confirmed is { } date ? PartialDates.Text(date) : null))]);
    }

    private ComparisonCell SpaceCell(IReadOnlyList<Space> spaces) => spaces.Count == 0
        ? ComparisonCell.Unknown
        : new(CellState.Yes, string.Join("; ", spaces.Select(Describe).Where(words => words.Length > 0)));

    private string Describe(Space space) => string.Join(", ", new[]
    {
        space.Name is { } name ? Text(name) : null,
        space.Capacity is { } people ? texts.Plural("Capacity", people) : null,
        space.AreaSquareMetres is { } area ? SquareMetres(area) : null,
    }.OfType<string>());

    private ComparisonCell ServiceCell(ServiceOffering? service) => service is null
        ? ComparisonCell.Unknown
        : new(CellState.Yes, string.Join(", ", new[]
        {
            service.Name is { } name ? Text(name) : null,
            service.Terms is { } terms ? texts[$"Terms_{terms}"].Value : null,
        }.OfType<string>()));

    private static ComparisonCell AccessCell(Library library, AccessibilityTerm term) =>
        library.Accessibility.Criteria.TryGetValue(term.Code, out var answer) ? new(answer ? CellState.Yes : CellState.No) : ComparisonCell.Unknown;

    private static string SquareMetres(int area) => $"{LocalFormats.Number(area)}\u00A0{(SiteLanguage.Current == SiteLanguage.Ukrainian ? "м²" : "m²")}";

    private static string Text(LocalizedText text) => text.In(SiteLanguage.Current.Code).Text;

    private ComparisonRow Row(string label, Func<Library, ComparisonCell> cell) => Row(texts[$"Row_{label}"], null, cell);

    private ComparisonRow Row(string label, string? icon, Func<Library, ComparisonCell> cell) => new(label, icon, [.. libraries.Select(cell)]);
}
