using System.Buffers;
using System.Globalization;
using System.Text;

namespace Mediateki.Map.Application.Libraries.Needs;

/// <summary>A visitor's text cut into words: runs of letters and digits, with the places where they stand.</summary>
internal sealed class NeedText
{
    private readonly List<NeedToken> tokens = [];

    public NeedText(string text)
    {
        Text = text;
        var start = -1;
        for (var i = 0; i < text.Length;)
        {
            var status = Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            var isOfWord = status == OperationStatus.Done && (Rune.IsLetterOrDigit(rune) || (start >= 0 && Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark));
            if (isOfWord && start < 0)
            {
                start = i;
            }
            else if (!isOfWord && start >= 0)
            {
                Add(start, i);
                start = -1;
            }
            i += length;
        }
        if (start >= 0)
        {
            Add(start, text.Length);
        }
    }

    public string Text { get; }

    public int Count => tokens.Count;

    public NeedToken this[int index] => tokens[index];

    /// <summary>The folded word at an index; empty behind the end.</summary>
    public string Word(int index) => index >= 0 && index < tokens.Count ? tokens[index].Word : "";

    public bool HasAt(int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (Word(at + i) != words[i])
            {
                return false;
            }
        }
        return words.Length > 0;
    }

    /// <summary>The number at an index; null where there is none.</summary>
    public int? Number(int index) => int.TryParse(Word(index), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The next word is joined to the one at an index by exactly this sign.</summary>
    public bool IsJoined(int index, params ReadOnlySpan<char> signs) =>
        index + 1 < tokens.Count && tokens[index].End + 1 == tokens[index + 1].Start && signs.Contains(Text[tokens[index].End]);

    /// <summary>The text from one word to another, both included, as it was written.</summary>
    public string Slice(int from, int to) => Text[tokens[from].Start..tokens[to].End];

    public IReadOnlyList<string> Words(int from, int count) => [.. tokens.GetRange(from, count).Select(token => token.Word)];

    private void Add(int start, int end) => tokens.Add(new(start, end - start, TextFolding.Fold(Text[start..end])));
}

/// <summary>A word of a text.</summary>
/// <param name="Word">Folded; empty where nothing is left of it.</param>
internal readonly record struct NeedToken(int Start, int Length, string Word)
{
    public int End => Start + Length;
}
