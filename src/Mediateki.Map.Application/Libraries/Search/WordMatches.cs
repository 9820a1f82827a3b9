namespace Mediateki.Map.Application.Libraries.Search;

/// <summary>
/// What one sought word means in a snapshot: words of its vocabulary and features whose labels have it, each with how well it fits. Forms of
/// the word and beginnings come first; only a word that has none of these may stand inside a longer one, and only one that is in none may be misspelt.
/// </summary>
internal sealed class WordMatches
{
    private const byte Same = 8;
    private const byte OtherForm = 6;
    private const byte Beginning = 5;
    private const byte Inside = 3;
    private const byte Misspelt = 2;

    private readonly byte[] grades;
    private readonly Dictionary<int, byte> features = [];

    private WordMatches(int vocabulary) => grades = new byte[vocabulary];

    /// <summary>Features whose labels have the word, with grades 1–8.</summary>
    public IReadOnlyDictionary<int, byte> Features => features;

    public bool IsEmpty { get; private set; } = true;

    /// <summary>How well a word of the vocabulary fits: 0 (not at all) to 8.</summary>
    public byte GradeOf(int word) => grades[word];

    public static WordMatches Find(string word, StringTable vocabulary, FeatureLabels labels)
    {
        var latin = Transliteration.ToLatin(word);
        Func<string, byte>[] degrees = [own => Near(word, own), own => own.Contains(word, StringComparison.Ordinal) ? Inside : (byte)0, own => IsMisspelt(word, own)];
        var matches = new WordMatches(vocabulary.Count);
        for (var degree = 0; degree < degrees.Length && matches.IsEmpty; degree++)
        {
            matches.Add(degrees[degree], vocabulary, labels);
        }
        if (latin is { Length: > 0 } && Find(latin, vocabulary, labels) is { IsEmpty: false } others)
        {
            matches.Add(others);
        }
        return matches;
    }

    private void Add(Func<string, byte> gradeOf, StringTable vocabulary, FeatureLabels labels)
    {
        for (var number = 0; number < grades.Length; number++)
        {
            grades[number] = gradeOf(vocabulary[number]);
            IsEmpty &= grades[number] == 0;
        }
        foreach (var (feature, grade) in labels.Find(gradeOf))
        {
            features[feature] = grade;
            IsEmpty = false;
        }
    }

    private void Add(WordMatches others)
    {
        IsEmpty = false;
        for (var number = 0; number < grades.Length; number++)
        {
            grades[number] = Math.Max(grades[number], others.grades[number]);
        }
        foreach (var (feature, grade) in others.features)
        {
            features[feature] = Math.Max(features.GetValueOrDefault(feature), grade);
        }
    }

    private static byte Near(string word, string own) =>
        own == word ? Same
        : WordForms.AreForms(word, own) ? OtherForm
        : own.StartsWith(word, StringComparison.Ordinal) ? Beginning
        : (byte)0;

    private static byte IsMisspelt(string word, string own) => Misspelling.IsWithin(word, own, Misspelling.Allowed(word.Length)) ? Misspelt : (byte)0;
}
