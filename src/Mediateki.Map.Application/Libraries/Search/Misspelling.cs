namespace Mediateki.Map.Application.Libraries.Search;

/// <summary>Distance between words as typing mistakes count it: a letter too many, missing, wrong, or two letters the other way round (Damerau 1964, restricted).</summary>
internal static class Misspelling
{
    private const int LongestWord = 60;

    /// <summary>Mistakes that a word of this length may have and still be meant.</summary>
    public static int Allowed(int length) => length switch
    {
        < 4 => 0,
        < 8 => 1,
        _ => 2,
    };

    /// <summary>Mistakes that the beginning of a word may have and still be meant: it tells less than a whole word.</summary>
    public static int AllowedInBeginning(int length) => Allowed(length - 1);

    /// <summary>False for words of more than <see cref="LongestWord"/> letters.</summary>
    public static bool IsWithin(string one, string other, int most)
    {
        if (most == 0 || other.Length > LongestWord || Math.Abs(one.Length - other.Length) > most)
        {
            return one == other;
        }
        Span<int> distances = stackalloc int[other.Length + 1];
        return Measure(one, other, most, distances) && distances[other.Length] <= most;
    }

    /// <summary>Whether some beginning of a word is within a distance; false for beginnings of more than <see cref="LongestWord"/> letters.</summary>
    public static bool IsBeginningWithin(string typed, string word, int most)
    {
        if (most == 0 || typed.Length > LongestWord || word.Length < typed.Length - most)
        {
            return word.StartsWith(typed, StringComparison.Ordinal);
        }
        var beginning = word.AsSpan(0, Math.Min(word.Length, typed.Length + most));
        Span<int> distances = stackalloc int[beginning.Length + 1];
        return Measure(typed, beginning, most, distances) && distances.IndexOfAnyInRange(0, most) >= 0;
    }

    /// <param name="last">Takes the distances from a word to every beginning of the other.</param>
    /// <returns>False when all are above <paramref name="most"/>.</returns>
    private static bool Measure(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most, Span<int> last)
    {
        Span<int> before = stackalloc int[last.Length], row = stackalloc int[last.Length];
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                var swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                row[j] = swapped ? Math.Min(cost, before[j - 2] + 1) : cost;
                least = Math.Min(least, row[j]);
            }
            if (least > most)
            {
                return false;
            }
            last.CopyTo(before);
            row.CopyTo(last);
        }
        return true;
    }
}
