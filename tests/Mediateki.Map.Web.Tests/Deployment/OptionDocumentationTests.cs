using System.Text.RegularExpressions;

namespace Mediateki.Map.Web.Tests.Deployment;

public sealed partial class OptionDocumentationTests
{
    [Fact]
    public void ConfigurationDocument_AndTheApp_NameTheSameOptions()
    {
        var documented = OptionRow().Matches(File.ReadAllText(Repository.PathOf("docs", "configuration.md"))).Select(row => row.Groups["name"].Value);

        Assert.Equal(AppOptions.Names.Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("eng/site.sh")]
    [InlineData("README.md")]
    [InlineData("docs/operations.md")]
    public void Variables_NamedInScriptsAndDocuments_ExistInTheApp(string file)
    {
        var variables = Variable().Matches(File.ReadAllText(Repository.PathOf(file))).Select(match => match.Value).Except(["Section__Option"]);

        Assert.DoesNotContain(variables, name => !AppOptions.Names.Contains(AppOptions.FromEnvironment(name)!));
    }

    [GeneratedRegex(@"(?m)^\| `(?<name>[A-Za-z]+:[A-Za-z]+)` \|")]
    private static partial Regex OptionRow();

    [GeneratedRegex(@"\b[A-Za-z]+__[A-Za-z]+\b")]
    private static partial Regex Variable();
}
