using System.Security.Cryptography;
using System.Text.Json;

namespace Mediateki.Map.Web.Libraries.LinkCards;

/// <summary>What the picture of a shared link says.</summary>
/// <param name="Place">City and voivodeship.</param>
/// <param name="Title">Short name of the library.</param>
/// <param name="Text">Its full name, or the sentence about it.</param>
/// <param name="Facts">A few words each, shown in a row.</param>
/// <param name="CoverSeed">Slug the cover is arranged by.</param>
/// <param name="Intentions">How many spaces serve each intention, in the taxonomy's order.</param>
internal sealed record LinkCard(
    string Place, string Title, string Text, IReadOnlyList<string> Facts, string CoverSeed, IReadOnlyList<int> Intentions)
{
    /// <summary>Raise it when the drawing changes, so that stored pictures are fetched anew.</summary>
    private const int Design = 1;

    /// <summary>Twelve hexadecimal digits that change with anything the picture shows.</summary>
    public string Version()
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(new { Design, Place, Title, Text, Facts, CoverSeed, Intentions });
        return Convert.ToHexStringLower(SHA256.HashData(content))[..12];
    }
}
