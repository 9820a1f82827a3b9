using System.Runtime.InteropServices;
using System.Text;

namespace Mediateki.Map.Application.Libraries;

/// <summary>Gathers libraries, in the order of their slugs; a row's number is its record's. Then puts them into columns in any order.</summary>
internal sealed class ColumnsBuilder
{
    private readonly int featureWords;
    private readonly StringTable cities;
    private readonly StringTable voivodeships;
    private readonly StringTable vocabulary;
    private readonly List<double> latitudes = [];
    private readonly List<double> longitudes = [];
    private readonly List<ulong> keys = [];
    private readonly List<ulong> features = [];
    private readonly List<int> cityNumbers = [];
    private readonly List<ushort> voivodeshipNumbers = [];
    private readonly List<ushort> opened = [];
    private readonly List<int> areas = [];
    private readonly List<int> schedules = [];
    private readonly List<int> confirmedDays = [];
    private readonly List<byte> texts = [];
    private readonly List<int> textStarts = [0];
    private readonly List<byte> slugLengths = [];
    private readonly List<int> words = [];
    private readonly List<int> wordStarts = [0];
    private readonly List<byte> nameWords = [];
    private readonly List<byte> cityWords = [];
    private readonly List<byte> otherNameWords = [];

    /// <param name="earlier">Columns of which all numbers of names and words keep their meaning; null for none.</param>
    public ColumnsBuilder(int featureWords, LibraryColumns? earlier = null)
    {
        this.featureWords = featureWords;
        cities = earlier?.CityNames.Continue() ?? new();
        voivodeships = earlier?.VoivodeshipNames.Continue() ?? new();
        vocabulary = earlier?.Vocabulary.Continue() ?? new();
    }

    public int Count => slugLengths.Count;

    /// <summary>Where a row lies along the <see cref="Morton"/> curve; null without a place.</summary>
    public ulong? KeyOf(int row) => double.IsNaN(latitudes[row]) ? null : keys[row];

    public void Add(LibraryRow row)
    {
        latitudes.Add(row.Point?.Latitude ?? double.NaN);
        longitudes.Add(row.Point?.Longitude ?? double.NaN);
        keys.Add(row.Point is { } point ? Morton.KeyOf(point) : 0);
        features.AddRange(row.Features.AsSpan(0, featureWords));
        cityNumbers.Add(cities.Add(row.City));
        voivodeshipNumbers.Add(checked((ushort)voivodeships.Add(row.Voivodeship)));
        opened.Add((ushort)row.Opened);
        areas.Add(row.Area);
        schedules.Add(row.Schedule);
        confirmedDays.Add(row.ConfirmedDay);
        AddTexts(Encoding.UTF8.GetBytes(row.Slug), Encoding.UTF8.GetBytes(row.ShortName));
        foreach (var word in row.Words)
        {
            words.Add(vocabulary.Add(word));
        }
        wordStarts.Add(words.Count);
        nameWords.Add(row.NameWords);
        cityWords.Add(row.CityWords);
        otherNameWords.Add(row.OtherNameWords);
    }

    /// <summary>The columns with the rows in their own order.</summary>
    public LibraryColumns Finish() => Finish([.. Enumerable.Range(0, Count)]);

    /// <summary>The columns with the rows in an order: entry i is that of row <paramref name="order"/>[i]. The rows are given up.</summary>
    public LibraryColumns Finish(int[] order)
    {
        var (ownTexts, ownWords) = (default(Runs<byte>), default(Runs<int>));
        var (ownFeatures, places) = (Array.Empty<ulong>(), (Latitudes: Array.Empty<double>(), Longitudes: Array.Empty<double>()));
        Parallel.Invoke(
            () => ownWords = Take(words, wordStarts, order),
            () => ownTexts = Take(texts, textStarts, order),
            () => ownFeatures = Take(features, order, featureWords),
            () => places = (Take(latitudes, order), Take(longitudes, order)));
        return new()
        {
            Latitudes = places.Latitudes,
            Longitudes = places.Longitudes,
            Features = ownFeatures,
            FeatureWords = featureWords,
            Cities = Take(cityNumbers, order),
            Voivodeships = Take(voivodeshipNumbers, order),
            Opened = Take(opened, order),
            Areas = Take(areas, order),
            Schedules = Take(schedules, order),
            ConfirmedDays = Take(confirmedDays, order),
            Records = order,
            Texts = ownTexts,
            SlugLengths = Take(slugLengths, order),
            Words = ownWords,
            NameWords = Take(nameWords, order),
            CityWords = Take(cityWords, order),
            OtherNameWords = Take(otherNameWords, order),
            CityNames = cities.Finish(),
            VoivodeshipNames = voivodeships.Finish(),
            Vocabulary = vocabulary.Finish(),
        };
    }

    private void AddTexts(ReadOnlySpan<byte> slug, ReadOnlySpan<byte> shortName)
    {
        texts.AddRange(slug);
        texts.AddRange(shortName);
        slugLengths.Add(checked((byte)slug.Length));
        textStarts.Add(texts.Count);
    }

    private static T[] Take<T>(List<T> column, int[] order)
    {
        var entries = CollectionsMarshal.AsSpan(column);
        var taken = new T[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            taken[i] = entries[order[i]];
        }
        GiveUp(column);
        return taken;
    }

    private static T[] Take<T>(List<T> column, int[] order, int width)
    {
        var entries = CollectionsMarshal.AsSpan(column);
        var taken = new T[order.Length * width];
        for (var i = 0; i < order.Length; i++)
        {
            entries.Slice(order[i] * width, width).CopyTo(taken.AsSpan(i * width));
        }
        GiveUp(column);
        return taken;
    }

    private static Runs<T> Take<T>(List<T> column, List<int> starts, int[] order)
    {
        var entries = CollectionsMarshal.AsSpan(column);
        var from = CollectionsMarshal.AsSpan(starts);
        var (taken, takenStarts) = (new T[column.Count], new int[order.Length + 1]);
        for (var i = 0; i < order.Length; i++)
        {
            var own = entries[from[order[i]]..from[order[i] + 1]];
            own.CopyTo(taken.AsSpan(takenStarts[i]));
            takenStarts[i + 1] = takenStarts[i] + own.Length;
        }
        GiveUp(column);
        GiveUp(starts);
        return new(taken, takenStarts);
    }

    private static void GiveUp<T>(List<T> column)
    {
        column.Clear();
        column.Capacity = 0;
    }
}
