using System.Numerics;
using System.Runtime.CompilerServices;

namespace Mediateki.Map.Domain.Trips.Planning;

/// <summary>
/// A small seeded generator, the same on every platform: xoroshiro128+ of Blackman and Vigna (2018), seeded by splitmix64.
/// A mutable struct for speed: keep it in one field and never copy it.
/// </summary>
internal struct SearchRandom
{
    private ulong s0;
    private ulong s1;

    public SearchRandom(ulong seed)
    {
        s0 = SplitMix(ref seed);
        s1 = SplitMix(ref seed);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Next()
    {
        var (a, b) = (s0, s1);
        var result = a + b;
        b ^= a;
        s0 = BitOperations.RotateLeft(a, 24) ^ b ^ (b << 16);
        s1 = BitOperations.RotateLeft(b, 37);
        return result;
    }

    /// <summary>Uniform in [0, bound); bound at least 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)(uint)bound) >> 32);

    /// <summary>Uniform in [0, 1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    private static ulong SplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
