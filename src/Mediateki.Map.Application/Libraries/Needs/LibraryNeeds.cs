using Mediateki.Map.Application.Libraries.Search;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Application.Libraries.Needs;

/// <summary>
/// The parser over the directory being served, the area that a place stands for, and the check that conditions do not lose what the words would have found.
/// </summary>
internal sealed class LibraryNeeds(ILibraryDirectory directory, INeedVocabulary names, TimeProvider clock) : ILibraryNeeds
{
    private sealed record Prepared(Taxonomy Taxonomy, IReadOnlyList<string> Cities, NeedsParser Parser);

    private volatile Prepared? prepared;

    public UnderstoodText Read(string text)
    {
        var understood = WithArea(Parser().Read(text, clock.GetUtcNow()));
        return understood.IsUnderstood && Loses(understood) ? Literally(text) : understood;
    }

    private NeedsParser Parser()
    {
        var (taxonomy, cities) = (directory.Taxonomy, names.Cities);
        var present = prepared;
        if (present is null || !ReferenceEquals(present.Taxonomy, taxonomy) || !ReferenceEquals(present.Cities, cities))
        {
            prepared = present = new(taxonomy, cities, new(taxonomy, names));
        }
        return present.Parser;
    }

    /// <summary>"Near Tychy" is the area around the libraries of Tychy; a place without libraries is not known, and its words are searched for.</summary>
    private UnderstoodText WithArea(UnderstoodText understood)
    {
        if (understood.Place is not { Text: { } name } place)
        {
            return understood;
        }
        if (directory.FindExtent(new() { City = name }) is { } extent)
        {
            return understood with { Filter = understood.Filter with { Area = NeedArea.Around(extent, place.WithinKilometres ?? NeedArea.UsualKilometres) } };
        }
        var spans = understood.Spans.Where(span => span.Kind != NeedKind.Near).ToList();
        return spans.Exists(span => span.Kind != NeedKind.Name)
            ? understood with
            {
                Filter = understood.Filter with { Text = Joined(understood.Filter.Text, name) },
                Place = null,
                Spans = spans,
                Leftover = [.. understood.Leftover, name],
                NotUnderstood = Joined(understood.NotUnderstood, name),
            }
            : Literally(understood.Text);
    }

    private bool Loses(UnderstoodText understood)
    {
        if (directory.List(new() { Text = understood.Text }, LibraryOrder.Relevance, 1, 1).Items is not [var first, ..])
        {
            return false;
        }
        return IsNamed(first, understood.Text)
            ? directory.FindIndex(understood.Filter, LibraryOrder.Relevance, first.Id) is null
            : directory.Count(understood.Filter) == 0;
    }

    private static UnderstoodText Literally(string text) => new() { Text = text, Filter = new() { Text = text }, Leftover = [text] };

    private static string Joined(string? text, string more) => text is null ? more : $"{text} {more}";

    private static bool IsNamed(LibrarySummary library, string text)
    {
        var name = TextFolding.Words(string.Join(' ', library.Name.All().Append(library.ShortName)));
        return SoughtWords.In(text).All(word => Array.Exists(name, own => own == word || WordForms.AreForms(word, own)));
    }
}

/// <summary>How far "near" goes.</summary>
public static class NeedArea
{
    /// <summary>Where nothing is said of it.</summary>
    public const int UsualKilometres = 15;

    private const double KilometresOfDegree = 111.2;
    private const double Finest = 100;

    /// <summary>A box that goes so far beyond another on each side, in hundredths of a degree.</summary>
    public static BoundingBox Around(BoundingBox box, int kilometres)
    {
        var north = kilometres / KilometresOfDegree;
        var east = north / Math.Cos(Math.Min(80, Math.Abs((box.South + box.North) / 2)) * Math.PI / 180);
        double Rounded(double degrees, double least, double most) => Math.Clamp(Math.Round(degrees * Finest) / Finest, least, most);
        return new(Rounded(box.West - east, -180, 180), Rounded(box.South - north, -90, 90), Rounded(box.East + east, -180, 180), Rounded(box.North + north, -90, 90));
    }
}
