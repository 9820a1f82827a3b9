using System.Text.Json;
using System.Text.RegularExpressions;

namespace Mediateki.Map.Web.Tests.Docs;

/// <summary>The documents say what is there (R12). Options are held by <see cref="Deployment.OptionDocumentationTests"/>.</summary>
public sealed partial class DocsTests
{
    [Fact]
    public void Documents_LinkingToFiles_LinkToFilesThatExist()
    {
        var broken = Documents().SelectMany(file => Link().Matches(File.ReadAllText(file))
            .Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal) && !target.StartsWith("page:", StringComparison.Ordinal))
            .Where(target => !Path.Exists(Path.Combine(Path.GetDirectoryName(file)!, target)))
            .Select(target => $"{Path.GetRelativePath(Repository.Root, file)} → {target}"));

        Assert.Empty(broken);
        Assert.True(Documents().Count > 8);
    }

    [Theory]
    [InlineData("migrate")]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("gazetteer")]
    public void Command_OfTheSite_IsInTheOperationsGuide(string command)
    {
        Assert.Contains($"\"{command}\"", File.ReadAllText(Repository.PathOf("src", "Mediateki.Map.Web", "Commands.cs")), StringComparison.Ordinal);
        Assert.Matches($@"`{command}\b", File.ReadAllText(Repository.PathOf("docs", "operations.md")));
    }

    [Fact]
    public void Commands_InTheCode_AreTheOnesTested()
    {
        var commands = Command().Matches(File.ReadAllText(Repository.PathOf("src", "Mediateki.Map.Web", "Commands.cs"))).Select(m => m.Groups[1].Value);

        Assert.Equal(["export", "gazetteer", "import", "migrate"], commands.Order());
    }

    [Fact]
    public void Addresses_OfTheInterface_AreInItsGuide()
    {
        using var description = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("docs", "openapi.v1.json")));
        var guide = File.ReadAllText(Repository.PathOf("docs", "api.md"));
        var paths = description.RootElement.GetProperty("paths").EnumerateObject().ToList();

        Assert.NotEmpty(paths);
        Assert.All(paths, path => Assert.Contains(path.Name, guide, StringComparison.Ordinal));
        Assert.All(
            paths.SelectMany(path => path.Value.EnumerateObject()).SelectMany(operation => operation.Value.TryGetProperty("parameters", out var list) ? list.EnumerateArray().ToList() : []),
            parameter => Assert.Contains($"`{parameter.GetProperty("name").GetString()}`", guide, StringComparison.Ordinal));
        // Every field of a body likewise.
        Assert.All(
            description.RootElement.GetProperty("components").GetProperty("schemas").EnumerateObject().Where(schema => schema.Name.EndsWith("Body", StringComparison.Ordinal))
                .SelectMany(schema => schema.Value.GetProperty("properties").EnumerateObject()),
            field => Assert.Contains($"`{field.Name}`", guide, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("libraries/mediateka-tychy.json")]
    [InlineData("visits/wizyta-studyjna-slask-zaglebie.json")]
    [InlineData("routes/slask-i-zaglebie-biblioteki-przyszlosci.json")]
    [InlineData("taxonomy.json")]
    [InlineData("ideas.json")]
    [InlineData("questions.json")]
    public void Fields_OfTheSeedData_AreInTheDataFormat(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Repository.PathOf(["seed-data", .. file.Split('/')])));
        var guide = File.ReadAllText(Repository.PathOf("docs", "data-format.md"));
        var fields = Fields(document.RootElement).Where(field => !IsCode(field)).ToHashSet();

        Assert.NotEmpty(fields);
        Assert.All(fields, field => Assert.True(IsNamed(guide, field), $"{field} is not in docs/data-format.md"));
    }

    /// <summary>A language's version of a text counts as named when the text is: <c>summary_en</c> by <c>summary_*</c>.</summary>
    private static bool IsNamed(string guide, string field) =>
        guide.Contains($"`{field}", StringComparison.Ordinal) || (field.Length > 3 && guide.Contains($"`{field[..^3]}_*`", StringComparison.Ordinal));

    /// <summary>Accessibility criteria are keys, but data.</summary>
    private static bool IsCode(string field) => Criteria.Value.Contains(field);

    private static readonly Lazy<HashSet<string>> Criteria = new(() =>
    {
        using var taxonomy = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("seed-data", "taxonomy.json")));
        return [.. taxonomy.RootElement.GetProperty("accessibility").EnumerateArray().Select(term => term.GetProperty("code").GetString()!)];
    });

    private static IEnumerable<string> Fields(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Fields(property.Value).Prepend(property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Fields),
        _ => [],
    };

    private static List<string> Documents() =>
    [
        Repository.PathOf("README.md"), Repository.PathOf("seed-data", "README.md"),
        .. Directory.GetFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories),
    ];

    [GeneratedRegex(@"\]\(([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\s*\[""(\w+)""\] =", RegexOptions.Multiline)]
    private static partial Regex Command();
}
