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

    /// <summary>Features whose labels have several of the words, with the sum of their grades.</summary>
    private readonly (int Feature, int Grade)[] together;

    public TextQuery(string text, DirectorySnapshot snapshot)
    {
        this.snapshot = snapshot;
        words = [.. SoughtWords.In(text).Select(word => WordMatches.Find(word, snapshot.Words, snapshot.Labels))];
        together =
        [
            .. words.SelectMany(word => word.Features).GroupBy(feature => feature.Key).Where(grades => grades.Count() > 1)
                .Select(grades => (grades.Key, grades.Sum(grade => grade.Value))),
        ];
        Matches = Find();
    }

    /// <summary>The libraries that have every word; none for a text without words.</summary>
    public Bits Matches { get; }

    /// <summary>0–254: how well a library that matches fits.</summary>
    public int ScoreOf(int position)
    {
        var score = 0;
        foreach (var word in words)
        {
            score += Math.Max(word.Words.Count > 0 ? BestWord(word, position) : 0, BestLabel(word, position) * InLabel);
        }
        // "Studio nagrań": a space that has both words is meant rather than two things with one each.
        var best = 0;
        foreach (var (feature, grade) in together)
        {
            best = grade > best && snapshot.Columns.Has(position, feature) ? grade : best;
        }
        return Math.Min(BestScore, (score + (best * InLabel)) * BestScore / (MostForAWord * 2 * Math.Max(1, words.Length)));
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
