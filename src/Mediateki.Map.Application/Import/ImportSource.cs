using System.Text.Json;

namespace Mediateki.Map.Application.Import;

/// <summary>
/// The records of a folder, read one by one: whatever the number of files, only one record is in memory at a time.
/// </summary>
internal sealed class ImportSource(string folder, ImportProblems problems)
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32 };
    private const long LargestFile = 4 * 1024 * 1024;

    public IEnumerable<ImportedRecord> Libraries() =>
        Files("libraries", "*.json").SelectMany(Whole).Concat(Files("libraries", "*.jsonl").SelectMany(Lines));

    public IEnumerable<ImportedRecord> Folder(string name) => Files(name, "*.json").SelectMany(Whole);

    public ImportedRecord? File(string name)
    {
        var path = Path.Combine(folder, name);
        return System.IO.File.Exists(path) ? Whole(path).FirstOrDefault() : null;
    }

    /// <summary>The items of a list: the file itself, or its field of that name.</summary>
    public IEnumerable<ImportedRecord> Items(string name, string? field)
    {
        if (File(name) is not { } file)
        {
            yield break;
        }
        var list = field is null ? file.Element
            : file.Element.ValueKind == JsonValueKind.Object && file.Element.TryGetProperty(field, out var value) ? value : default;
        if (list.ValueKind != JsonValueKind.Array)
        {
            problems.Add(new(file.File, null, field, ImportProblemKind.WrongType, "list"));
            yield break;
        }
        var position = 0;
        foreach (var item in list.EnumerateArray())
        {
            position++;
            yield return new(file.File, Key(item) ?? position.ToString(System.Globalization.CultureInfo.InvariantCulture), item, problems);
        }
    }

    private IEnumerable<string> Files(string name, string pattern)
    {
        var path = Path.Combine(folder, name);
        return Directory.Exists(path) ? Directory.EnumerateFiles(path, pattern).Order(StringComparer.Ordinal) : [];
    }

    private IEnumerable<ImportedRecord> Whole(string path)
    {
        var file = Path.GetRelativePath(folder, path).Replace('\\', '/');
        if (new FileInfo(path).Length > LargestFile)
        {
            problems.Add(new(file, null, null, ImportProblemKind.TooLong, $"{LargestFile / 1024 / 1024} MB"));
            yield break;
        }
        if (Parse(file, null, System.IO.File.ReadAllBytes(path), 0) is { } element)
        {
            yield return new(file, Key(element) ?? Path.GetFileNameWithoutExtension(path), element, problems);
        }
    }

    private IEnumerable<ImportedRecord> Lines(string path)
    {
        var file = Path.GetRelativePath(folder, path).Replace('\\', '/');
        var number = 0;
        foreach (var line in System.IO.File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line) && Parse(file, $"line {number}", System.Text.Encoding.UTF8.GetBytes(line), number - 1) is { } element)
            {
                yield return new(file, Key(element) ?? $"line {number}", element, problems);
            }
        }
    }

    private JsonElement? Parse(string file, string? record, byte[] utf8, int linesBefore)
    {
        try
        {
            var json = utf8.AsMemory();
            if (json.Span.StartsWith("\uFEFF"u8))
            {
                json = json[3..];
            }
            using var document = JsonDocument.Parse(json, Strict);
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            var (line, position) = (linesBefore + (exception.LineNumber ?? 0) + 1, (exception.BytePositionInLine ?? 0) + 1);
            problems.Add(new(file, record, null, ImportProblemKind.MalformedJson, $"{line}:{position}"));
            return null;
        }
    }

    private static string? Key(JsonElement element)
    {
        foreach (var name in (ReadOnlySpan<string>)["slug", "code"])
        {
            if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
            {
                return JsonText.Find(value);
            }
        }
        return null;
    }
}

/// <summary>One record and where it stands.</summary>
internal sealed class ImportedRecord(string file, string key, JsonElement element, ImportProblems problems)
{
    public string File => file;

    public string Key => key;

    public JsonElement Element => element;

    public RecordReader Reader() => new(element, (field, kind, detail) => problems.Add(new(file, key, field, kind, detail)));

    public void Report(string? field, ImportProblemKind kind, string detail) => problems.Add(new(file, key, field, kind, detail));
}

/// <summary>The problems of an import: all of them counted, the first thousand kept.</summary>
internal sealed class ImportProblems
{
    private const int Kept = 1000;
    private readonly List<ImportProblem> kept = [];

    public int Count { get; private set; }

    public bool AnyFatal { get; private set; }

    public IReadOnlyList<ImportProblem> List => kept;

    public void Add(ImportProblem problem)
    {
        Count++;
        AnyFatal |= problem.IsFatal;
        if (kept.Count < Kept)
        {
            kept.Add(problem);
        }
    }
}
