using System.Collections;
using System.Runtime.CompilerServices;

namespace Mediateki.Map.Domain.Trips.Itineraries;

/// <summary>An immutable list with value equality, so that records holding lists compare by what they say.</summary>
[CollectionBuilder(typeof(Sequence), nameof(Sequence.Of))]
public sealed class Sequence<T> : IReadOnlyList<T>, IEquatable<Sequence<T>>
{
    private readonly T[] items;

    internal Sequence(T[] items) => this.items = items;

    /// <summary>The list without entries.</summary>
    public static Sequence<T> Empty { get; } = new([]);

    public int Count => items.Length;

    public T this[int index] => items[index];

    public bool Equals(Sequence<T>? other) => other is not null && items.AsSpan().SequenceEqual(other.items);

    public override bool Equals(object? obj) => Equals(obj as Sequence<T>);

    public override int GetHashCode() => items.Aggregate(17, (hash, item) => HashCode.Combine(hash, item));

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}

/// <summary>Makes a <see cref="Sequence{T}"/>; called by collection expressions.</summary>
public static class Sequence
{
    public static Sequence<T> Of<T>(ReadOnlySpan<T> items) => items.IsEmpty ? Sequence<T>.Empty : new(items.ToArray());
}
