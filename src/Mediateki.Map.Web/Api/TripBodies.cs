using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Web.Api;

/// <summary>
/// Reads bodies by hand rather than bound, so that each field that cannot be read is answered in the form of every other problem, and a
/// misspelt one does not pass unnoticed.
/// </summary>
internal sealed class TripBodies(IOptions<JsonOptions> json)
{
    /// <summary>Bytes; a trip of a week over a hundred libraries takes a fifth of it.</summary>
    public const int Largest = 64 << 10;

    private readonly JsonSerializerOptions options = new(json.Value.SerializerOptions) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, MaxDepth = 16 };

    public async Task<TripBodyRead<T>> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            return new(null, null, TypedResults.Problem("The body must be application/json.", statusCode: StatusCodes.Status415UnsupportedMediaType));
        }
        if (await BytesAsync(request, cancellationToken) is not { } bytes)
        {
            return new(null, null, TypedResults.Problem($"The body must not be larger than {Largest} bytes.", statusCode: StatusCodes.Status413PayloadTooLarge));
        }
        try
        {
            return JsonSerializer.Deserialize<T>(bytes.Span, options) is { } body ? new(body, null, null) : Unreadable<T>("body");
        }
        catch (JsonException exception)
        {
            return Unreadable<T>(FieldOf(exception.Path));
        }
    }

    private static TripBodyRead<T> Unreadable<T>(string field)
        where T : class => new(null, new Dictionary<string, string[]> { [field] = ["Not a field of this body, or not of the form that is accepted."] }, null);

    /// <summary>The whole body; null when it is too large.</summary>
    private static async Task<ReadOnlyMemory<byte>?> BytesAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var bytes = new byte[Largest + 1];
        var length = request.ContentLength > Largest ? bytes.Length : await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return length > Largest ? (ReadOnlyMemory<byte>?)null : bytes.AsMemory(0, length);
    }

    /// <summary>As the fields of other problems are named: without the root.</summary>
    private static string FieldOf(string? path) => path is { Length: > 2 } ? path[2..] : "body";
}

/// <summary>What became of a body: its content, or the fields that cannot be read, or an answer to give at once.</summary>
internal sealed record TripBodyRead<T>(T? Content, IDictionary<string, string[]>? Problems, ProblemHttpResult? Refusal)
    where T : class;
