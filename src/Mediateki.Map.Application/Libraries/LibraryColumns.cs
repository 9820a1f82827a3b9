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

    /// <summary>Slugs and short names in UTF-8.</summary>
    public required Runs<byte> Texts { get; init; }

    public required byte[] SlugLengths { get; init; }

    /// <summary>Numbers of words; see <see cref="Vocabulary"/>.</summary>
    public required Runs<int> Words { get; init; }

    /// <summary>How many of a library's words, the first ones, are in its short name.</summary>
    public required byte[] NameWords { get; init; }

    /// <summary>How many of a library's words, those after its short name's, are in the name of its city.</summary>
    public required byte[] CityWords { get; init; }

    /// <summary>How many of a library's words, those after its city's, are in its names but not in the short one.</summary>
    public required byte[] OtherNameWords { get; init; }

    public required StringTable CityNames { get; init; }

    public required StringTable VoivodeshipNames { get; init; }

    public required StringTable Vocabulary { get; init; }

    public int Count => Records.Length;

    public bool IsPlaced(int position) => !double.IsNaN(Latitudes[position]);

    public GeoPoint? PointOf(int position) => IsPlaced(position) ? new(Latitudes[position], Longitudes[position]) : null;

    public ReadOnlySpan<ulong> FeaturesOf(int position) => Features.AsSpan(position * FeatureWords, FeatureWords);

    public bool Has(int position, int feature) => (Features[(position * FeatureWords) + (feature >> 6)] >> (feature & 63) & 1) != 0;

    public ReadOnlySpan<byte> SlugUtf8(int position) => Texts[position][..SlugLengths[position]];

    public ReadOnlySpan<byte> ShortNameUtf8(int position) => Texts[position][SlugLengths[position]..];

    public LibraryId IdOf(int position) => new(Encoding.UTF8.GetString(SlugUtf8(position)));

    public string ShortNameOf(int position) => Encoding.UTF8.GetString(ShortNameUtf8(position));

    public ReadOnlySpan<int> WordsOf(int position) => Words[position];

    /// <summary>The words of its names and its city.</summary>
    public ReadOnlySpan<int> LeadingWordsOf(int position) => Words[position][..(NameWords[position] + CityWords[position] + OtherNameWords[position])];

    /// <summary>The columns of the next edition; those without a change are shared.</summary>
    /// <param name="added">In which all numbers of these columns keep their meaning.</param>
    /// <param name="records">Numbers of the records by the next edition's positions.</param>
    public LibraryColumns With(Splice splice, LibraryColumns added, int[] records) => new()
    {
        Latitudes = splice.Apply(Latitudes, added.Latitudes),
        Longitudes = splice.Apply(Longitudes, added.Longitudes),
        Features = splice.Apply(Features, added.Features, FeatureWords),
        FeatureWords = FeatureWords,
        Cities = splice.Apply(Cities, added.Cities),
        Voivodeships = splice.Apply(Voivodeships, added.Voivodeships),
        Opened = splice.Apply(Opened, added.Opened),
        Areas = splice.Apply(Areas, added.Areas),
        Schedules = splice.Apply(Schedules, added.Schedules),
        ConfirmedDays = splice.Apply(ConfirmedDays, added.ConfirmedDays),
        Records = records,
        Texts = splice.Apply(Texts, added.Texts),
        SlugLengths = splice.Apply(SlugLengths, added.SlugLengths),
        Words = splice.Apply(Words, added.Words),
        NameWords = splice.Apply(NameWords, added.NameWords),
        CityWords = splice.Apply(CityWords, added.CityWords),
        OtherNameWords = splice.Apply(OtherNameWords, added.OtherNameWords),
        CityNames = added.CityNames,
        VoivodeshipNames = added.VoivodeshipNames,
        Vocabulary = added.Vocabulary,
    };
}
