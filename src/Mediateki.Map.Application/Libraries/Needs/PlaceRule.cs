namespace Mediateki.Map.Application.Libraries.Needs;

/// <summary>"In Kraków", "near Tychy", "near me", "within 20 km of Gliwice", "in Silesia".</summary>
/// <param name="others">What else could be understood: a place of which nothing is known ends there.</param>
internal sealed class PlaceRule(NeedGrammar grammar, CityFinder cities, IReadOnlyList<INeedRule> others) : INeedRule
{
    private const int LongestUnknown = 4;
    private const int FarthestKilometres = 500;

    public NeedMatch? Find(NeedText text, int at) =>
        new[] { Within(text, at), Here(text, at), Near(text, at), InCity(text, at), Voivodeship(text, at) }.OfType<NeedMatch>().MaxBy(match => match.Count);

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
        if (text.Number(next) is not ({ } kilometres and >= 1 and <= FarthestKilometres) || grammar.Find("km", text, next + 1) is not { } unit)
        {
            return null;
        }
        var end = next + 1 + unit.Words.Length;
        if (grammar.Find("of", text, end) is not { } of)
        {
            return next > at ? Place(end - at, null, kilometres) : null;
        }
        end += of.Words.Length;
        return grammar.Find("me", text, end) is { } me ? Place(end + me.Words.Length - at, null, kilometres)
            : Spoken(text, end) is { } spoken ? Place(end + spoken.Count - at, spoken.Name, kilometres)
            : null;
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
        if (cities.Find(text, at, inAnyForm: true) is { } city)
        {
            return city;
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
