using Mediateki.Map.Application.Places;
using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Application.Libraries.Needs;

/// <summary>"In Kraków", "near Tychy", "near me", "within 2,5 km of Gliwice", "in Silesia", "43-100", "50.26, 19.02".</summary>
/// <param name="others">What else could be understood: a place of which nothing is known ends there.</param>
internal sealed class PlaceRule(NeedGrammar grammar, CityFinder cities, IReadOnlyList<INeedRule> others) : INeedRule
{
    private const int LongestUnknown = 4;
    private const int FarthestKilometres = 500;

    /// <summary>Words of coordinates: four numbers with their points, or degrees, minutes and seconds with letters.</summary>
    private const int LeastOfCoordinates = 4;
    private const int MostOfCoordinates = 10;

    /// <summary>Two numbers elsewhere in the world are more likely to be something else.</summary>
    private static readonly BoundingBox Around = new(-25, 34, 45, 72);

    public NeedMatch? Find(NeedText text, int at) =>
        new[] { Within(text, at), Here(text, at), Near(text, at), InCity(text, at), Voivodeship(text, at), Numbers(text, at) }.OfType<NeedMatch>().MaxBy(match => match.Count);

    private NeedMatch? Here(NeedText text, int at) =>
        grammar.Find("here", text, at) is { } phrase ? Place(phrase.Words.Length, null, null) : null;

    private NeedMatch? Near(NeedText text, int at)
    {
        if (grammar.Find("near", text, at) is { } phrase && Spoken(text, at + phrase.Words.Length) is { } spoken)
        {
            return Place(phrase.Words.Length + spoken.Count, spoken.Name, null);
        }
        return grammar.Find("alone", text, at) is { } alone ? Place(alone.Words.Length, null, null) : null;
    }

    /// <summary>With or without "within"; where no place is named, the visitor's own is meant.</summary>
    private NeedMatch? Within(NeedText text, int at)
    {
        var next = at + (grammar.Find("within", text, at)?.Words.Length ?? 0);
        if (Distance(text, next) is not ({ Kilometres: >= 1 and <= FarthestKilometres } distance) || grammar.Find("km", text, next + distance.Count) is not { } unit)
        {
            return null;
        }
        var (kilometres, end) = (distance.Kilometres, next + distance.Count + unit.Words.Length);
        if (grammar.Find("of", text, end) is not { } of)
        {
            return next > at ? Place(end - at, null, kilometres) : null;
        }
        end += of.Words.Length;
        return grammar.Find("me", text, end) is { } me ? Place(end + me.Words.Length - at, null, kilometres)
            : Spoken(text, end) is { } spoken ? Place(end + spoken.Count - at, spoken.Name, kilometres)
            : null;
    }

    /// <summary>Whole kilometres, in which "2,5" is three, and how many words they are; the second half of a number is none.</summary>
    private static (int Kilometres, int Count)? Distance(NeedText text, int at)
    {
        if (text.Number(at) is not { } whole || (text.Number(at - 1) is not null && text.IsJoined(at - 1, ',', '.')))
        {
            return null;
        }
        return text.Number(at + 1) is { } part && text.IsJoined(at, ',', '.') ? (part > 0 ? whole + 1 : whole, 2) : (whole, 1);
    }

    /// <summary>A postcode or coordinates, which are a place wherever they stand.</summary>
    private NeedMatch? Numbers(NeedText text, int at) => Numeric(text, at) is { } place ? Place(place.Count, place.Name, null) : null;

    private static (string Name, int Count)? Numeric(NeedText text, int at)
    {
        if (text.Word(at).Length == 2 && text.Word(at + 1).Length == 3 && text.Number(at) is not null && text.Number(at + 1) is not null && text.IsJoined(at, '-'))
        {
            return (text.Slice(at, at + 1), 2);
        }
        for (var count = Math.Min(MostOfCoordinates, text.Count - at); count >= LeastOfCoordinates && text.Word(at).Any(char.IsAsciiDigit); count--)
        {
            var slice = text.Slice(at, at + count - 1);
            if (CoordinateText.TryParse(slice) is { } point && Around.Contains(point))
            {
                return (slice, count);
            }
        }
        return null;
    }

    private NeedMatch? InCity(NeedText text, int at)
    {
        if (grammar.Find("in", text, at) is { } phrase && cities.Find(text, at + phrase.Words.Length, inAnyForm: true) is { } inside)
        {
            return new(phrase.Words.Length + inside.Count, NeedKind.City, draft => draft.TakeCity(inside.Name));
        }
        return cities.Find(text, at, inAnyForm: false) is { } city ? new(city.Count, NeedKind.City, draft => draft.TakeCity(city.Name)) : null;
    }

    private NeedMatch? Voivodeship(NeedText text, int at) =>
        grammar.Find("voivodeship", text, at) is { } phrase ? new(phrase.Words.Length, NeedKind.Voivodeship, draft => draft.TakeVoivodeship(phrase.Value)) : null;

    /// <summary>A city of the directory by its name, or the words up to what is understood otherwise, as they are written.</summary>
    private (string Name, int Count)? Spoken(NeedText text, int at)
    {
        if ((Numeric(text, at) ?? cities.Find(text, at, inAnyForm: true)) is { } known)
        {
            return known;
        }
        var count = 0;
        while (at + count < text.Count && count < LongestUnknown && !IsOther(text, at + count))
        {
            count++;
        }
        return count > 0 ? (text.Slice(at, at + count - 1), count) : null;
    }

    private bool IsOther(NeedText text, int at) =>
        grammar.Find("filler", text, at) is not null || grammar.Find("open", text, at) is not null || grammar.Find("near", text, at) is not null
        || grammar.Find("here", text, at) is not null || grammar.Find("me", text, at) is not null || others.Any(rule => rule.Find(text, at) is not null);

    private static NeedMatch Place(int count, string? name, int? kilometres) => new(count, NeedKind.Near, draft => draft.TakePlace(new(name, kilometres)));
}
