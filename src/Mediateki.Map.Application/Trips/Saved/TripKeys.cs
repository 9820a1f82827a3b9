using System.Security.Cryptography;
using System.Text;

namespace Mediateki.Map.Application.Trips.Saved;

/// <summary>The secrets in links: 26 letters and digits that cannot be mistaken for one another, 130 random bits.</summary>
internal static class TripKeys
{
    public const int Length = 26;

    // Crockford's base 32: no i, l, o, u.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    public static string Create() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>The key as it was made, whatever case a mail program gave it; null for what cannot be one.</summary>
    public static string? Normalise(string? text) =>
        text is { Length: Length } && text.ToLowerInvariant() is var key && key.All(letter => Alphabet.Contains(letter)) ? key : null;

    /// <summary>What the database keeps of an edit key: who reads the table cannot open the trips in it.</summary>
    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.ASCII.GetBytes(key));
}
