using System.Globalization;
using CsCheck;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Libraries.Needs;
using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Application.Tests.Libraries.Needs;

public sealed class NeedsParserTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.FromHours(1));
    private static readonly NeedsParser Parser = new(SeedVocabulary.Taxonomy, SeedVocabulary.Names);

    private static readonly string[] Known =
    [
        "otwarte", "po", "17", "do", "w", "sobotę", "km", "od", "20", "2015", "roku", "Krakowie", "near", "me", "within", "of", "3", "grudnia", "2026-12-03", "31.02", "24:00", "99999999999",
        "sala", "zabaw", "Mediateka", "Tychy", "біля", "Катовіц", "о", "10", "😀", "ﬁ", "½", "m2", "between", "and", "5pm", "29", "lutego", "lorem", "(", "„", "open",
    ];

    // Words of the grammar, of none, and what a person or a program may send beside them.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["abcłśїЩ0123456789 .:-–'’/²\0\uD800\uDC00\u0301\u202E"], 0, 60],
        Gen.Int[0, Known.Length - 1].Select(i => Known[i]).Array[0, 14]
            .Select(words => string.Join(' ', words)));

    public static TheoryData<string, string> Phrases()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(SeedFolder.Original, "..", "tests", "Mediateki.Map.Application.Tests", "Libraries", "Needs", "needs.tsv")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            data.Add(line.Split('\t')[0], line.Split('\t')[1]);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Phrases))]
    public void Phrase_OfTheTable_BecomesItsConditions(string phrase, string conditions)
    {
        var read = Parser.Read(phrase, Noon);

        Assert.Equal(conditions, string.Join("; ", Conditions(read)));
        Assert.Equal(!conditions.StartsWith("q=", StringComparison.Ordinal), read.IsUnderstood);
    }

    [Fact]
    public void Table_HasPhrasesEnoughOfEachLanguage()
    {
        var phrases = Phrases().Select(row => row.Data.Item1).ToList();

        Assert.True(phrases.Count >= 60);
        Assert.True(phrases.Count(phrase => phrase.Any(letter => letter is >= 'а' and <= 'я')) >= 7);
    }

    [Fact]
    public void AnyText_IsReadWithoutFailingAndLosesNoWord() => Texts.Sample(
        text =>
        {
            var read = Parser.Read(text, Noon);
            var words = new NeedText(text);
            var inSpans = Enumerable.Range(0, words.Count).Where(at => read.Spans.Any(span => words[at].Start >= span.Start && words[at].End <= span.Start + span.Length)).ToList();
            var left = Enumerable.Range(0, words.Count).Except(inSpans).Select(at => words.Slice(at, at));
            Assert.Equal(left, read.Leftover);
            Assert.All(read.Spans.Zip(read.Spans.Skip(1)), pair => Assert.True(pair.First.Start + pair.First.Length <= pair.Second.Start));
            Assert.True(read.Filter.Text is null || read.Filter.Text.Length <= text.Length);
        },
        iter: 20_000);

    [Fact]
    public void NotUnderstood_WordsThatSaySomething_StayInTheTextToSearchFor()
    {
        var read = Parser.Read("szukam latającego dywanu w Krakowie otwartego po 17, proszę", Noon);

        Assert.Equal("latającego dywanu", read.NotUnderstood?.Split(" otwartego")[0]);
        Assert.Equal(read.NotUnderstood, read.Filter.Text);
    }

    [Theory]
    [InlineData("2026-11-25T16:59", "2026-11-25T17:00")]
    [InlineData("2026-11-25T17:00", "2026-11-26T17:00")]
    [InlineData("2026-03-28T18:00", "2026-03-29T17:00")]
    public void Hour_Alone_IsItsNextComing(string now, string expected) =>
        Assert.Equal($"open={expected}", Conditions(Parser.Read("po 17", Poland(now))).Single());

    [Theory]
    [InlineData("2026-11-28T11:59", "2026-11-28T12:00")]
    [InlineData("2026-11-28T12:00", "2026-12-05T12:00")]
    public void Weekday_OnThatVeryDay_IsTodayWhileItIsAhead(string now, string expected) =>
        Assert.Equal($"open={expected}", Conditions(Parser.Read("w sobotę", Poland(now))).Single());

    [Fact]
    public void Time_ThatASpringNightLeavesOut_IsAnHourLater() =>
        Assert.Equal("open=2027-03-28T03:30", Conditions(Parser.Read("28 marca 2027 o 2:30", Noon)).Single());

    [Fact]
    public void Spans_OfASentence_AreWhatWasUnderstood()
    {
        const string sentence = "drukarka 3D otwarte po 17 w pobliżu Tychów";
        var spans = Parser.Read(sentence, Noon).Spans;

        Assert.Equal(
            [("drukarka 3D", NeedKind.Service), ("otwarte", NeedKind.Time), ("po 17", NeedKind.Time), ("w pobliżu Tychów", NeedKind.Near)],
            spans.Select(span => (sentence.Substring(span.Start, span.Length), span.Kind)));
    }

    [Theory]
    [InlineData("space")]
    [InlineData("service")]
    [InlineData("access")]
    public void Grammar_EveryCode_IsOfTheTaxonomy(string kind)
    {
        var taxonomy = SeedVocabulary.Taxonomy;
        var codes = kind switch
        {
            "space" => taxonomy.Spaces.Select(term => term.Code),
            "service" => taxonomy.Services.Select(term => term.Code),
            _ => taxonomy.Accessibility.Select(term => term.Code),
        };

        var named = NeedGrammar.Default.Of(kind).SelectMany(phrase => phrase.Value.Split(' ')).ToHashSet();
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(codes));
        Assert.All(NeedGrammar.Default.Of(kind), phrase => Assert.NotEmpty(phrase.Words));
    }

    [Fact]
    public void Narrow_FilterThatIsThere_IsKeptBesideWhatIsUnderstood()
    {
        var present = new LibraryFilter { Text = "cicha sala", Voivodeship = "śląskie", Services = CodeSet.Of("vinyl"), Profile = AccessProfile.Hearing };

        var filter = Parser.Read("cicha sala i komiksy", Noon).Narrow(present);

        Assert.Equal(present with { Text = null, Spaces = CodeSet.Of("quiet_zone", "quiet_pod"), AnySpace = true, Services = CodeSet.Of("vinyl", "comics_manga") }, filter);
    }

    private static DateTimeOffset Poland(string local)
    {
        var time = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return new(time, EvaluationContext.Poland.Zone.GetUtcOffset(time));
    }

    private static IEnumerable<string> Conditions(UnderstoodText read)
    {
        var filter = read.Filter;
        IEnumerable<string?> all =
        [
            .. filter.AnySpace ? ["space=" + string.Join('|', filter.Spaces)] : filter.Spaces.Select(code => "space=" + code),
            .. filter.AnyService ? ["service=" + string.Join('|', filter.Services)] : filter.Services.Select(code => "service=" + code),
            .. filter.Accessible.Select(code => "access=" + code),
            filter.MediatekaOnly ? "mediateka" : null,
            filter.Kind is { } kind ? $"kind={kind}" : null,
            filter.Voivodeship is { } voivodeship ? "voivodeship=" + voivodeship : null,
            filter.City is { } city ? "city=" + city : null,
            filter.OpenedSince is { } since ? $"since={since}" : null,
            filter.AreaFrom is { } from ? $"area>={from}" : null,
            filter.AreaTo is { } to ? $"area<={to}" : null,
            filter.Open is { } open ? "open=" + (open.From is { } start ? Local(start) + (open.Minutes > 1 ? $"+{open.Minutes}" : "") : "now") : null,
            read.Place is { } place ? "near=" + (place.Text ?? "me") : null,
            read.Place is { WithinKilometres: { } kilometres } ? $"within={kilometres}" : null,
            filter.Text is { } text ? "q=" + text : null,
        ];
        return all.OfType<string>();
    }

    private static string Local(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, EvaluationContext.Poland.Zone).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
}
