using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mediateki.Map.Domain;

namespace Mediateki.Map.Application.Import;

/// <summary>Writes records in the data format: UTF-8, two spaces, every known field in one order, unknown values as null.</summary>
internal static class RecordWriter
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, IndentSize = 2, NewLine = "\n" };

    public static byte[] ToUtf8<T>(T record, Action<Utf8JsonWriter, T> write, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>(8192);
        using (var writer = new Utf8JsonWriter(buffer, indented ? Indented : Compact))
        {
            write(writer, record);
        }
        return buffer.WrittenSpan.ToArray();
    }

    public static void Text(this Utf8JsonWriter writer, string field, string? text)
    {
        if (text is null)
        {
            writer.WriteNull(field);
        }
        else
        {
            writer.WriteString(field, text);
        }
    }

    /// <summary>Writes the field only where it has a value: for fields that most records do not have.</summary>
    public static void OptionalText(this Utf8JsonWriter writer, string field, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(field, text);
        }
    }

    public static void Number(this Utf8JsonWriter writer, string field, int? number)
    {
        if (number is { } value)
        {
            writer.WriteNumber(field, value);
        }
        else
        {
            writer.WriteNull(field);
        }
    }

    public static void Flag(this Utf8JsonWriter writer, string field, bool? flag)
    {
        if (flag is { } value)
        {
            writer.WriteBoolean(field, value);
        }
        else
        {
            writer.WriteNull(field);
        }
    }

    /// <summary>field_pl and field_en, and field_uk where there is one.</summary>
    public static void Localized(this Utf8JsonWriter writer, string field, LocalizedText? text) =>
        writer.Localized(field + "_pl", field + "_en", field + "_uk", text);

    public static void Localized(this Utf8JsonWriter writer, string pl, string en, string uk, LocalizedText? text)
    {
        writer.Text(pl, text?.Pl);
        writer.Text(en, text?.En);
        writer.OptionalText(uk, text?.Uk);
    }

    public static void Texts(this Utf8JsonWriter writer, string field, IEnumerable<string> texts)
    {
        writer.WriteStartArray(field);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }
        writer.WriteEndArray();
    }

    public static void List<T>(this Utf8JsonWriter writer, string field, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(field);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
