using Mediateki.Map.Application.Libraries.Search;
using Mediateki.Map.Application.Places;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Application.Libraries.Needs;

/// <summary>
/// The parser over the directory being served, where the place is that it names, and the check that conditions do not lose what the words would have found.
/// </summary>
internal sealed class LibraryNeeds(ILibraryDirectory directory, INeedVocabulary names, IPlaces places, TimeProvider clock) : ILibraryNeeds
{
    private const int LeastCommon = 3;

    /// <summary>Letters by which a form may be longer or shorter, for each word.</summary>
    private const int MostEnding = 4;

    private sealed record Prepared(Taxonomy Taxonomy, IReadOnlyList<string> Cities, NeedsParser Parser);

    private volatile Prepared? prepared;

    public async Task<UnderstoodText> ReadAsync(string text, CancellationToken cancellationToken)
    {
        var understood = await WithPlaceAsync(Parser().Read(text, clock.GetUtcNow()), cancellationToken);
        understood = WithoutUnknown(await AsPlaceAsync(understood, cancellationToken));
        return understood.IsUnderstood && Loses(understood) ? Literally(text) : understood;
    }

    /// <summary>"Toruń", "a café in Toruń": what no library has in its words, or only a word like it, may be a place without one.</summary>
    private async Task<UnderstoodText> AsPlaceAsync(UnderstoodText understood, CancellationToken cancellationToken)
    {
        if (understood.NotUnderstood is not { } name || understood is not { Place: null, UnknownPlace: null, Filter: { City: null, Voivodeship: null } }
            || (directory.HasWords(name) && Leaves(understood.Filter)) || await LocateAsync(name, cancellationToken) is not { } located)
        {
            return understood;
        }
        var at = understood.Text.IndexOf(name, StringComparison.Ordinal);
        return understood with
        {
            Filter = understood.Filter with { Text = understood.Named, Near = located.Near, Origin = located.Point },
            Place = new(located.Name, null),
            Spans = at < 0 ? understood.Spans : [.. understood.Spans.Append(new(at, name.Length, NeedKind.Near)).OrderBy(span => span.Start)],
            Leftover = [.. understood.Leftover.Except(name.Split(' '))],
            NotUnderstood = null,
        };
    }

    private UnderstoodText WithoutUnknown(UnderstoodText understood)
    {
        var without = understood.Filter with { Text = understood.Named };
        return understood is { IsUnderstood: true, NotUnderstood: not null } && !Leaves(understood.Filter) && Leaves(without)
            ? understood with { Filter = without, LeavesOutUnknown = true }
            : understood;
    }

    /// <summary>Whether there are libraries that fit, at whatever time.</summary>
    private bool Leaves(LibraryFilter filter) => directory.Count(filter with { Open = null }) > 0;

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

    /// <summary>"Near Tychy" is within so many kilometres of the place, the nearest first; the words of a place that nobody knows are searched for.</summary>
    private async Task<UnderstoodText> WithPlaceAsync(UnderstoodText understood, CancellationToken cancellationToken)
    {
        if (understood.Place is not { Text: { } name } place)
        {
            return understood;
        }
        if (await LocateAsync(name, cancellationToken) is not { } located)
        {
            return WithoutPlace(understood, name);
        }
        var filter = understood.Filter with { Near = located.Near, Origin = located.Point, WithinKilometres = place.WithinKilometres ?? NeedPlace.UsualKilometres };
        return understood with { Filter = filter, Place = place with { Text = located.Name } };
    }

    /// <summary>The place, and the name that finds it again; a city of the directory that no place is called by is where its libraries are.</summary>
    private async Task<(string Name, string? Near, GeoPoint Point)?> LocateAsync(string name, CancellationToken cancellationToken)
    {
        if (await places.FindAsync(name, 1, cancellationToken) is [var place] && IsCalled(place, name))
        {
            return (place.Name, place.Kind == PlaceKind.Coordinates ? null : place.Name, place.Point);
        }
        return directory.FindExtent(new() { City = name }) is { } extent ? (name, null, new((extent.South + extent.North) / 2, (extent.West + extent.East) / 2)) : null;
    }

    /// <summary>A place may be found by the beginning of its name; only the whole name, in any form, is taken here.</summary>
    private static bool IsCalled(Place place, string name)
    {
        var (own, said) = (TextFolding.Fold(place.Name), TextFolding.Words(name));
        var latin = string.Join(' ', said.Select(word => Transliteration.Spellings(word).FirstOrDefault() ?? word));
        return place.Kind is PlaceKind.Postcode or PlaceKind.Coordinates or PlaceKind.Address
            || (own.AsSpan().CommonPrefixLength(latin) >= Math.Min(LeastCommon, own.Length) && Math.Abs(own.Length - latin.Length) <= MostEnding * said.Length);
    }

    private static UnderstoodText WithoutPlace(UnderstoodText understood, string name)
    {
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
            : Literally(understood.Text) with { UnknownPlace = name };
    }

    /// <summary>The words are the name of a library that the conditions would leave out.</summary>
    private bool Loses(UnderstoodText understood) =>
        directory.List(new() { Text = understood.Text }, LibraryOrder.Relevance, 1, 1).Items is [var first, ..]
        && IsNamed(first, understood.Text)
        && directory.FindIndex(understood.Filter with { Open = null }, LibraryOrder.Relevance, first.Id) is null;

    private static UnderstoodText Literally(string text) => new() { Text = text, Filter = new() { Text = text }, Leftover = [text] };

    private static string Joined(string? text, string more) => text is null ? more : $"{text} {more}";

    private static bool IsNamed(LibrarySummary library, string text)
    {
        var name = TextFolding.Words(string.Join(' ', library.Name.All().Append(library.ShortName)));
        return SoughtWords.In(text).All(word => Array.Exists(name, own => own == word || WordForms.AreForms(word, own)));
    }
}
