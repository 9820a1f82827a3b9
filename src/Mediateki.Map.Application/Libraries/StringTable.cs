using System.Collections.Frozen;

namespace Mediateki.Map.Application.Libraries;

/// <summary>Texts that many libraries share, each kept once and known by its number. Filled by one thread, then only read.</summary>
internal sealed class StringTable
{
    private StringTable? earlier;
    private Dictionary<string, int> numbers;
    private List<string> texts;

    /// <summary>Made when it is first asked for; two threads may both make it.</summary>
    private volatile FrozenDictionary<string, int>? folded;

    public StringTable() => (numbers, texts) = (new(StringComparer.Ordinal), []);

    private StringTable(StringTable earlier) => (this.earlier, numbers, texts) = (earlier, earlier.numbers, earlier.texts);

    public int Count => texts.Count;

    public string this[int number] => texts[number];

    public IReadOnlyList<string> All => texts;

    public int? Find(string text) => numbers.TryGetValue(text, out var number) ? number : null;

    /// <summary>The text itself, or else the first that is written otherwise only in case, diacritics and punctuation.</summary>
    public int? FindAlike(string text)
    {
        if (Find(text) is { } exact)
        {
            return exact;
        }
        var known = folded ??= texts.Select((one, number) => (Folded: TextFolding.Fold(one), Number: number)).DistinctBy(one => one.Folded).ToFrozenDictionary(one => one.Folded, one => one.Number, StringComparer.Ordinal);
        return known.TryGetValue(TextFolding.Fold(text), out var number) ? number : null;
    }

    /// <summary>A table to go on with, in which all numbers so far keep their meaning. This one is not to be added to any more.</summary>
    public StringTable Continue() => new(this);

    public int Add(string text)
    {
        if (!numbers.TryGetValue(text, out var number))
        {
            Own();
            number = numbers[text] = texts.Count;
            texts.Add(text);
            folded = null;
        }
        return number;
    }

    /// <summary>The table that was continued, if nothing has been added to it; else this one.</summary>
    public StringTable Finish() => earlier ?? this;

    /// <summary>What was taken over is copied only when something is added to it.</summary>
    private void Own()
    {
        if (earlier is not null)
        {
            (numbers, texts, earlier) = (new(numbers, StringComparer.Ordinal), [.. texts], null);
        }
    }
}
