using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mediateki.Map.Web.Localization;
using Mediateki.Map.Web.Layout;

namespace Mediateki.Map.Web.Tests.Localization;

/// <summary>Interface texts, read from the .resx files and the sources that use them.</summary>
public sealed partial class ResourceTests
{
    private static readonly string WebFolder = Repository.PathOf("src", "Mediateki.Map.Web");

    // A resource set is named by its Polish (neutral) file: folder and name without ".resx".
    public static TheoryData<string> Sets() =>
        [.. Directory.EnumerateFiles(WebFolder, "*.resx", SearchOption.AllDirectories)
            .Where(file => !IsOutput(file) && Path.GetFileNameWithoutExtension(file).Split('.').Length == 1)
            .Select(file => Path.GetRelativePath(WebFolder, file)[..^".resx".Length])];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Texts_EveryLanguage_HasTheSameKeysAndNoneIsEmpty(string set)
    {
        var polish = Read(set, SiteLanguage.Polish);
        Assert.NotEmpty(polish);
        foreach (var language in SiteLanguage.All)
        {
            var texts = Read(set, language);
            Assert.Equal(polish.Keys.Order(StringComparer.Ordinal), texts.Keys.Order(StringComparer.Ordinal));
            Assert.Empty(texts.Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => $"{language}: {text.Key}"));
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Texts_EveryLanguage_HasTheSamePlaceholdersAndLinks(string set)
    {
        var polish = Read(set, SiteLanguage.Polish);
        var different =
            from language in SiteLanguage.All
            from text in Read(set, language)
            where !Placeholders(text.Value).SetEquals(Placeholders(polish[text.Key])) || !Links(text.Value).SetEquals(Links(polish[text.Key]))
            select $"{language}: {text.Key}";

        Assert.Empty(different);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Texts_WithPluralForms_HaveAsManyAsTheLanguageNeeds(string set)
    {
        var plurals = Read(set, SiteLanguage.Polish).Where(text => text.Value.Contains('|')).Select(text => text.Key).ToArray();
        var wrong =
            from language in SiteLanguage.All
            let texts = Read(set, language)
            from key in texts.Keys
            let forms = texts[key].Split('|').Length
            where plurals.Contains(key) ? forms != Plural.FormCount(language) : forms != 1
            select $"{language}: {key}";

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Texts_EveryLanguage_UseItsQuotesAndDashes(string set)
    {
        var wrong =
            from language in SiteLanguage.All
            from text in Read(set, language)
            let plain = CodeOrLink().Replace(text.Value, "")
            where plain.Contains('"') || plain.Contains(" - ") || plain.Contains("...") || plain.Contains("--")
                || Quotes(language).Any(plain.Contains)
            select $"{language}: {text.Key}: {plain}";

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Texts_LinksToPages_NamePagesThatExist(string set)
    {
        foreach (var language in SiteLanguage.All)
        {
            foreach (var text in Read(set, language).Values)
            {
                Assert.All(InlineText.Parse(text).Where(run => run.Address is not null), run => Assert.NotEqual("", run.Address));
            }
        }
    }

    [Fact]
    public void Keys_UsedInSources_Exist()
    {
        var uses = Uses().ToArray();
        Assert.NotEmpty(uses);
        var missing = uses.Where(use => !Keys(use.Set).Any(key => Matches(use, key))).Select(use => $"{use.File}: {use.Set}[\"{use.Key}\"]");

        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Keys_InResources_AreUsed(string set)
    {
        var name = Path.GetFileName(set);
        var sources = string.Concat(Sources().Select(File.ReadAllText));
        var unused = Read(set, SiteLanguage.Polish).Keys.Where(key =>
            !Uses().Any(use => use.Set == name && Matches(use, key)) && !sources.Contains($"\"{key}\"", StringComparison.Ordinal));

        Assert.Empty(unused);
    }

    private sealed record Use(string File, string Set, string Key, bool IsPattern);

    // Finds `IStringLocalizer<XTexts> T` in a class, then every T["…"], T[$"…"] and T.Plural("…") in it. A component and its
    // code-behind are one class in two files.
    private static IEnumerable<Use> Uses() =>
        from files in Sources().GroupBy(file => file.EndsWith(".razor.cs", StringComparison.Ordinal) ? file[..^".cs".Length] : file)
        let file = files.Key
        let text = string.Join('\n', files.Select(File.ReadAllText))
        from Match localizer in LocalizerName().Matches(text)
        from Match use in Regex.Matches(text, $"""\b{localizer.Groups["name"].Value}(?:\[|\.Plural\()(?<pattern>\$?)"(?<key>[^"]+)["]""")
        select new Use(Path.GetFileName(file), localizer.Groups["set"].Value, use.Groups["key"].Value, use.Groups["pattern"].Value == "$");

    private static bool Matches(Use use, string key) => use.IsPattern
        ? Regex.IsMatch(key, "^" + string.Join(".+", Interpolation().Split(use.Key).Select(Regex.Escape)) + "$")
        : use.Key == key;

    private static IEnumerable<string> Keys(string set) =>
        Sets().Select(row => row.Data).Where(known => Path.GetFileName(known) == set).SelectMany(known => Read(known, SiteLanguage.Polish).Keys);

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(WebFolder, "*.*", SearchOption.AllDirectories)
        .Where(file => (file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal)) && !IsOutput(file));

    private static Dictionary<string, string> Read(string set, SiteLanguage language)
    {
        var file = Path.Combine(WebFolder, set + (language == SiteLanguage.Polish ? ".resx" : $".{language.Code}.resx"));
        return XDocument.Load(file).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);
    }

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    private static HashSet<string> Links(string text) => [.. LinkTarget().Matches(text).Select(match => match.Groups[1].Value)];

    // Quotation marks of the other languages.
    private static string[] Quotes(SiteLanguage language) => language.Code switch
    {
        "pl" => ["“", "«", "»", "'"],
        "en" => ["„", "«", "»", "'"],
        _ => ["„", "“", "”", "'"],
    };

    private static bool IsOutput(string file) => file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") || file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}");

    [GeneratedRegex(@"IStringLocalizer<(?<set>\w+)>\s+(?<name>\w+)")]
    private static partial Regex LocalizerName();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Interpolation();

    [GeneratedRegex(@"\{\d+(:[^}]*)?\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex LinkTarget();

    [GeneratedRegex(@"`[^`]*`|\]\([^)\s]+\)")]
    private static partial Regex CodeOrLink();
}
