using System.Globalization;
using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Benchmarks.Trips;

/// <summary>One line of an instance file, which knows where it stands.</summary>
internal sealed record ToptwLine(string Path, int Number, string Text)
{
    /// <summary>Number, x, y, service, score, at least one that plays no part, opening, closing.</summary>
    public const int LeastWords = 8;

    private const double Largest = 1e6;

    public string[] Words { get; } = Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <exception cref="FormatException">A word is not a number.</exception>
    public double[] Numbers() => [.. Words.Select(word => double.TryParse(word, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Largest
        ? number
        : throw Fault($"'{word}' is not a number of at most {Largest:0}"))];

    /// <exception cref="FormatException">The line is not a point.</exception>
    public ToptwPoint Point()
    {
        var row = Numbers();
        if (row.Length < LeastWords)
        {
            throw Fault($"a point has at least {LeastWords} numbers, this line has {row.Length}");
        }
        var point = new ToptwPoint(row[1], row[2], row[3], row[4], row[^2], row[^1]);
        if (point.Closes < point.Opens)
        {
            throw Fault("the point closes before it opens");
        }
        if (point.Service < 0 || point.Score is < 0 or > TripProblem.MaximumValue || point.Score != Math.Floor(point.Score))
        {
            throw Fault($"the service time must not be negative, and the score a whole number up to {TripProblem.MaximumValue}");
        }
        return point;
    }

    private FormatException Fault(string what) => new($"{Path}:{Number}: {what}.");
}
