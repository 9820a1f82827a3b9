using System.Collections.Immutable;
using System.Globalization;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Benchmarks.Trips;

/// <summary>
/// A standard instance of the (team) orienteering problem with time windows. Distances are Euclidean, rounded down to one decimal
/// for the Solomon instances and to two for those of Cordeau et al.; one unit of the file becomes 10 or 100 seconds of the product.
/// </summary>
internal sealed record ToptwInstance(string Name, int Scale, ImmutableArray<ToptwPoint> Points)
{
    private static readonly DateTimeOffset Midnight = new(2026, 10, 5, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Reads one file of the format that <c>../shared/data/toptw/FORMAT.txt</c> describes.</summary>
    /// <exception cref="FormatException">The file does not keep the format; the message begins with file and line.</exception>
    public static ToptwInstance Read(string path)
    {
        var lines = File.ReadAllLines(path).Select((line, index) => new ToptwLine(path, index + 1, line)).Where(line => line.Words.Length > 0).ToArray();
        if (lines.Length < 3)
        {
            throw new FormatException($"{path}:{lines.LastOrDefault()?.Number ?? 1}: expected two lines of numbers and then one per point, found {lines.Length} lines in all.");
        }
        foreach (var line in lines.Take(2))
        {
            line.Numbers();
        }
        var points = lines.Skip(2).Select(line => line.Point()).ToImmutableArray();
        var name = Path.GetFileNameWithoutExtension(path);
        return new ToptwInstance(name, IsCordeau(name, points) ? 100 : 10, points);
    }

    /// <summary>Whether a file begins like an instance: a line of at least three numbers, one of one or two, and a point of at least eight.</summary>
    public static bool Looks(string path)
    {
        var rows = File.ReadLines(path).Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 0).Take(3).ToArray();
        return rows.Length == 3 && rows[0].Length is 3 or 4 && rows[1].Length is 1 or 2 && rows[2].Length >= ToptwLine.LeastWords
            && rows.SelectMany(words => words).All(word => double.TryParse(word, CultureInfo.InvariantCulture, out _));
    }

    public TripProblem ToProblem(int tours) => new()
    {
        Days = [.. Enumerable.Repeat(new TripDay { EarliestStart = At(Points[0].Opens), LatestEnd = At(Points[0].Closes), StartPlace = 0, EndPlace = 0 }, tours)],
        Candidates = [.. Points.Skip(1).Select((point, index) => Candidate(point, index + 1))],
        Travel = TravelMatrix.FromSeconds(TravelMode.Car, Points.Length, Distance),
    };

    /// <summary>
    /// Cordeau's instances are named pr…; a file with neither a Solomon nor a Cordeau name is told by its service times, which are all
    /// alike in Solomon's instances.
    /// </summary>
    private static bool IsCordeau(string name, ImmutableArray<ToptwPoint> points) => name.StartsWith("pr", StringComparison.OrdinalIgnoreCase)
        || (!SolomonName(name) && points.Skip(1).Select(point => point.Service).Distinct().Count() > 1);

    private static bool SolomonName(string name) => name[..Math.Min(1, name.Length)] is "c" or "r" or "C" or "R";

    private TripCandidate Candidate(ToptwPoint point, int index)
    {
        // The product knows no visit without length: such a point takes the smallest unit there is.
        var service = TimeSpan.FromSeconds(Math.Max(1, Scaled(point.Service)));
        return new TripCandidate
        {
            Library = new LibraryId(index.ToString(CultureInfo.InvariantCulture)),
            Place = index,
            Value = (int)point.Score,
            Length = VisitLength.Exactly(service),
            Windows = [new VisitWindow(At(point.Opens), At(point.Closes) + service)],
        };
    }

    private DateTimeOffset At(double time) => Midnight.AddSeconds(Scaled(time));

    /// <summary>A time of the file in the product's seconds.</summary>
    public long Scaled(double time) => (long)Math.Round(time * Scale);

    /// <summary>Travel between two points in the product's seconds.</summary>
    public int Distance(int from, int to)
    {
        var (a, b) = (Points[from], Points[to]);
        return (int)Math.Floor((Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y))) * Scale) + 1e-9);
    }
}

/// <summary>One point of an instance. <paramref name="Closes"/> is the latest start of the service.</summary>
internal readonly record struct ToptwPoint(double X, double Y, double Service, double Score, double Opens, double Closes);
