namespace Mediateki.Map.Domain;

/// <summary>
/// Text from outside, which may hold what is no character: control characters, Unicode's noncharacters (U+FDD0 to U+FDEF, and the last two of every plane), and
/// halves of surrogate pairs. Some of it cannot be normalised or written to a file; none of it says anything.
/// </summary>
public static class PlainText
{
    /// <summary>A space in place of everything that is no character; the same text where there is nothing of it.</summary>
    public static string Of(string text)
    {
        var at = FindOther(text, 0);
        if (at < 0)
        {
            return text;
        }
        var plain = text.ToCharArray();
        for (; at >= 0; at = FindOther(text, at + 1))
        {
            plain[at] = ' ';
            if (IsPair(text, at))
            {
                plain[++at] = ' ';
            }
        }
        return new(plain);
    }

    /// <summary>Whether everything in the text is a character.</summary>
    public static bool Is(string text) => FindOther(text, 0) < 0;

    private static int FindOther(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var unit = text[i];
            if (char.IsControl(unit) || unit is (>= '\ufdd0' and <= '\ufdef') or '\ufffe' or '\uffff')
            {
                return i;
            }
            if (char.IsSurrogate(unit))
            {
                if (!IsPair(text, i) || (char.ConvertToUtf32(unit, text[i + 1]) & 0xfffe) == 0xfffe)
                {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
}
