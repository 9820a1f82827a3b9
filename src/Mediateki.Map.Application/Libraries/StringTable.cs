namespace Mediateki.Map.Application.Libraries;

/// <summary>Texts that many libraries share, each kept once and known by its number. Filled by one thread, then only read.</summary>
internal sealed class StringTable
{
    private readonly Dictionary<string, int> numbers;
    private readonly List<string> texts;

    public StringTable() => (numbers, texts) = (new(StringComparer.Ordinal), []);

    private StringTable(StringTable other) => (numbers, texts) = (new(other.numbers, StringComparer.Ordinal), [.. other.texts]);

    public int Count => texts.Count;

    public string this[int number] => texts[number];

    public IReadOnlyList<string> All => texts;

    public int? Find(string text) => numbers.TryGetValue(text, out var number) ? number : null;

    public StringTable Copy() => new(this);

    public int Add(string text)
    {
        if (!numbers.TryGetValue(text, out var number))
        {
            number = numbers[text] = texts.Count;
            texts.Add(text);
        }
        return number;
    }
}
