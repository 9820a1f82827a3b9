using Mediateki.Map.Web.Localization;

namespace Mediateki.Map.Web.Visits;

/// <summary>The ideas page and the type of space it is narrowed to: <c>?space=recording_studio</c>.</summary>
/// <param name="Space">Taxonomy code; null: every idea.</param>
internal sealed record IdeasUrl(string? Space = null)
{
    private const int LongestCode = 60;

    public static IdeasUrl Parse(string? space) =>
        new(string.IsNullOrWhiteSpace(space) ? null : space.Trim() is { Length: <= LongestCode } code ? code : space.Trim()[..LongestCode]);

    /// <summary>The address in the language of the running request.</summary>
    public override string ToString() =>
        PageAddresses.Of(SitePage.Ideas) + (Space is null ? "" : $"?space={Uri.EscapeDataString(Space)}");

    /// <summary>The address of one idea on the page of all.</summary>
    public static string Of(string slug) => $"{PageAddresses.Of(SitePage.Ideas)}#{slug}";
}
