using Mediateki.Map.Application.Libraries;
using Microsoft.Extensions.Localization;

namespace Mediateki.Map.Web.Libraries;

/// <summary>A filter near to one that leaves nothing.</summary>
/// <param name="Label">What is given up.</param>
/// <param name="Count">How many libraries it leaves; at least one.</param>
internal sealed record Compromise(string Label, LibraryFilter Filter, int Count);

/// <summary>What would help where a filter leaves nothing: to give up one condition or one word; where that is not enough, two conditions.</summary>
internal static class Compromises
{
    private const int Most = 4;
    private const int MostWords = 12;

    /// <summary>Those that leave most first; giving up everything is none.</summary>
    public static IReadOnlyList<Compromise> Of(LibraryFilter filter, ILibraryDirectory directory, IStringLocalizer<LibrariesTexts> texts)
    {
        IReadOnlyList<FilterPart> Parts(LibraryFilter of) => FilterParts.Of(of, directory.Taxonomy, texts);
        IReadOnlyList<Compromise> Helpful(IEnumerable<(string Label, LibraryFilter Filter)> choices) =>
        [
            .. choices.Where(choice => !choice.Filter.IsEmpty).Select(choice => new Compromise(choice.Label, choice.Filter, directory.Count(choice.Filter)))
                .Where(choice => choice.Count > 0).OrderByDescending(choice => choice.Count).Take(Most),
        ];

        var one = Helpful(Parts(filter).Select(part => (texts["Empty_Without", part.Label].Value, part.Without)).Concat(WithoutAWord(filter, texts)));
        return one.Count > 0
            ? one
            : Helpful(Parts(filter).SelectMany((first, number) => Parts(first.Without).Skip(number)
                .Select(second => (texts["Empty_WithoutBoth", first.Label, second.Label].Value, second.Without))));
    }

    private static IEnumerable<(string Label, LibraryFilter Filter)> WithoutAWord(LibraryFilter filter, IStringLocalizer<LibrariesTexts> texts)
    {
        var words = filter.Text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];
        return words.Length is < 2 or > MostWords
            ? []
            : words.Select((word, at) => (texts["Empty_WithoutWord", word].Value, filter with { Text = string.Join(' ', words.Where((_, other) => other != at)) }));
    }
}
