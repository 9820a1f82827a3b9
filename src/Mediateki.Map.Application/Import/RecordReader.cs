using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mediateki.Map.Domain;

namespace Mediateki.Map.Application.Import;

/// <summary>
/// Reads the fields of one JSON object and keeps every problem it meets, with the path of the field; a field with a problem
/// reads as null or a harmless default, so that reading goes on to the next.
/// </summary>
internal sealed partial class RecordReader
{
    private const int LongestText = 20_000;
    private readonly JsonElement element;
    private readonly string path;
    private readonly Action<string?, ImportProblemKind, string>? report;

    /// <summary>Fields that were asked for; null where nobody wants to know which were not.</summary>
    private readonly HashSet<string>? read;

    /// <param name="report">Told of problems: field, kind and detail; null for a record that was judged when it went into the catalogue.</param>
    public RecordReader(JsonElement element, Action<string?, ImportProblemKind, string>? report, string path = "")
    {
        this.element = element;
        this.path = path;
        this.report = report;
        read = report is null ? null : new(StringComparer.Ordinal);
        if (element.ValueKind != JsonValueKind.Object)
        {
            report?.Invoke(path.Length == 0 ? null : path.TrimEnd('.'), ImportProblemKind.WrongType, "object");
        }
    }

    /// <summary>Somebody wants to know what is wrong with the record.</summary>
    public bool Judges => report is not null;

    public string? Text(string field)
    {
        if (Find(field) is not { } value)
        {
            return null;
        }
        if (value.ValueKind != JsonValueKind.String)
        {
            Report(field, ImportProblemKind.WrongType, "text");
            return null;
        }
        return Checked(field, TextOf(field, value));
    }

    public string RequiredText(string field)
    {
        var text = Text(field);
        if (string.IsNullOrWhiteSpace(text))
        {
            Missing(field);
        }
        return text ?? "";
    }

    /// <summary>The triple <c>field_pl</c>, <c>field_en</c>, <c>field_uk</c>; Polish and English stand together or not at all.</summary>
    public LocalizedText? Localized(string field) => Localized(field + "_pl", field + "_en", field + "_uk");

    public LocalizedText? Localized(string pl, string en, string uk)
    {
        var (polish, english, ukrainian) = (Text(pl), Text(en), Text(uk));
        if (polish is null && (english ?? ukrainian) is not null)
        {
            Report(pl, ImportProblemKind.MissingTranslation, "pl");
        }
        if (polish is not null && english is null)
        {
            Report(en, ImportProblemKind.MissingTranslation, "en");
        }
        return LocalizedText.From(polish, english, ukrainian);
    }

    public LocalizedText RequiredLocalized(string field) => RequiredLocalized(field + "_pl", field + "_en", field + "_uk");

    public LocalizedText RequiredLocalized(string pl, string en, string uk)
    {
        var text = Localized(pl, en, uk);
        if (text is null)
        {
            Missing(pl);
        }
        return text ?? new("");
    }

