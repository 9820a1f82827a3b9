using System.Text;
using Mediateki.Map.Domain.Libraries;
using Microsoft.Extensions.Localization;

namespace Mediateki.Map.Web.Libraries.Profile;

/// <summary>A letter about a wrong or missing fact, begun for the reader: which library, which page, and what to fill in.</summary>
internal static class CorrectionMail
{
    /// <summary>Mail programs and servers cut longer addresses.</summary>
    private const int LongestName = 200;

    /// <summary>A <c>mailto:</c> address (RFC 6068).</summary>
    /// <param name="recipient">Configured, not empty.</param>
    /// <param name="page">Absolute address of the profile.</param>
    public static string AddressOf(string recipient, Library library, string page, IStringLocalizer<ProfileTexts> texts)
    {
        var name = LibraryLinks.Shortened(library.Name.Pl, LongestName);
        var body = new StringBuilder()
            .Append(texts["Correction_Library"]).Append(' ').Append(name).Append("\r\n")
            .Append(texts["Correction_Page"]).Append(' ').Append(page).Append("\r\n\r\n")
            .Append(texts["Correction_Wrong"]).Append("\r\n\r\n\r\n")
            .Append(texts["Correction_Right"]).Append("\r\n\r\n\r\n")
            .Append(texts["Correction_Source"]).Append("\r\n\r\n");
        return $"mailto:{Uri.EscapeDataString(recipient).Replace("%40", "@", StringComparison.Ordinal)}"
            + $"?subject={Uri.EscapeDataString($"{texts["Correction_Subject"]} {LibraryLinks.Shortened(library.ShortName, 80)}")}"
            + $"&body={Uri.EscapeDataString(body.ToString())}";
    }
}
