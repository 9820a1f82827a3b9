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
    private const int BestWord = 8 * InName;

    private readonly DirectorySnapshot snapshot;
    private readonly WordMatches[] words;
    private readonly Dictionary<int, int> together = [];

    public TextQuery(string text, DirectorySnapshot snapshot)
    {
        this.snapshot = snapshot;
        words = [.. SoughtWords.In(text).Select(word => WordMatches.Find(word, snapshot.Columns.Vocabulary, snapshot.Labels))];
        Matches = Find();
        foreach (var (feature, grade) in words.SelectMany(word => word.Features))
        {
            together[feature] = together.GetValueOrDefault(feature) + grade;
        }
        foreach (var feature in together.Keys.Where(feature => words.Count(word => word.Features.ContainsKey(feature)) < 2).ToList())
        {
            together.Remove(feature);
        }
    }

    /// <summary>The libraries that have every word; none for a text without words.</summary>
    public Bits Matches { get; }

    /// <summary>0–254: how well a library that matches fits.</summary>
    public int ScoreOf(int position)
    {
        var columns = snapshot.Columns;
        var name = NumbersOf(columns.ShortNameOf(position));
        var city = NumbersOf(columns.CityNames[columns.Cities[position]]);
        var score = 0;
        foreach (var word in words)
        {
            score += Math.Max(Best(word, name) * InName, Math.Max(Best(word, city) * InCity, Math.Max(BestLabel(word, position) * InLabel, Best(word, columns.WordsOf(position)) * Elsewhere)));
        }
        // "Studio nagrań": a space that has both words is meant rather than two things with one each.
        var best = 0;
        foreach (var (feature, grade) in together)
        {
            best = columns.Has(position, feature) ? Math.Max(best, grade) : best;
        }
        return Math.Min(BestScore, (score + (best * InLabel)) * BestScore / (BestWord * 2 * Math.Max(1, words.Length)));
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
        var columns = snapshot.Columns;
        var found = new Bits(snapshot.Count);
        foreach (var feature in word.Features.Keys)
        {
            found.Or(snapshot.With(feature));
        }
        for (var position = 0; !word.IsEmpty && position < columns.Count; position++)
        {
            foreach (var own in columns.WordsOf(position))
            {
                if (word.GradeOf(own) > 0)
                {
                    found.Add(position);
                    break;
                }
            }
        }
        return found;
    }

    private int[] NumbersOf(string text) => [.. TextFolding.Words(text).Select(word => snapshot.Columns.Vocabulary.Find(word) ?? -1).Where(number => number >= 0)];

    private static int Best(WordMatches word, ReadOnlySpan<int> numbers)
    {
        var best = 0;
        foreach (var number in numbers)
        {
            best = Math.Max(best, word.GradeOf(number));
        }
        return best;
    }

    private int BestLabel(WordMatches word, int position)
    {
        var best = 0;
        foreach (var (feature, grade) in word.Features)
        {
            best = grade > best && snapshot.Columns.Has(position, feature) ? grade : best;
        }
        return best;
    }
}
