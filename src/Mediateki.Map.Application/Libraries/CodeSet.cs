using System.Collections;

namespace Mediateki.Map.Application.Libraries;

/// <summary>A set of taxonomy codes with value equality: sorted ordinally, without repetitions; what a person chose in a filter.</summary>
public sealed class CodeSet : IReadOnlyList<string>, IEquatable<CodeSet>
{
    private readonly string[] codes;

    private CodeSet(string[] codes) => this.codes = codes;

    public static CodeSet Empty { get; } = new([]);

    public int Count => codes.Length;

    public string this[int index] => codes[index];

    public static CodeSet Of(params IEnumerable<string> codes)
    {
        var sorted = codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return sorted.Length == 0 ? Empty : new(sorted);
    }

    public bool Contains(string code) => Array.BinarySearch(codes, code, StringComparer.Ordinal) >= 0;

    /// <summary>With the code added, or taken out where it was in.</summary>
    public CodeSet Toggle(string code) => Contains(code) ? Of(codes.Where(c => c != code)) : Of(codes.Append(code));

    public bool Equals(CodeSet? other) => other is not null && codes.AsSpan().SequenceEqual(other.codes);

    public override bool Equals(object? obj) => Equals(obj as CodeSet);

    public override int GetHashCode() => codes.Aggregate(17, (hash, code) => HashCode.Combine(hash, code));

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)codes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => codes.GetEnumerator();
}
