using System.Text;

namespace Mediateki.Map.Web.Libraries.Covers;

/// <summary>
/// A repeatable stream of numbers from a text, the same on every machine and every runtime: FNV-1a for the seed, then SplitMix64
/// (G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
/// </summary>
internal sealed class CoverDice
{
    private ulong state = 14695981039346656037;

    public CoverDice(string seed)
    {
        foreach (var b in Encoding.UTF8.GetBytes(seed))
        {
            state = (state ^ b) * 1099511628211;
        }
    }

    /// <summary>0 … <paramref name="limit"/> − 1.</summary>
    public int Below(int limit)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        z ^= z >> 31;
        return (int)(z % (ulong)limit);
    }
}
