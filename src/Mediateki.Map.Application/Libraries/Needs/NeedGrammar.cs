using System.Collections.Frozen;

namespace Mediateki.Map.Application.Libraries.Needs;

/// <summary>What people say and what is meant by it, in three languages: the tables of <c>Grammar/</c>. A visitor may mix languages.</summary>
internal sealed class NeedGrammar
{
    private readonly FrozenDictionary<string, NeedPhrase[]> phrases;

    private NeedGrammar(IEnumerable<NeedPhrase> all) =>
        phrases = all.GroupBy(phrase => phrase.Kind).ToFrozenDictionary(kind => kind.Key, kind => kind.OrderByDescending(phrase => phrase.Words.Length).ToArray(), StringComparer.Ordinal);

    public static NeedGrammar Default { get; } = new(new[] { "pl", "en", "uk" }.SelectMany(Read));

    /// <summary>Phrases of a kind, the longest first.</summary>
    public IReadOnlyList<NeedPhrase> Of(string kind) => phrases.TryGetValue(kind, out var known) ? known : [];

    /// <summary>What a term of the taxonomy is called beside its label; only where it alone is meant.</summary>
    /// <param name="kind">space, service or access.</param>
    public IEnumerable<string> OtherNames(string kind, string code) => Of(kind).Where(phrase => phrase.Value == code).Select(phrase => string.Join(' ', phrase.Words));

    /// <summary>The longest phrase of a kind that stands at a token, word for word.</summary>
    public NeedPhrase? Find(string kind, NeedText text, int at) =>
        Of(kind).FirstOrDefault(phrase => text.HasAt(at, phrase.Words));

    private static IEnumerable<NeedPhrase> Read(string language)
    {
        using var stream = typeof(NeedGrammar).Assembly.GetManifestResourceStream($"Needs.{language}.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            // The first colon with a space after it: a value may be a time of day.
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var (kind, value) = space < colon ? (line[..space], line[(space + 1)..colon]) : (line[..colon], "");
            foreach (var phrase in line[(colon + 2)..].Split('|'))
            {
                yield return new(kind, value, TextFolding.Words(phrase));
            }
        }
    }
}

/// <summary>Words that mean something.</summary>
/// <param name="Kind">What sort of thing they say.</param>
/// <param name="Value">What they mean; several codes have spaces between. Empty where the kind says all.</param>
/// <param name="Words">Folded.</param>
internal sealed record NeedPhrase(string Kind, string Value, string[] Words);
