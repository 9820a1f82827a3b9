using System.Text.RegularExpressions;
using Mediateki.Map.Web.Localization;

namespace Mediateki.Map.Web.Layout;

/// <summary>One run of a text: plain, code, or a link when <paramref name="Address"/> is given.</summary>
internal sealed record InlineRun(string Text, string? Address = null, bool IsCode = false);

/// <summary>
/// The little markup that interface texts may hold, so that translators keep whole sentences: <c>[words](address)</c> and
/// <c>`code`</c>. An address is <c>page:About</c> (a <see cref="SitePage"/> in the current language), a path, or an
/// http(s) or mailto address. Anything else is shown as it stands.
/// </summary>
internal static partial class InlineText
{
    private const string PageScheme = "page:";
    private static readonly string[] Schemes = [PageScheme, "/", "https://", "http://", "mailto:"];

    public static IEnumerable<InlineRun> Parse(string text)
    {
        var position = 0;
        foreach (Match match in Markup().Matches(text))
        {
            if (match.Index > position)
            {
                yield return new InlineRun(text[position..match.Index]);
            }
            yield return RunOf(match);
            position = match.Index + match.Length;
        }
        if (position < text.Length)
        {
            yield return new InlineRun(text[position..]);
        }
    }

    private static InlineRun RunOf(Match match)
    {
        if (match.Groups["code"] is { Success: true } code)
        {
            return new InlineRun(code.Value, IsCode: true);
        }
        var address = match.Groups["address"].Value;
        return Array.Exists(Schemes, scheme => address.StartsWith(scheme, StringComparison.Ordinal))
            ? new InlineRun(match.Groups["words"].Value, Resolve(address))
            : new InlineRun(match.Value);
    }

    private static string Resolve(string address) => address.StartsWith(PageScheme, StringComparison.Ordinal)
        ? PageAddresses.Of(Enum.Parse<SitePage>(address[PageScheme.Length..]))
        : address;

    [GeneratedRegex(@"\[(?<words>[^\]]+)\]\((?<address>[^)\s]+)\)|`(?<code>[^`]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex Markup();
}
