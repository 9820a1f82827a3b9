namespace Mediateki.Map.Application.Libraries.Search;

/// <summary>
/// What one sought word means in a snapshot: words of its vocabulary and features whose labels have it, each with how well it fits. Forms of
/// the word and beginnings come first; only a word that has none of these may stand inside a longer one, only one that is in none may be misspelt,
/// and only one that is no misspelling may be the beginning of a misspelt one, as while it is being typed.
/// </summary>
internal sealed class WordMatches
{
    private const byte Same = 8;
    private const byte OtherForm = 6;
    private const byte Beginning = 5;
    private const byte Inside = 3;
    private const byte Misspelt = 2;
    private const byte BeginningMisspelt = 1;

    /// <summary>Words with fewer letters in common at the beginning are no forms of one another.</summary>
    private const int FormsShare = 3;

    private readonly VocabularyIndex vocabulary;
    private readonly byte[] grades;
    private readonly List<int> words = [];
    private readonly Dictionary<int, byte> features = [];

    private WordMatches(VocabularyIndex vocabulary) => (this.vocabulary, grades) = (vocabulary, new byte[vocabulary.Count]);

    /// <summary>Features whose labels have the word, with grades 1–8.</summary>
    public IReadOnlyDictionary<int, byte> Features => features;

    /// <summary>Numbers of the words of the vocabulary that fit.</summary>
    public IReadOnlyList<int> Words => words;

    public bool IsEmpty => words.Count == 0 && features.Count == 0;

    /// <summary>Nothing is written like the word; what fits may be what was meant.</summary>
    public bool IsGuess => words.TrueForAll(number => grades[number] <= Misspelt) && features.Values.All(grade => grade <= Misspelt);

    /// <summary>How well a word of the vocabulary fits: 0 (not at all) to 8.</summary>
    public byte GradeOf(int word) => grades[word];

    public static WordMatches Find(string word, VocabularyIndex vocabulary, FeatureLabels labels)
    {
        var matches = new WordMatches(vocabulary);
        Action<string, FeatureLabels>[] degrees = [matches.AddNear, matches.AddInside, matches.AddMisspelt, matches.AddMisspeltBeginnings];
        for (var degree = 0; degree < degrees.Length && matches.IsEmpty; degree++)
        {
            degrees[degree](word, labels);
        }
        if (Transliteration.ToLatin(word) is { Length: > 0 } latin)
        {
            matches.Add(Find(latin, vocabulary, labels));
        }
        return matches;
    }

    private void AddNear(string word, FeatureLabels labels)
    {
        foreach (var number in vocabulary.Beginning(word.AsSpan(0, Math.Min(FormsShare, word.Length))))
        {
            Add(number, Near(word, vocabulary[number]));
        }
        // Few forms begin otherwise: "gry", "gier".
        foreach (var form in InflectedForms.Of(word))
        {
            if (vocabulary.Find(form) is { } number)
            {
                Add(number, Near(word, form));
            }
        }
        Add(labels, own => Near(word, own));
    }

    private void AddInside(string word, FeatureLabels labels)
    {
        Add(Inside, found => vocabulary.AddContaining(word, found));
        Add(labels, own => own.Contains(word, StringComparison.Ordinal) ? Inside : (byte)0);
    }

    private void AddMisspelt(string word, FeatureLabels labels)
    {
        var mistakes = Misspelling.Allowed(word.Length);
        Add(Misspelt, found => vocabulary.AddMisspelt(word, mistakes, found));
        Add(labels, own => Misspelling.IsWithin(word, own, mistakes) ? Misspelt : (byte)0);
    }

    private void AddMisspeltBeginnings(string word, FeatureLabels labels)
    {
        var mistakes = Misspelling.AllowedInBeginning(word.Length);
        Add(BeginningMisspelt, found => vocabulary.AddMisspeltBeginnings(word, mistakes, found));
        Add(labels, own => Misspelling.IsBeginningWithin(word, own, mistakes) ? BeginningMisspelt : (byte)0);
    }

    private void Add(byte grade, Action<List<int>> find)
    {
        var found = new List<int>();
        find(found);
        found.ForEach(number => Add(number, grade));
    }

    private void Add(FeatureLabels labels, Func<string, byte> gradeOf)
    {
        foreach (var (feature, grade) in labels.Find(gradeOf))
        {
            features[feature] = grade;
        }
    }

    private void Add(int number, byte grade)
    {
        if (grade > 0 && grades[number] == 0)
        {
            words.Add(number);
        }
        grades[number] = Math.Max(grades[number], grade);
    }

    private void Add(WordMatches others)
    {
        others.words.ForEach(number => Add(number, others.grades[number]));
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
}
