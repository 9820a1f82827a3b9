using Mediateki.Map.Application.Libraries;
using Microsoft.Extensions.Localization;

namespace Mediateki.Map.Web.Libraries;

/// <summary>Makes the words of a list in the language of the running request or circuit.</summary>
internal sealed class CardWordsFactory(
    IStringLocalizer<LibrariesTexts> texts, ILibraryDirectory directory, DistinctiveSpaces distinctive, TimeProvider clock)
{
    private static readonly TimeZoneInfo Poland = TimeZoneInfo.FindSystemTimeZoneById("Europe/Warsaw");

    public CardWords Create(CodeSet asked) => new(
        texts, directory.Taxonomy, distinctive, asked, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Poland).DateTime));
}
