namespace Mediateki.Map.Application.Libraries;

/// <summary>A set of taxonomy codes as bits; there is no limit to their number.</summary>
internal readonly struct CodeMask
{
    private readonly ulong[]? words;

    private CodeMask(ulong[] words) => this.words = words;

    public static CodeMask Empty => default;

    private ReadOnlySpan<ulong> Words => words;

    public CodeMask With(int bit)
    {
        var wider = new ulong[Math.Max(Words.Length, (bit / 64) + 1)];
        Words.CopyTo(wider);
        wider[bit / 64] |= 1UL << (bit % 64);
        return new(wider);
    }

    public bool ContainsAll(CodeMask other)
    {
        var mine = Words;
        var wanted = other.Words;
        for (var i = 0; i < wanted.Length; i++)
        {
            if ((wanted[i] & ~(i < mine.Length ? mine[i] : 0)) != 0)
            {
                return false;
            }
        }
        return true;
    }
}
