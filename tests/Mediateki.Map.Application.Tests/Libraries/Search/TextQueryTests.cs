using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Libraries.Search;

namespace Mediateki.Map.Application.Tests.Libraries.Search;

/// <summary>What the indexes of a snapshot find is what comparing every word of every library finds.</summary>
public sealed class TextQueryTests(PostgisFixture postgis)
{
    private const string Alphabet = "aabcdeiklmnorstuwyzłóąę0123xті ";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_AnyTyped_FitAsComparingAllOfThemSays()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 800, Cancellation);
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var snapshot = ((LibraryDirectory)site.Directory).Served!;
        var random = new Random(21);
        var degrees = new HashSet<byte>();
        for (var i = 0; i < 1_500; i++)
        {
            var typed = Typed(random, snapshot.Columns.Vocabulary.All);

            var matches = WordMatches.Find(typed, snapshot.Words, snapshot.Labels);

            var expected = Naive(typed, snapshot);
            Assert.Equal(expected, Enumerable.Range(0, snapshot.Words.Count).Select(matches.GradeOf));
            Assert.Equal(expected.Select((grade, word) => (grade, word)).Where(w => w.grade > 0).Select(w => w.word), matches.Words.Order());
            degrees.UnionWith(expected);
        }
        // Every way of fitting was met.
        Assert.Superset(new HashSet<byte> { 0, 1, 2, 3, 5, 6, 8 }, degrees);
    }

    [Fact]
    public async Task Texts_AnyTyped_FindAndRankAsReadingEveryLibraryDoes()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 800, Cancellation);
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var snapshot = ((LibraryDirectory)site.Directory).Served!;
        var random = new Random(22);
        var found = 0;
        for (var i = 0; i < 300; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Typed(random, snapshot.Columns.Vocabulary.All)));
            var words = SoughtWords.In(text).Select(word => WordMatches.Find(word, snapshot.Words, snapshot.Labels)).ToArray();
            bool Has(int position) => words.Length > 0 && words.All(word => snapshot.Columns.WordsOf(position).ToArray().Any(own => word.GradeOf(own) > 0)
                || word.Features.Keys.Any(feature => snapshot.Columns.Has(position, feature)));

            var query = new TextQuery(text, snapshot);
            var expected = Enumerable.Range(0, snapshot.Count).Where(Has).ToList();

            Assert.Equal(expected, query.Matches.Positions());
            var listed = site.Directory.List(new() { Text = text }, LibraryOrder.Relevance, 1, 200);
            Assert.Equal(expected.Count, listed.Total);
            Assert.Equal(
                expected.OrderByDescending(query.ScoreOf).ThenBy(position => snapshot.Orders.Of(LibraryOrder.Relevance).Ranks[position]).Take(200).Select(snapshot.Columns.IdOf),
                listed.Items.Select(item => item.Id));
            found += expected.Count > 0 ? 1 : 0;
        }
        Assert.InRange(found, 100, 299);
    }

    [Fact]
    public async Task Text_AfterAnEdit_IsFoundByItsNewWordsOnly()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 2_500, Cancellation);
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var version = site.Directory.State.Version;
        Assert.Equal(0, site.Directory.Count(new() { Text = "Gwiazdozbiór" }));

        await database.ScalarAsync(
            "UPDATE libraries SET record = jsonb_set(record, '{name_pl}', '\"Biblioteka Gwiazdozbiór\"') WHERE id IN (SELECT id FROM libraries ORDER BY id LIMIT 3)");
        await site.WaitUntilAsync(d => d.State.Version != version, TimeSpan.FromSeconds(10));

        Assert.Equal(3, site.Directory.Count(new() { Text = "Gwiazdozbiór" }));
        Assert.Equal(3, site.Directory.Count(new() { Text = "gwiazdozb" }));
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("\uD800")]
    [InlineData("a\uDC00b")]
    [InlineData("' OR 1=1 --")]
    [InlineData("(((?:a+)+)+$ [[ \\ * .")]
    [InlineData("a & b | !c <-> 'd':*")]
    [InlineData("😀 🏳️‍🌈 \u202E\u200F سلام שלום 漢字")]
    [InlineData("%_\\")]
    public async Task Text_OfOtherSigns_IsAnswered(string text)
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 30, Cancellation);
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        foreach (var sought in new[] { text, string.Concat(Enumerable.Repeat(text, 2_000)), text + new string('ą', 10_000) })
        {
            Assert.InRange(site.Directory.List(new() { Text = sought }, LibraryOrder.Relevance, 1, 10).Total, 0, 30);
        }
    }

    [Fact]
    public async Task Profile_BesideAText_OrdersFirst_AndTheTextOrdersWhatIsEqual()
    {
        await using var database = await InventedCatalogue.CreateAsync(postgis, 1_000, Cancellation);
        await using var site = await TestSite.StartAsync(database.ConnectionString);
        var snapshot = ((LibraryDirectory)site.Directory).Served!;
        var filter = new LibraryFilter { Text = "mediateka lema", Profile = AccessProfile.Wheelchair };
        var (text, access) = (new TextQuery(filter.Text, snapshot), new AccessRanking(snapshot, AccessProfile.Wheelchair));

        var listed = site.Directory.ListAll(filter, LibraryOrder.Relevance).Select(l => snapshot.FindPosition(l.Id)!.Value).ToList();

        Assert.NotEmpty(listed);
        Assert.Equal(
            listed.OrderBy(access.RankOf).ThenByDescending(text.ScoreOf).ThenBy(position => snapshot.Orders.Of(LibraryOrder.Relevance).Ranks[position]), listed);
        Assert.All(listed.Index(), place => Assert.Equal(place.Index, site.Directory.FindIndex(filter, LibraryOrder.Relevance, snapshot.Columns.IdOf(place.Item))));
    }

    /// <summary>A word of the vocabulary, whole or begun, with mistakes or without, or letters at random.</summary>
    private static string Typed(Random random, IReadOnlyList<string> vocabulary)
    {
        var word = vocabulary[random.Next(vocabulary.Count)];
        for (var change = random.Next(4); change > 0; change--)
        {
            var at = random.Next(word.Length + 1);
            word = random.Next(5) switch
            {
                0 => word.Insert(at, Alphabet[random.Next(Alphabet.Length)].ToString()),
                1 when word.Length > at + 1 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
                2 when at < word.Length => word.Remove(at, 1),
                3 => word[..at],
                _ => word[at..],
            };
        }
        return TextFolding.Words(word).FirstOrDefault() ?? "x";
    }

    private static byte[] Naive(string typed, DirectorySnapshot snapshot)
    {
        var grades = new byte[snapshot.Words.Count];
        Func<string, byte>[] degrees =
        [
            own => own == typed ? (byte)8 : WordForms.AreForms(typed, own) ? (byte)6 : own.StartsWith(typed, StringComparison.Ordinal) ? (byte)5 : (byte)0,
            own => own.Contains(typed, StringComparison.Ordinal) ? (byte)3 : (byte)0,
            own => Misspelling.IsWithin(typed, own, Misspelling.Allowed(typed.Length)) ? (byte)2 : (byte)0,
            own => Enumerable.Range(0, own.Length + 1).Any(length => Misspelling.IsWithin(typed, own[..length], Misspelling.AllowedInBeginning(typed.Length))) ? (byte)1 : (byte)0,
        ];
        foreach (var degree in degrees)
        {
            for (var word = 0; word < grades.Length; word++)
            {
                grades[word] = degree(snapshot.Words[word]);
            }
            if (grades.Any(grade => grade > 0) || snapshot.Labels.Find(degree).Any())
            {
                break;
            }
        }
        return Transliteration.ToLatin(typed) is { Length: > 0 } latin ? [.. grades.Zip(Naive(latin, snapshot), Math.Max)] : grades;
    }
}
