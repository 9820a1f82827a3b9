using System.Collections.Frozen;

namespace Mediateki.Map.Application.Libraries.Search;

/// <summary>
/// The forms of Polish words by the Hunspell dictionary (eng/assets/forms.mjs): of the words that the catalogue, its taxonomy and Poland's towns are written with.
/// All of them folded. Words that are not there are compared by their endings (<see cref="WordForms"/>).
/// </summary>
internal static class InflectedForms
{
    /// <summary>Numbers of the words that a form can be of.</summary>
    private static readonly FrozenDictionary<string, int[]> WordsOf;

    /// <summary>All forms of each word.</summary>
    private static readonly string[][] Forms;

    static InflectedForms()
    {
        using var stream = typeof(InflectedForms).Assembly.GetManifestResourceStream("Forms.txt")!;
        using var reader = new StreamReader(stream);
        var shared = new Dictionary<string, string>(StringComparer.Ordinal);
        var words = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var forms = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            string[] own = [.. line.Split(' ').Select(form => shared.TryGetValue(form, out var known) ? known : shared[form] = form)];
            foreach (var form in own)
            {
                if (!words.TryGetValue(form, out var numbers))
                {
                    words[form] = numbers = new(1);
                }
                numbers.Add(forms.Count);
            }
            forms.Add(own);
        }
        Forms = [.. forms];
        WordsOf = words.ToFrozenDictionary(word => word.Key, word => word.Value.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The forms of every word that a folded form can be of, itself among them; none where the dictionary does not have it.</summary>
    public static IReadOnlyCollection<string> Of(string form) => !WordsOf.TryGetValue(form, out var words) ? []
        : words is [var word] ? Forms[word]
        : [.. words.SelectMany(number => Forms[number]).Distinct(StringComparer.Ordinal)];

    /// <summary>Two forms of one word of the dictionary.</summary>
    public static bool AreOfOneWord(string one, string other) =>
        WordsOf.TryGetValue(one, out var words) && WordsOf.TryGetValue(other, out var others) && Array.Exists(words, word => Array.IndexOf(others, word) >= 0);
}
