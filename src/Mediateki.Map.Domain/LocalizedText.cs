namespace Mediateki.Map.Domain;

/// <summary>
/// A text of the catalogue in the languages it exists in. Polish is always there; English and Ukrainian may be missing.
/// </summary>
/// <param name="Pl">Polish; never empty.</param>
/// <param name="En">English, or null where nobody has written it yet.</param>
/// <param name="Uk">Ukrainian, or null where nobody has written it yet.</param>
public sealed record LocalizedText(string Pl, string? En = null, string? Uk = null)
{
    /// <summary>
    /// The text for a reader of <paramref name="language"/> ("pl", "en" or "uk"). A missing text falls back to Polish
    /// – the language of the place it describes – and says so, so that a page can mark it with its <c>lang</c>.
    /// </summary>
    public TextInLanguage In(string language) => language switch
    {
        "en" when En is not null => new(En, "en", false),
        "uk" when Uk is not null => new(Uk, "uk", false),
        "pl" => new(Pl, "pl", false),
        _ => new(Pl, "pl", true),
    };

    /// <summary>Every text there is, Polish first.</summary>
    public IEnumerable<string> All() => new[] { Pl, En, Uk }.OfType<string>();

    /// <summary>Null when <paramref name="pl"/> is null or empty: a text without its Polish version does not exist.</summary>
    public static LocalizedText? From(string? pl, string? en = null, string? uk = null) =>
        string.IsNullOrEmpty(pl) ? null : new(pl, Filled(en), Filled(uk));

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

/// <summary>A text and the language it is really in; <paramref name="IsFallback"/> when that is not the one asked for.</summary>
public readonly record struct TextInLanguage(string Text, string Language, bool IsFallback)
{
    public override string ToString() => Text;
}
