using System.Collections.Immutable;
using System.Globalization;
using Mediateki.Map.Domain.Trips;

namespace Mediateki.Map.Domain.Tests.Trips;

/// <summary>What a random trip may contain.</summary>
internal sealed record RandomTripShape(int Candidates, int Days)
{
    /// <summary>Lunch, a second break, travel limits, stop limits and buffers.</summary>
    public bool Limits { get; init; }

    /// <summary>Visits that may be shortened and hours that are not confirmed.</summary>
    public bool Variants { get; init; }

    /// <summary>Groups, orders, themes, compulsory and forbidden stops, fixed times and capacities.</summary>
    public bool Wishes { get; init; }
}

/// <summary>
/// Trips of the product's kind, made from a seed: libraries strewn over a region of 60 km with the opening hours that Polish public
/// libraries really keep (split days, late Tuesdays, short Saturdays), car travel by distance.
/// </summary>
internal static class RandomTrips
{
    private static readonly DateTimeOffset Monday = new(2026, 10, 5, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Hours from Monday to Saturday: spans in minutes of the day.</summary>
    private static readonly (int From, int To)[][][] Hours =
    [
        [[(600, 1140)], [(600, 1140)], [(600, 900)], [(600, 1140)], [(600, 1140)], [(540, 840)]],
        [[(480, 900)], [(660, 1080)], [], [(660, 1080)], [(480, 900)], []],
        [[(540, 720), (780, 1080)], [(540, 720), (780, 1080)], [(540, 720)], [(540, 720), (780, 1080)], [(540, 720), (780, 960)], []],
        [[(720, 1140)], [(540, 900)], [(720, 1140)], [(540, 900)], [(720, 1140)], [(540, 780)]],
        [[(600, 840), (900, 1080)], [], [(600, 840), (900, 1080)], [(600, 1080)], [(600, 840)], [(600, 780)]],
        [[(480, 1200)], [(480, 1200)], [(480, 1200)], [(480, 1200)], [(480, 1200)], [(540, 900)]],
    ];

    public static TripProblem Create(int seed, RandomTripShape shape)
    {
        var random = new Random(seed);
        var towns = Enumerable.Range(0, Math.Max(2, shape.Candidates / 4)).Select(_ => (X: random.NextDouble() * 60, Y: random.NextDouble() * 60)).ToArray();
        var points = Enumerable.Range(0, shape.Candidates + 1)
            .Select(_ => towns[random.Next(towns.Length)])
            .Select(town => (X: town.X + (random.NextDouble() * 6), Y: town.Y + (random.NextDouble() * 6)))
            .ToArray();
        var problem = new TripProblem
        {
            Days = [.. Enumerable.Range(random.Next(4), shape.Days).Select(day => Day(random, day, shape))],
            Candidates = [.. Enumerable.Range(0, shape.Candidates).Select(index => Candidate(random, index, shape))],
            Travel = TravelMatrix.FromSeconds(TravelMode.Car, points.Length, (from, to) =>
                180 + (int)(Math.Sqrt(Math.Pow(points[from].X - points[to].X, 2) + Math.Pow(points[from].Y - points[to].Y, 2)) * 1.34 / 55 * 3600)),
            StopBuffer = shape.Limits ? TimeSpan.FromMinutes(random.Next(3) * 5) : TimeSpan.Zero,
        };
        return shape.Wishes ? WithWishes(random, problem) : problem;
    }

    private static TripDay Day(Random random, int day, RandomTripShape shape)
    {
        var midnight = Monday.AddDays(day);
        var plain = new TripDay
        {
            EarliestStart = midnight.AddMinutes(480 + random.Next(90)),
            LatestEnd = midnight.AddMinutes(960 + random.Next(180)),
            StartPlace = random.Next(5) == 0 ? null : 0,
            EndPlace = random.Next(5) == 0 ? null : 0,
        };
        return !shape.Limits ? plain : plain with
        {
            Breaks = random.Next(3) switch
            {
                0 => [],
                1 => [Break("lunch", midnight, 720, 840, 45)],
                _ => [Break("lunch", midnight, 720, 810, 40), Break("tea", midnight, 930, 990, 20)],
            },
            MaximumStops = random.Next(3) == 0 ? random.Next(2, 6) : null,
            MaximumTravel = random.Next(3) == 0 ? TimeSpan.FromMinutes(60 + random.Next(120)) : null,
        };
    }

    private static TripBreak Break(string name, DateTimeOffset midnight, int from, int to, int length) =>
        new(name, midnight.AddMinutes(from), midnight.AddMinutes(to), TimeSpan.FromMinutes(length));

    private static TripCandidate Candidate(Random random, int index, RandomTripShape shape)
    {
        var week = Hours[random.Next(Hours.Length)];
        var confirmed = !shape.Variants || random.Next(4) > 0;
        var preferred = TimeSpan.FromMinutes(45 + (random.Next(6) * 15));
        return new TripCandidate
        {
            Library = new LibraryId(string.Create(CultureInfo.InvariantCulture, $"lib-{index}")),
            Place = index + 1,
            Value = 10 + random.Next(91),
            Length = shape.Variants && random.Next(2) == 0 ? new VisitLength(preferred * 0.6, preferred) : VisitLength.Exactly(preferred),
            Windows = [.. week.SelectMany((spans, day) => spans.Select(span => new VisitWindow(Monday.AddDays(day).AddMinutes(span.From), Monday.AddDays(day).AddMinutes(span.To), confirmed)))],
        };
    }

    private static TripProblem WithWishes(Random random, TripProblem problem)
    {
        string[] themes = ["film", "music", "maker", "children", "local"];
        var candidates = problem.Candidates.Select(candidate => candidate with
        {
            Themes = [.. themes.Where(_ => random.Next(4) == 0)],
            Wish = random.Next(12) switch { 0 => StopWish.Compulsory, 1 => StopWish.Forbidden, _ => StopWish.Optional },
            Capacity = random.Next(3) == 0 ? 10 + random.Next(30) : null,
            FixedStart = random.Next(10) == 0 && !candidate.Windows.IsEmpty ? candidate.Windows[random.Next(candidate.Windows.Length)].Opens.AddMinutes(30) : null,
        }).ToImmutableArray();
        var ids = candidates.Select(candidate => candidate.Library).ToArray();
        return problem with
        {
            Candidates = candidates,
            GroupSize = 20,
            GroupMaySplit = random.Next(2) == 0,
            Themes = [.. themes.Select(theme => new TripTheme(theme, random.Next(60), random.Next(101)))],
            Groups = ids.Length < 4 ? [] : [new CandidateGroup([ids[0], ids[1]], random.Next(3) == 0)],
            Order = ids.Length < 4 || random.Next(2) == 0 ? [] : [new StopOrder(ids[2], ids[3]), new StopOrder(ids[1], ids[2])],
        };
    }
}
