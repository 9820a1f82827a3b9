using System.Text;

namespace Mediateki.Map.Application.Libraries;

/// <summary>Gathers libraries into columns, in the order of their slugs; a row's number is its record's.</summary>
internal sealed class ColumnsBuilder
{
    private readonly int featureWords;
    private readonly StringTable cities;
    private readonly StringTable voivodeships;
    private readonly StringTable vocabulary;
    private readonly List<double> latitudes;
    private readonly List<double> longitudes;
    private readonly List<ulong> features;
    private readonly List<int> cityNumbers;
    private readonly List<ushort> voivodeshipNumbers;
    private readonly List<ushort> opened;
    private readonly List<int> areas;
    private readonly List<int> schedules;
    private readonly List<int> confirmedDays;
    private readonly List<byte> texts = [];
    private readonly List<uint> textStarts;
    private readonly List<byte> slugLengths;
    private readonly List<int> words = [];
    private readonly List<int> wordStarts;
    private readonly List<byte> titleWords;

    /// <param name="earlier">Columns of which rows will be taken over; null for none.</param>
    public ColumnsBuilder(int featureWords, int capacity, LibraryColumns? earlier = null)
    {
        this.featureWords = featureWords;
        cities = earlier?.CityNames.Copy() ?? new();
        voivodeships = earlier?.VoivodeshipNames.Copy() ?? new();
        vocabulary = earlier?.Vocabulary.Copy() ?? new();
        (latitudes, longitudes, features) = (new(capacity), new(capacity), new(capacity * featureWords));
        (cityNumbers, voivodeshipNumbers, opened, areas) = (new(capacity), new(capacity), new(capacity), new(capacity));
        (schedules, confirmedDays, slugLengths) = (new(capacity), new(capacity), new(capacity));
        titleWords = new(capacity);
        (textStarts, wordStarts) = (new(capacity + 1) { 0 }, new(capacity + 1) { 0 });
    }

    public int Count => slugLengths.Count;

    public void Add(LibraryRow row)
    {
        latitudes.Add(row.Point?.Latitude ?? double.NaN);
        longitudes.Add(row.Point?.Longitude ?? double.NaN);
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
        titleWords.Add(row.TitleWords);
        wordStarts.Add(words.Count);
    }

    /// <summary>Takes over a row of the earlier columns.</summary>
    public void Add(LibraryColumns earlier, int position)
    {
        latitudes.Add(earlier.Latitudes[position]);
        longitudes.Add(earlier.Longitudes[position]);
        features.AddRange(earlier.FeaturesOf(position));
        cityNumbers.Add(earlier.Cities[position]);
        voivodeshipNumbers.Add(earlier.Voivodeships[position]);
        opened.Add(earlier.Opened[position]);
        areas.Add(earlier.Areas[position]);
        schedules.Add(earlier.Schedules[position]);
        confirmedDays.Add(earlier.ConfirmedDays[position]);
        AddTexts(earlier.SlugUtf8(position), earlier.ShortNameUtf8(position));
        words.AddRange(earlier.WordsOf(position));
        titleWords.Add(earlier.TitleWords[position]);
        wordStarts.Add(words.Count);
    }

    public LibraryColumns Finish() => new()
    {
        Latitudes = [.. latitudes],
        Longitudes = [.. longitudes],
        Features = [.. features],
        FeatureWords = featureWords,
        Cities = [.. cityNumbers],
        Voivodeships = [.. voivodeshipNumbers],
        Opened = [.. opened],
        Areas = [.. areas],
        Schedules = [.. schedules],
        ConfirmedDays = [.. confirmedDays],
        Records = [.. Enumerable.Range(0, Count)],
        Texts = [.. texts],
        TextStarts = [.. textStarts],
        SlugLengths = [.. slugLengths],
        Words = [.. words],
        WordStarts = [.. wordStarts],
        TitleWords = [.. titleWords],
        CityNames = cities,
        VoivodeshipNames = voivodeships,
        Vocabulary = vocabulary,
    };

    private void AddTexts(ReadOnlySpan<byte> slug, ReadOnlySpan<byte> shortName)
    {
        texts.AddRange(slug);
        texts.AddRange(shortName);
        slugLengths.Add(checked((byte)slug.Length));
        textStarts.Add((uint)texts.Count);
    }
}
