using System.Text;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Application.Libraries;

/// <summary>
/// The libraries as columns of plain numbers, one entry each, about three hundred bytes a library in all. Those placed on the map come first, along the
/// <see cref="Morton"/> curve; a library's place in this order is its position.
/// </summary>
internal sealed class LibraryColumns
{
    public required double[] Latitudes { get; init; }

    public required double[] Longitudes { get; init; }

    /// <summary>Rows of bits, <see cref="FeatureWords"/> words each.</summary>
    public required ulong[] Features { get; init; }

    public required int FeatureWords { get; init; }

    public required int[] Cities { get; init; }

    public required ushort[] Voivodeships { get; init; }

    public required ushort[] Opened { get; init; }

    public required int[] Areas { get; init; }

    public required int[] Schedules { get; init; }

    public required int[] ConfirmedDays { get; init; }

    /// <summary>Numbers of the whole records; records are numbered in the order of slugs.</summary>
    public required int[] Records { get; init; }

    /// <summary>Slugs and short names in UTF-8, one after the other.</summary>
    public required byte[] Texts { get; init; }

    /// <summary>Where each library's texts begin; one more at the end.</summary>
    public required uint[] TextStarts { get; init; }

    public required byte[] SlugLengths { get; init; }

    /// <summary>Numbers of words; see <see cref="Vocabulary"/>.</summary>
    public required int[] Words { get; init; }

    /// <summary>Where each library's words begin; one more at the end.</summary>
    public required int[] WordStarts { get; init; }

    /// <summary>How many of each library's words, the first ones, it is suggested by.</summary>
    public required byte[] TitleWords { get; init; }

    public required StringTable CityNames { get; init; }

    public required StringTable VoivodeshipNames { get; init; }

    public required StringTable Vocabulary { get; init; }

    public int Count => Records.Length;

    public bool IsPlaced(int position) => !double.IsNaN(Latitudes[position]);

    public GeoPoint? PointOf(int position) => IsPlaced(position) ? new(Latitudes[position], Longitudes[position]) : null;

    public ReadOnlySpan<ulong> FeaturesOf(int position) => Features.AsSpan(position * FeatureWords, FeatureWords);

    public bool Has(int position, int feature) => (Features[(position * FeatureWords) + (feature >> 6)] >> (feature & 63) & 1) != 0;

    public ReadOnlySpan<byte> SlugUtf8(int position) => Texts.AsSpan((int)TextStarts[position], SlugLengths[position]);

    public ReadOnlySpan<byte> ShortNameUtf8(int position)
    {
        var start = (int)TextStarts[position] + SlugLengths[position];
        return Texts.AsSpan(start, (int)TextStarts[position + 1] - start);
    }

    public LibraryId IdOf(int position) => new(Encoding.UTF8.GetString(SlugUtf8(position)));

    public string ShortNameOf(int position) => Encoding.UTF8.GetString(ShortNameUtf8(position));

    public ReadOnlySpan<int> WordsOf(int position) => Words.AsSpan(WordStarts[position]..WordStarts[position + 1]);

    public ReadOnlySpan<int> TitleWordsOf(int position) => Words.AsSpan(WordStarts[position], TitleWords[position]);

    /// <summary>The same libraries in another order: entry i is what entry <paramref name="order"/>[i] was.</summary>
    public LibraryColumns InOrder(int[] order)
    {
        var (texts, textStarts) = (Array.Empty<byte>(), Array.Empty<uint>());
        var (words, wordStarts) = (Array.Empty<int>(), Array.Empty<int>());
        Parallel.Invoke(() => (texts, textStarts) = TextsInOrder(order), () => (words, wordStarts) = WordsInOrder(order));
        return new()
        {
            Latitudes = Array.ConvertAll(order, i => Latitudes[i]),
            Longitudes = Array.ConvertAll(order, i => Longitudes[i]),
            Features = FeaturesInOrder(order),
            FeatureWords = FeatureWords,
            Cities = Array.ConvertAll(order, i => Cities[i]),
            Voivodeships = Array.ConvertAll(order, i => Voivodeships[i]),
            Opened = Array.ConvertAll(order, i => Opened[i]),
            Areas = Array.ConvertAll(order, i => Areas[i]),
            Schedules = Array.ConvertAll(order, i => Schedules[i]),
            ConfirmedDays = Array.ConvertAll(order, i => ConfirmedDays[i]),
            Records = Array.ConvertAll(order, i => Records[i]),
            Texts = texts,
            TextStarts = textStarts,
            SlugLengths = Array.ConvertAll(order, i => SlugLengths[i]),
            Words = words,
            WordStarts = wordStarts,
            TitleWords = Array.ConvertAll(order, i => TitleWords[i]),
            CityNames = CityNames,
            VoivodeshipNames = VoivodeshipNames,
            Vocabulary = Vocabulary,
        };
    }

    private ulong[] FeaturesInOrder(int[] order)
    {
        var features = new ulong[Features.Length];
        for (var i = 0; i < order.Length; i++)
        {
            FeaturesOf(order[i]).CopyTo(features.AsSpan(i * FeatureWords));
        }
        return features;
    }

    private (byte[] Texts, uint[] Starts) TextsInOrder(int[] order)
    {
        var (texts, starts) = (new byte[Texts.Length], new uint[order.Length + 1]);
        for (var i = 0; i < order.Length; i++)
        {
            var (from, to) = ((int)TextStarts[order[i]], (int)TextStarts[order[i] + 1]);
            Texts.AsSpan(from..to).CopyTo(texts.AsSpan((int)starts[i]));
            starts[i + 1] = starts[i] + (uint)(to - from);
        }
        return (texts, starts);
    }

    private (int[] Words, int[] Starts) WordsInOrder(int[] order)
    {
        var (words, starts) = (new int[Words.Length], new int[order.Length + 1]);
        for (var i = 0; i < order.Length; i++)
        {
            var own = WordsOf(order[i]);
            own.CopyTo(words.AsSpan(starts[i]));
            starts[i + 1] = starts[i] + own.Length;
        }
        return (words, starts);
    }
}
