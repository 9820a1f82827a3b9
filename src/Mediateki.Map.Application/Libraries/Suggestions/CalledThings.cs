namespace Mediateki.Map.Application.Libraries.Suggestions;

/// <summary>A few things and the texts they are called by, found by their words: all words of a search must stand in one of these texts.</summary>
internal sealed class CalledThings<T>
    where T : notnull
{
    private readonly List<T> owners = [];
    private readonly List<int[]> words = [];
    private readonly WordIndex index;

    /// <param name="things">The most important first.</param>
    public CalledThings(IEnumerable<(T Thing, string Text)> things)
    {
        var vocabulary = new StringTable();
        foreach (var (thing, text) in things)
        {
            owners.Add(thing);
            words.Add([.. TextFolding.Words(text).Select(vocabulary.Add)]);
        }
        index = new(vocabulary.All, owners.Count, text => words[text], text => words[text]);
    }

    public IEnumerable<T> Find(IReadOnlyList<string> sought, int count) =>
        index.Find(sought, count * 4).Select(text => owners[text]).Distinct().Take(count);
}
