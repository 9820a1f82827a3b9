namespace Mediateki.Map.Application.Libraries.Search;

/// <summary>A visitor's words asked of one snapshot: which libraries have them all, and how well.</summary>
internal sealed class TextQuery
{
    // Where a word stands tells how much it is meant: in the name, the city, a space or service, or elsewhere.
    private const int InName = 6;
    private const int InCity = 4;
    private const int InLabel = 3;
    private const int Elsewhere = 2;
    private const int BestScore = 254;
    private const int MostForAWord = 8 * InName;

    private readonly DirectorySnapshot snapshot;
    private readonly WordMatches[] words;

    /// <summary>For each word the features whose labels have it, as masks of a library's features, best grade first.</summary>
    private readonly (int Grade, ulong[] Mask)[][] labels;

    /// <summary>Features whose labels have several of the words, with the sum of their grades, best first.</summary>
    private readonly (int Grade, ulong[] Mask)[] together;

    public TextQuery(string text, DirectorySnapshot snapshot)
    {
        this.snapshot = snapshot;
        words = [.. SoughtWords.In(text).Select(word => WordMatches.Find(word, snapshot.Words, snapshot.Labels))];
        labels = Array.ConvertAll(words, word => MasksOf(word.Features.Select(feature => (feature.Key, (int)feature.Value))));
        together = MasksOf(words.SelectMany(word => word.Features).GroupBy(feature => feature.Key).Where(grades => grades.Count() > 1)
            .Select(grades => (grades.Key, grades.Sum(grade => grade.Value))));
        Matches = Find();
    }

    /// <summary>The libraries that have every word; none for a text without words.</summary>
    public Bits Matches { get; }

    /// <summary>There are libraries with all the words, and none of the words had to be guessed.</summary>
    public bool HasWords => words.Length > 0 && !Array.Exists(words, word => word.IsGuess) && Matches.Count() > 0;

    /// <summary>0–254: how well a library that matches fits.</summary>
    public int ScoreOf(int position)
    {
        var score = 0;
        var features = snapshot.Columns.FeaturesOf(position);
        for (var i = 0; i < words.Length; i++)
        {
            score += Math.Max(words[i].Words.Count > 0 ? BestWord(words[i], position) : 0, Best(labels[i], features) * InLabel);
        }
        // "Studio nagrań": a space that has both words is meant rather than two things with one each.
        return Math.Min(BestScore, (score + (Best(together, features) * InLabel)) * BestScore / (MostForAWord * 2 * Math.Max(1, words.Length)));
    }

    private Bits Find()
    {
        Bits? found = null;
        foreach (var word in words)
        {
            var with = With(word);
            found = found?.And(with) ?? with;
        }
        return found ?? new(snapshot.Count);
    }

    private Bits With(WordMatches word)
    {
        var found = new Bits(snapshot.Count);
        foreach (var feature in word.Features.Keys)
        {
            found.Or(snapshot.With(feature));
        }
        foreach (var number in word.Words)
        {
            snapshot.WordPositions.AddTo(found, number);
        }
        return found;
    }

    private int BestWord(WordMatches word, int position)
    {
        var columns = snapshot.Columns;
        var own = columns.WordsOf(position);
        var inName = columns.NameWords[position];
        var inCity = inName + columns.CityWords[position];
        var best = 0;
        for (var i = 0; i < own.Length; i++)
        {
            best = Math.Max(best, word.GradeOf(own[i]) * (i < inName ? InName : i < inCity ? InCity : Elsewhere));
        }
        return best;
    }

    private (int Grade, ulong[] Mask)[] MasksOf(IEnumerable<(int Feature, int Grade)> graded) =>
    [
        .. graded.GroupBy(feature => feature.Grade).OrderByDescending(features => features.Key).Select(features =>
        {
            var mask = new ulong[snapshot.Columns.FeatureWords];
            foreach (var (feature, _) in features)
            {
                mask[feature >> 6] |= 1UL << (feature & 63);
            }
            return (features.Key, mask);
        }),
    ];

    private static int Best((int Grade, ulong[] Mask)[] graded, ReadOnlySpan<ulong> features)
    {
        foreach (var (grade, mask) in graded)
        {
            for (var word = 0; word < features.Length; word++)
            {
                if ((features[word] & mask[word]) != 0)
                {
                    return grade;
                }
            }
        }
        return 0;
    }
}
