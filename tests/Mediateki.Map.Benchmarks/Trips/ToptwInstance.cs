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
    public static ToptwInstance Read(string path)
    {
        var rows = File.ReadLines(path)
            .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Where(words => words.Length > 0)
            .Select(words => words.Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToArray())
            .ToArray();
        var name = Path.GetFileNameWithoutExtension(path);
        var scale = IsCordeau(name, rows) ? 100 : 10;
        return new ToptwInstance(name, scale, [.. rows.Skip(2).Select(row => new ToptwPoint(row[1], row[2], row[3], row[4], row[^2], row[^1]))]);
    }

    /// <summary>Whether a file begins like an instance: a line of four numbers, one of one or two, and points of at least eight.</summary>
    public static bool Looks(string path)
    {
        var rows = File.ReadLines(path).Take(3).Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToArray();
        return rows.Length == 3 && rows[0].Length == 4 && rows[1].Length is 1 or 2 && rows[2].Length >= 8
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
    private static bool IsCordeau(string name, double[][] rows) => name.StartsWith("pr", StringComparison.OrdinalIgnoreCase)
        || (!SolomonName(name) && rows.Skip(3).Select(row => row[3]).Distinct().Count() > 1);

    private static bool SolomonName(string name) => name.StartsWith('c') || name.StartsWith('r');

    private TripCandidate Candidate(ToptwPoint point, int index)
    {
        var service = TimeSpan.FromSeconds(Math.Round(point.Service * Scale));
        return new TripCandidate
        {
            Library = new LibraryId(index.ToString(CultureInfo.InvariantCulture)),
            Place = index,
            Value = (int)point.Score,
            Length = VisitLength.Exactly(service),
            Windows = [new VisitWindow(At(point.Opens), At(point.Closes) + service)],
        };
    }

    private DateTimeOffset At(double time) => Midnight.AddSeconds(Math.Round(time * Scale));

    private int Distance(int from, int to)
    {
        var (a, b) = (Points[from], Points[to]);
        return (int)Math.Floor((Math.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y))) * Scale) + 1e-9);
    }
}

/// <summary>One point of an instance. <paramref name="Closes"/> is the latest start of the service.</summary>
internal readonly record struct ToptwPoint(double X, double Y, double Service, double Score, double Opens, double Closes);
