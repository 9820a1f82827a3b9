using System.Globalization;
using System.Text;
using Mediateki.Map.Application.Import;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Application.Places;

/// <summary>A file of the gazetteer with a heading: rows of named fields, each problem noted with its file, line and field.</summary>
internal sealed class GazetteerFile(string path, string[] columns, GazetteerProblems problems)
{
    private const int LongestText = 200;

    private readonly string file = Path.GetFileName(path);

    /// <summary>The rows; what is wrong with the file as a whole ends them.</summary>
    public IEnumerable<GazetteerFields> Rows()
    {
        if (!File.Exists(path))
        {
            problems.Add(new(path, null, null, ImportProblemKind.MissingFile, path));
            yield break;
        }
        int[]? places = null;
        using var rows = new CsvRows(path).Read().GetEnumerator();
        while (Next(rows))
        {
            var (line, fields) = rows.Current;
            if (places is null)
            {
                places = Array.ConvertAll(columns, fields.IndexOf);
                foreach (var missing in columns.Where(column => !fields.Contains(column)))
                {
                    problems.Add(new(file, $"line {line}", missing, ImportProblemKind.MissingField, missing));
                }
                if (places.Contains(-1))
                {
                    yield break;
                }
            }
            else if (fields.Count <= places.Max())
            {
                problems.Add(new(file, $"line {line}", null, ImportProblemKind.MissingField, columns[Array.FindIndex(places, place => place >= fields.Count)]));
            }
            else
            {
                yield return new(line, Array.ConvertAll(places, place => fields[place]), columns, (name, kind, detail) => problems.Add(new(file, $"line {line}", name, kind, detail)));
            }
        }
        if (places is null)
        {
            problems.Add(new(file, null, null, ImportProblemKind.MissingField, columns[0]));
        }
    }

    private bool Next(IEnumerator<(int, List<string>)> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (Exception exception) when (exception is InvalidDataException or DecoderFallbackException or IOException or UnauthorizedAccessException)
        {
            problems.Add(new(file, null, null, ImportProblemKind.BadValue, exception.Message));
            return false;
        }
    }

    /// <summary>Fields of one row by their column.</summary>
    internal sealed class GazetteerFields(int line, string[] values, string[] columns, Action<string, ImportProblemKind, string> report)
    {
        public int Line => line;

        public bool HasProblem { get; private set; }

        public string this[string column] => values[Array.IndexOf(columns, column)];

        public string Required(string column)
        {
            var value = this[column];
            if (value.Length == 0)
            {
                Report(column, ImportProblemKind.MissingField, column);
            }
            else if (value.Length > LongestText)
            {
                Report(column, ImportProblemKind.TooLong, $"{LongestText}");
            }
            else if (!PlainText.Is(value))
            {
                Report(column, ImportProblemKind.BadValue, "control character");
            }
            return value;
        }

        public GeoPoint? Point(string latitudeColumn, string longitudeColumn)
        {
            var (latitude, longitude) = (Degrees(latitudeColumn, 90), Degrees(longitudeColumn, 180));
            return latitude is { } north && longitude is { } east ? new GeoPoint(north, east) : null;
        }

        public int? Whole(string column)
        {
            var value = this[column];
            if (value.Length == 0)
            {
                return null;
            }
            if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }
            Report(column, ImportProblemKind.BadValue, value);
            return null;
        }

        public void Report(string column, ImportProblemKind kind, string detail)
        {
            HasProblem = true;
            report(column, kind, detail.Length > LongestText ? detail[..LongestText] : detail);
        }

        private double? Degrees(string column, double most)
        {
            var value = this[column];
            if (double.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most)
            {
                return degrees;
            }
            Report(column, ImportProblemKind.BadValue, value);
            return null;
        }
    }
}

/// <summary>The problems of an import: all of them counted, the first thousand kept.</summary>
internal sealed class GazetteerProblems
{
    private const int Kept = 1_000;
    private readonly List<ImportProblem> kept = [];

    public int Count { get; private set; }

    public IReadOnlyList<ImportProblem> List => kept;

    public void Add(ImportProblem problem)
    {
        Count++;
        if (kept.Count < Kept)
        {
            kept.Add(problem);
        }
    }
}
