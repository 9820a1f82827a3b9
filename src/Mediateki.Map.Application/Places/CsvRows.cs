using System.IO.Compression;
using System.Text;

namespace Mediateki.Map.Application.Places;

/// <summary>Rows of a CSV file (RFC 4180, UTF-8, comma), plain or gzip whatever its name says, read one by one.</summary>
internal sealed class CsvRows(string path)
{
    private const int LongestRow = 10_000;

    /// <summary>The number of the line on which each row begins, and its fields.</summary>
    /// <exception cref="InvalidDataException">The file is not what it should be; the message says where.</exception>
    public IEnumerable<(int Line, List<string> Fields)> Read()
    {
        using var file = Open();
        using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            var start = number;
            // A field in quotation marks may go on in the next line.
            while (line.Count(c => c == '"') % 2 == 1)
            {
                if (line.Length > LongestRow || reader.ReadLine() is not { } next)
                {
                    throw new InvalidDataException($"{start}");
                }
                number++;
                line += "\n" + next;
            }
            if (line.Length > 0)
            {
                yield return (start, Split(line));
            }
        }
    }

    private Stream Open()
    {
        var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[2];
        var isGzip = file.ReadAtLeast(head, 2, throwOnEndOfStream: false) == 2 && head is [0x1f, 0x8b];
        file.Position = 0;
        return isGzip ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    private static List<string> Split(string line)
    {
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }
        fields.Add(field.ToString().Trim());
        return fields;
    }
}
