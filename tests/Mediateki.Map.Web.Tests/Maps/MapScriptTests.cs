using System.Text.RegularExpressions;

namespace Mediateki.Map.Web.Tests.Maps;

/// <summary>The map's scripts have tests of their own; here they belong to the one test run.</summary>
public sealed partial class MapScriptTests
{
    [Fact]
    public async Task Scripts_TheirOwnTests_Pass()
    {
        var (exitCode, output, error) = await Node.RunAsync("--test", "--test-reporter=tap", "eng/assets/tests/");

        Assert.True(exitCode == 0, output + error);
        Assert.True(int.Parse(PassedPattern().Match(output).Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) >= 20, output);
    }

    [GeneratedRegex(@"^# pass (\d+)", RegexOptions.Multiline)]
    private static partial Regex PassedPattern();
}