    public int? Number(string field, int smallest, int largest)
    {
        if (Find(field) is not { } value)
        {
            return null;
        }
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number))
        {
            Report(field, ImportProblemKind.WrongType, "whole number");
            return null;
        }
        if (number < smallest || number > largest)
        {
            Report(field, ImportProblemKind.BadValue, string.Create(CultureInfo.InvariantCulture, $"{number} ({smallest}…{largest})"));
            return null;
        }
        return number;
    }

    public double? Decimal(string field)
    {
        if (Find(field) is not { } value)
        {
            return null;
        }
        if (value.ValueKind != JsonValueKind.Number)
        {
            Report(field, ImportProblemKind.WrongType, "number");
            return null;
        }
        return value.GetDouble();
    }

    public bool? Flag(string field)
    {
        if (Find(field) is not { } value)
        {
            return null;
        }
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Report(field, ImportProblemKind.WrongType, "true or false");
            return null;
        }
        return value.GetBoolean();
    }

    public bool RequiredFlag(string field)
    {
        var flag = Flag(field);
        if (flag is null)
        {
            Missing(field);
        }
        return flag ?? false;
    }

    /// <summary>A text that must be one of the codes.</summary>
    public string? Code(string field, IReadOnlySet<string> codes)
    {
        var code = Text(field);
        if (code is not null && !codes.Contains(code))
        {
            Report(field, ImportProblemKind.UnknownCode, code);
        }
        return code;
    }

    public string RequiredCode(string field, IReadOnlySet<string> codes)
    {
        var code = Code(field, codes);
        if (code is null)
        {
            Missing(field);
        }
        return code ?? "";
    }

    public TEnum? Choice<TEnum>(string field, CodeTable<TEnum> table)
        where TEnum : struct, Enum
    {
        if (Text(field) is not { } code)
        {
            return null;
        }
        var value = table.Find(code);
        if (value is null)
        {
            Report(field, ImportProblemKind.UnknownCode, code);
        }
        return value;
    }

    public TEnum RequiredChoice<TEnum>(string field, CodeTable<TEnum> table)
        where TEnum : struct, Enum
    {
        if (Find(field) is null)
        {
            Missing(field);
        }
        return Choice(field, table) ?? default;
    }

    public string? Url(string field)
    {
        var text = Text(field);
        if (text is not null && !(Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0))
        {
            Report(field, ImportProblemKind.BadUrl, text);
            return null;
        }
        return text;
    }

    /// <summary>A text that must match; <paramref name="meaning"/> names what it should be in the problem.</summary>
    public string? Matching(string field, Regex pattern, string meaning)
    {
        var text = Text(field);
        if (text is not null && Judges && !pattern.IsMatch(text))
        {
            Report(field, ImportProblemKind.BadValue, $"{text} ({meaning})");
        }
        return text;
    }

    public string Slug(string field)
    {
        var slug = Matching(field, SlugPattern(), "slug");
        if (slug is null)
        {
            Missing(field);
        }
        return slug ?? "";
    }

    public RecordReader Object(string field)
    {
        if (Find(field) is { } value)
        {
            return new(value, report, $"{path}{field}.");
        }
        Missing(field);
        return new(EmptyObject, report, $"{path}{field}.");
    }

    public IReadOnlyList<T> List<T>(string field, Func<RecordReader, T> item, bool required = true)
    {
        var elements = Elements(field, required);
        return elements.Count == 0 ? [] : elements.Select((e, i) => item(new(e, report, $"{path}{field}[{i}]."))).ToArray();
    }

    public IReadOnlyList<string> Texts(string field, IReadOnlySet<string>? codes = null, bool required = true)
    {
        var texts = new List<string>();
        foreach (var (value, i) in Elements(field, required).Select((e, i) => (e, i)))
        {
            if (value.ValueKind != JsonValueKind.String)
            {
                Report($"{field}[{i}]", ImportProblemKind.WrongType, "text");
                continue;
            }
            var text = TextOf($"{field}[{i}]", value);
            if (codes is not null && !codes.Contains(text))
            {
                Report($"{field}[{i}]", ImportProblemKind.UnknownCode, text);
            }
            texts.Add(text);
        }
        return texts;
    }

    /// <summary>The names and texts of an object used as a table.</summary>
    public IEnumerable<(string Name, string? Text)> Entries()
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }
        foreach (var property in element.EnumerateObject())
        {
            read?.Add(property.Name);
            yield return (property.Name, property.Value.ValueKind == JsonValueKind.Null ? null : Text(property.Name));
        }
    }

    public bool Has(string field) => Find(field) is not null;

    /// <summary>Reports each field that nothing has read.</summary>
    public void NoOthers()
    {
        if (read is null || element.ValueKind != JsonValueKind.Object)
        {
            return;
        }
        foreach (var property in element.EnumerateObject().Where(p => !read.Contains(p.Name)))
        {
            Report(property.Name, ImportProblemKind.UnknownField, property.Name);
        }
    }

    public void Report(string field, ImportProblemKind kind, string detail) => report?.Invoke(path + field, kind, detail);

    private void Missing(string field)
    {
        if (element.ValueKind == JsonValueKind.Object && Find(field) is null or { ValueKind: JsonValueKind.String })
        {
            report?.Invoke(path + field, ImportProblemKind.MissingField, field);
        }
    }

    private string TextOf(string field, JsonElement value)
    {
        if (JsonText.Find(value) is { } text)
        {
            return text;
        }
        Report(field, ImportProblemKind.BadValue, value.GetRawText());
        return "";
    }

    private string Checked(string field, string text)
    {
        if (text.Length > LongestText)
        {
            Report(field, ImportProblemKind.TooLong, LongestText.ToString(CultureInfo.InvariantCulture));
        }
        if (text.Contains('\0'))
        {
            Report(field, ImportProblemKind.BadValue, "U+0000");
            return text.Replace("\0", "", StringComparison.Ordinal);
        }
        return text;
    }

    private List<JsonElement> Elements(string field, bool required)
    {
        if (Find(field) is not { } value)
        {
            if (required)
            {
                Missing(field);
            }
            return [];
        }
        if (value.ValueKind != JsonValueKind.Array)
        {
            Report(field, ImportProblemKind.WrongType, "list");
            return [];
        }
        return [.. value.EnumerateArray()];
    }

    private JsonElement? Find(string field)
    {
        read?.Add(field);
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;
    }

    private static readonly JsonElement EmptyObject = JsonDocument.Parse("{}").RootElement;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex SlugPattern();
}
