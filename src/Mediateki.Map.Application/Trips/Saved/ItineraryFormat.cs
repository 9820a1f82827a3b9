using System.Text.Json;
using System.Text.Json.Serialization;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips.Itineraries;

namespace Mediateki.Map.Application.Trips.Saved;

/// <summary>An itinerary as the JSON document that the database keeps. A field added later has its default in documents from before.</summary>
internal static class ItineraryFormat
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new LibraryIdConverter(), new GeoPointConverter(), new SequenceConverterFactory() },
    };

    public static string Write(Itinerary itinerary) => JsonSerializer.Serialize(itinerary, Options);

    /// <exception cref="JsonException">It is not a document of ours.</exception>
    public static Itinerary Read(string document) => JsonSerializer.Deserialize<Itinerary>(document, Options) ?? throw new JsonException("The document is empty.");

    private sealed class LibraryIdConverter : JsonConverter<LibraryId>
    {
        public override LibraryId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

        public override void Write(Utf8JsonWriter writer, LibraryId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Slug);
    }

    /// <summary>[longitude, latitude], as GeoJSON has it.</summary>
    private sealed class GeoPointConverter : JsonConverter<GeoPoint>
    {
        public override GeoPoint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<double[]>(ref reader, options) is [var longitude, var latitude] && GeoPoint.IsValid(latitude, longitude)
                ? new(latitude, longitude)
                : throw new JsonException("Not a position.");

        public override void Write(Utf8JsonWriter writer, GeoPoint value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Longitude);
            writer.WriteNumberValue(value.Latitude);
            writer.WriteEndArray();
        }
    }

    private sealed class SequenceConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Sequence<>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(SequenceConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
    }

    private sealed class SequenceConverter<T> : JsonConverter<Sequence<T>>
    {
        public override Sequence<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            [.. JsonSerializer.Deserialize<T[]>(ref reader, options) ?? []];

        public override void Write(Utf8JsonWriter writer, Sequence<T> value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value.ToArray(), options);
    }
}
