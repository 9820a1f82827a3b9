using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Web.Libraries.Hours;
using Microsoft.Extensions.Localization;

namespace Mediateki.Map.Web.Libraries;

/// <summary>Makes the words of a list in the language of the running request or circuit, at this moment.</summary>
internal sealed class CardWordsFactory(
    IStringLocalizer<LibrariesTexts> texts, ILibraryDirectory directory, DistinctiveSpaces distinctive, CardFaces faces, HoursReader reader)
{
    public CardWords Create(LibraryFilter filter) => new(texts, directory.Taxonomy, distinctive, faces, reader, directory.State.Version, filter);
}
