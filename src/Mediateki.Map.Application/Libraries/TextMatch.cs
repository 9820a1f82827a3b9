namespace Mediateki.Map.Application.Libraries;

/// <summary>Finds the libraries in whose words every word of a text occurs.</summary>
internal static class TextMatch
{
    /// <summary>Null for a text without words, which no library has.</summary>
    public static Bits? Find(string text, DirectorySnapshot snapshot)
    {
        var words = TextFolding.Words(text);
        Bits? found = null;
        foreach (var word in words)
        {
            var matches = Find(snapshot, word);
            found = found?.And(matches) ?? matches;
        }
        return found;
    }

    private static Bits Find(DirectorySnapshot snapshot, string word)
    {
        var columns = snapshot.Columns;
        var found = new Bits(snapshot.Count);
        foreach (var feature in snapshot.Labels.Find(word))
        {
            found.Or(snapshot.With(feature));
        }
        var matching = new bool[columns.Vocabulary.Count];
        var any = false;
        for (var number = 0; number < matching.Length; number++)
        {
            any |= matching[number] = columns.Vocabulary[number].Contains(word, StringComparison.Ordinal);
        }
        for (var position = 0; any && position < columns.Count; position++)
        {
            foreach (var own in columns.WordsOf(position))
            {
                if (matching[own])
                {
                    found.Add(position);
                    break;
                }
            }
        }
        return found;
    }
}
