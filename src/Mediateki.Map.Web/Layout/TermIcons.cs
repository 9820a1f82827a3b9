using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using MudBlazor;

namespace Mediateki.Map.Web.Layout;

/// <summary>The drawings of Material icons, found by the names that the taxonomy gives them.</summary>
internal static partial class TermIcons
{
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase);
    private static readonly ConcurrentDictionary<string, string> Pictures = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Markup for the inside of an <c>svg</c> of 24 × 24 units; a plain disc where there is no icon of that name.</summary>
    /// <param name="name">"MenuBook" or "menu_book", from the taxonomy, never from a visitor: every name is kept.</param>
    public static string Find(string name) => Known.GetOrAdd(name, Look);

    /// <summary>A whole icon that words stand beside: one piece of markup, since lists have many of them.</summary>
    /// <inheritdoc cref="Find"/>
    public static string Picture(string name) => Pictures.GetOrAdd(name, static n => $"""<svg class="term-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{Find(n)}</svg>""");

    private static string Look(string name)
    {
        var field = typeof(Icons.Material.Outlined).GetField(
            name.Replace("_", "", StringComparison.Ordinal), BindingFlags.Public | BindingFlags.Static | BindingFlags.IgnoreCase);
        var markup = field?.GetRawConstantValue() as string ?? Icons.Material.Outlined.Circle;
        markup = InvisibleFrame().Replace(markup, "");
        return markup.Contains("<g ", StringComparison.Ordinal) ? markup : BareGroup().Replace(markup, "");
    }

    [GeneratedRegex("""<(path|rect)[^>]*fill="none"[^>]*/>""")]
    private static partial Regex InvisibleFrame();

    // Groups that say nothing about what is in them: every list has a hundred icons.
    [GeneratedRegex("</?g/?>")]
    private static partial Regex BareGroup();
}
