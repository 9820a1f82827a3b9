using System.Text.Json;

namespace Mediateki.Map.Application.Import;

/// <summary>JSON can spell half of a surrogate pair ("\ud800"), which no text can hold.</summary>
internal static class JsonText
{
    /// <param name="value">A JSON string.</param>
    /// <returns>Null where it is no text.</returns>
    public static string? Find(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
