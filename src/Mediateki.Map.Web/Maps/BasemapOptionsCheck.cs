using Microsoft.Extensions.Options;

namespace Mediateki.Map.Web.Maps;

/// <summary>A wrong path or address is told when the site starts, not to a visitor.</summary>
internal sealed class BasemapOptionsCheck : IValidateOptions<BasemapOptions>
{
    public ValidateOptionsResult Validate(string? name, BasemapOptions options)
    {
        var problems = new[] { FileProblem(options.PmtilesFile), AddressProblem(options.TileJsonUrl) }.OfType<string>().ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static string? FileProblem(string? file)
    {
        const string setting = $"{BasemapOptions.Section}:{nameof(BasemapOptions.PmtilesFile)}";
        if (string.IsNullOrWhiteSpace(file))
        {
            return null;
        }
        if (!File.Exists(file))
        {
            return $"{setting} names a file that does not exist: {file}";
        }
        try
        {
            return IsPmtiles(file) ? null : $"{setting} names a file that is not a PMTiles archive of version 3: {file}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{setting} names a file that cannot be read: {file} ({e.Message})";
        }
    }

    // The PMTiles specification: seven bytes of name, then the version.
    private static bool IsPmtiles(string file)
    {
        Span<byte> start = stackalloc byte[8];
        using var stream = File.OpenRead(file);
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("PMTiles\u0003"u8);
    }

    private static string? AddressProblem(string? address) =>
        string.IsNullOrWhiteSpace(address)
        || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp))
            ? null
            : $"{BasemapOptions.Section}:{nameof(BasemapOptions.TileJsonUrl)} must be an absolute http(s) address or empty: {address}";
}
