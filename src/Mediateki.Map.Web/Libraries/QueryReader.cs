using System.Globalization;
using Mediateki.Map.Application.Places;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Geography;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Mediateki.Map.Web.Libraries;

/// <summary>
/// Reads typed values out of a query string and notes what it could not use. A page goes on with the default it was given
/// in place of such a value; an interface for programs answers with <see cref="Problems"/>.
/// </summary>
public sealed class QueryReader(IReadOnlyDictionary<string, StringValues> query)
{
    private readonly Dictionary<string, string[]> problems = [];
    private readonly List<string> unused = [];

    public QueryReader(string? query)
        : this(QueryHelpers.ParseQuery(query))
    {
    }

    /// <summary>Name of a parameter and what form it is accepted in.</summary>
    public IReadOnlyDictionary<string, string[]> Problems => problems;

    /// <summary>What could not be used at all, as "name=value"; a text that is too long is used in part.</summary>
    public IReadOnlyList<string> Unused => unused;

    /// <summary>Trimmed, with runs of white space as one space; null where it is missing or empty. What is too long is cut.</summary>
    public string? Text(string name, int longest)
    {
        if (Single(name) is not { } text)
        {
            return null;
        }
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length > longest)
        {
            Refuse(name, $"At most {longest} characters.");
            words = words[..(char.IsHighSurrogate(words[longest - 1]) ? longest - 1 : longest)].TrimEnd();
        }
        return words.Length == 0 ? null : words;
    }

    /// <summary>The value where it is a known one; null where it is missing, empty or another.</summary>
    public string? Choice(string name, Func<string, bool> isKnown, string accepted)
    {
        var value = Single(name);
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }
        if (isKnown(value))
        {
            return value;
        }
        Refuse(name, accepted, value);
        return null;
    }

    /// <summary>Those of the values that are known ones; read lazily.</summary>
    public IEnumerable<string> Choices(string name, Func<string, bool> isKnown, string accepted)
    {
        foreach (var value in query.GetValueOrDefault(name))
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                continue;
            }
            if (isKnown(value))
            {
                yield return value;
            }
            else
            {
                Refuse(name, accepted, value);
            }
        }
    }

    /// <summary>Where the value is coordinates, in any form people copy them; null otherwise, which is no problem yet.</summary>
    public GeoPoint? Position(string name) => CoordinateText.TryParse(Single(name));

    public bool Flag(string name) => Choice(name, value => value is "1" or "0" or "true" or "false", "1 or 0.") is "1" or "true";

    public int Number(string name, int least, int most, int otherwise)
    {
        var value = Single(name);
        if (string.IsNullOrWhiteSpace(value))
        {
            return otherwise;
        }
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }
        Refuse(name, $"A whole number from {least} to {most}.", value);
        return otherwise;
    }

    public BoundingBox? Box(string name)
    {
        var value = Single(name);
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }
        if (BoundingBox.Parse(value) is { } box)
        {
            return box;
        }
        Refuse(name, "west,south,east,north in degrees with decimal points: longitudes from -180 to 180, west < east; latitudes from -90 to 90, south < north.", value);
        return null;
    }

    /// <summary>Notes that a value, where there is one, says something only beside another parameter.</summary>
    public void RefuseWithout(string other, string name)
    {
        var value = query.GetValueOrDefault(name).FirstOrDefault();
        if (!string.IsNullOrWhiteSpace(value) && !problems.ContainsKey(name))
        {
            Refuse(name, $"Only together with {other}.", value);
        }
    }

    private string? Single(string name)
    {
        var values = query.GetValueOrDefault(name);
        if (values.Count > 1)
        {
            Refuse(name, "Given once.", [.. values.Skip(1)]);
        }
        var value = values.Count == 0 ? null : values[0];
        if (value is not null && !PlainText.Is(value))
        {
            Refuse(name, "No control characters.");
            return PlainText.Of(value);
        }
        return value;
    }

    private void Refuse(string name, string accepted, params ReadOnlySpan<string?> values)
    {
        problems[name] = [accepted];
        foreach (var value in values)
        {
            unused.Add($"{name}={value}");
        }
    }
}
