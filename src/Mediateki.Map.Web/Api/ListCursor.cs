using System.Globalization;
using Mediateki.Map.Domain;
using Mediateki.Map.Web.Libraries;

namespace Mediateki.Map.Web.Api;

/// <summary>A place in a list: the library after which it goes on, and how many came before, in case that library is gone by then.</summary>
internal readonly record struct ListCursor(LibraryId After, int Before)
{
    private const char Separator = '~';

    /// <summary>Null when the text is no cursor.</summary>
    public static ListCursor? Parse(string? text)
    {
        var at = text?.IndexOf(Separator, StringComparison.Ordinal) ?? -1;
        return at > 0 && int.TryParse(text.AsSpan(0, at), NumberStyles.None, CultureInfo.InvariantCulture, out var before) && LibrariesUrl.IsSlug(text![(at + 1)..])
            ? new(new(text[(at + 1)..]), before)
            : null;
    }

    /// <summary>The form that <see cref="Parse"/> reads; to a client it means nothing.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Before}{Separator}{After.Slug}");
}
