using System.Diagnostics;
using System.Globalization;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Libraries.Tiles;
using Mediateki.Map.Domain.Geography;
using Npgsql;

namespace Mediateki.Map.Benchmarks.Catalogue;

/// <summary>
/// <c>directory [--questions N] [--sql N] [--no-http | --http-only | --tiles-only]</c>: what answers cost over the database of <c>CONNECTIONSTRINGS__CATALOGUE</c> (see
/// <c>load</c>), in this process, over HTTP, and by the best SQL for the same answer; for tiles also by the peers under Node.
/// </summary>
internal sealed class DirectoryBenchmark : IBenchmark
{
    private static readonly int[] Zooms = [5, 8, 12];

    /// <summary>The peers take as long.</summary>
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(1);

    private int sqlQuestions;
    private bool tilesOnly;

    public string Name => "directory";

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable("CONNECTIONSTRINGS__CATALOGUE") is not { Length: > 0 } connection)
        {
            await Console.Error.WriteLineAsync("Set CONNECTIONSTRINGS__CATALOGUE to a database made by load.");
            return 2;
        }
        var questions = int.Parse(LoadBenchmark.Option(args, "--questions") ?? "400", CultureInfo.InvariantCulture);
        sqlQuestions = int.Parse(LoadBenchmark.Option(args, "--sql") ?? "20", CultureInfo.InvariantCulture);
        tilesOnly = args.Contains("--tiles-only");
        if (!args.Contains("--http-only"))
        {
            await InProcessAsync(connection, questions, cancellationToken);
        }
        if (!args.Contains("--no-http") && !tilesOnly)
        {
            GC.Collect();
            await DirectoryOverHttp.RunAsync(connection, cancellationToken);
        }
        return 0;
    }

    private async Task InProcessAsync(string connection, int questions, CancellationToken cancellationToken)
    {
        await using var site = await InProcessSite.StartAsync(connection, cancellationToken);
        Console.WriteLine($"this process: {Environment.WorkingSet >> 20} MB resident");
        var points = Points(site.Get<ILibraryDirectory>(), questions);
        await using var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { CommandTimeout = 0 }.ConnectionString);
        if (tilesOnly)
        {
            await TilesAsync((LibraryTiles)site.Get<ILibraryTiles>(), database, points, cancellationToken);
            await TilePeers.RunAsync(site.Get<ILibraryDirectory>(), Zooms, points, cancellationToken);
            return;
        }
        await AnswersAsync(site.Get<ILibraryDirectory>(), database, points, cancellationToken);
        TypingBenchmark.Measure((LibraryDirectory)site.Get<ILibraryDirectory>(), TypingBenchmark.UsualSearches);
        await TilesAsync((LibraryTiles)site.Get<ILibraryTiles>(), database, points, cancellationToken);
        await NearestAsync(site.Get<ILibraryDirectory>(), database, points, cancellationToken);
        await EditBenchmark.RunAsync(site.Get<ILibraryDirectory>(), database, cancellationToken);
        await TilePeers.RunAsync(site.Get<ILibraryDirectory>(), Zooms, points, cancellationToken);
    }

    private static GeoPoint[] Points(ILibraryDirectory directory, int count)
    {
        var pins = directory.ListPins(LibraryFilter.Everything);
        var random = new Random(5);
        return [.. Enumerable.Range(0, count).Select(_ => pins[random.Next(pins.Count)].Point).Select(p => new GeoPoint(p.Latitude + (random.NextDouble() * 0.1), p.Longitude + (random.NextDouble() * 0.1)))];
    }

    private async Task AnswersAsync(ILibraryDirectory directory, NpgsqlDataSource database, GeoPoint[] points, CancellationToken cancellationToken)
    {
        var services = new LibraryFilter { Services = CodeSet.Of("films", "comics_manga") };
        LibraryFilter Boxed(int i) => services with { Area = new(points[i].Longitude, points[i].Latitude, points[i].Longitude + 1, points[i].Latitude + 0.7) };
        Report.Line("box + two services, count", Measure(points.Length, i => directory.Count(Boxed(i))));
        Report.Line("box + two services, page of 25", Measure(points.Length, i => directory.List(Boxed(i), LibraryOrder.Relevance, 1, 25)));
        await SqlAsync("  SQL: count", database, i => string.Create(CultureInfo.InvariantCulture,
            $"SELECT count(*) FROM libraries WHERE services @> ARRAY['films','comics_manga'] AND location && ST_MakeEnvelope({Boxed(i).Area!.Value.ToString()}, 4326)::geography"), cancellationToken);
        Report.Line("facets of everything", Measure(50, _ => directory.CountFacets(LibraryFilter.Everything)));
        Report.Line("facets of two services", Measure(50, _ => directory.CountFacets(services)));
        await SqlAsync("  SQL: services alone", database, _ => "SELECT code, count(*) FROM libraries, unnest(services) code WHERE services @> ARRAY['films','comics_manga'] GROUP BY code", cancellationToken);
        var noon = new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.FromHours(1));
        Report.Line("open at noon tomorrow, count", Measure(30, _ => directory.Count(new LibraryFilter { Open = new() { From = noon, Minutes = 60 } })));
        Report.Line("page 1 of everything", Measure(points.Length, _ => directory.List(LibraryFilter.Everything, LibraryOrder.Relevance, 1, 25)));
        Report.Line("page 1000 of two services by name", Measure(100, _ => directory.List(services, LibraryOrder.Name, 1000, 25)));
    }

    private async Task TilesAsync(LibraryTiles tiles, NpgsqlDataSource database, GeoPoint[] points, CancellationToken cancellationToken)
    {
        var filter = new LibraryFilter { Services = CodeSet.Of("films", "comics_manga") };
        Report.Line("first tile of a filter (z5)", Measure(10, i => tiles.Draw(filter with { OpenedSince = 1990 + i }, 5, 17, 10)));
        foreach (var zoom in Zooms)
        {
            var (places, largest) = (Array.ConvertAll(points, point => TileMath.Of(point, zoom)), 0);
            Report.Line($"tile z{zoom}, clusters", Measure(places.Length, i => tiles.Draw(LibraryFilter.Everything, zoom, places[i].X, places[i].Y)));
            Report.Line($"tile z{zoom}, two services", Measure(places.Length, i => tiles.Draw(filter, zoom, places[i].X, places[i].Y)));
            Array.ForEach(places, place => largest = Math.Max(largest, tiles.Find(LibraryFilter.Everything, zoom, place.X, place.Y, cancellationToken).Length));
            Console.WriteLine($"  largest compressed: {largest} bytes");
            await SqlAsync($"  SQL: ST_AsMVT z{zoom}, raw points", database, i => string.Create(CultureInfo.InvariantCulture, $"""
                SELECT length(ST_AsMVT(t)) FROM (SELECT slug, ST_AsMVTGeom(ST_Transform(location::geometry, 3857), ST_TileEnvelope({zoom}, {places[i].X}, {places[i].Y})) AS geom
                FROM libraries WHERE location && ST_Transform(ST_TileEnvelope({zoom}, {places[i].X}, {places[i].Y}), 4326)::geography) t
                """), cancellationToken, zoom < 8 ? 3 : null);
        }
        LargestTile(tiles, points, cancellationToken);
    }

    private static void LargestTile(LibraryTiles tiles, GeoPoint[] points, CancellationToken cancellationToken)
    {
        var sizes = from zoom in Enumerable.Range(0, ILibraryTiles.DeepestZoom + 1)
            from place in points.Select(point => TileMath.Of(point, zoom)).Distinct()
            select (Size: tiles.Find(LibraryFilter.Everything, zoom, place.X, place.Y, cancellationToken).Length, Zoom: zoom);
        var (size, at) = sizes.Max();
        Console.WriteLine($"largest tile of any zoom around these points, compressed: {size} bytes, at zoom {at}");
    }

    private async Task NearestAsync(ILibraryDirectory directory, NpgsqlDataSource database, GeoPoint[] points, CancellationToken cancellationToken)
    {
        Report.Line("nearest 20, with cards", Measure(points.Length, i => directory.ListNearest(points[i], 20, LibraryFilter.Everything)));
        var snapshot = ((LibraryDirectory)directory).Served!;
        Report.Line("nearest 20, positions", Measure(points.Length, i => new NearestSearch(snapshot.Places, snapshot.Columns, points[i], 20, null).Run()));
        await CompareNearestAsync(directory, database, points, cancellationToken);
        await SqlAsync("  SQL: nearest 20", database, i => NearestSql(points[i]), cancellationToken, points.Length);
    }

    /// <summary>PostGIS's <c>&lt;-&gt;</c> on geography measures on a sphere; measured on the ellipsoid, the 60 that it puts first are put in order.</summary>
    private static async Task CompareNearestAsync(ILibraryDirectory directory, NpgsqlDataSource database, GeoPoint[] points, CancellationToken cancellationToken)
    {
        var (onSphere, onEllipsoid) = (0, 0);
        var random = new Random(6);
        for (var i = 0; i < 1000; i++)
        {
            var here = points[random.Next(points.Length)] is var p ? new GeoPoint(p.Latitude + random.NextDouble() - 0.5, p.Longitude + random.NextDouble() - 0.5) : default;
            var ours = directory.ListNearest(here, 20, LibraryFilter.Everything).Select(n => n.Library.Id.Slug).Order(StringComparer.Ordinal).ToList();
            onSphere += ours.SequenceEqual(await ReadAsync(database, NearestSql(here), cancellationToken)) ? 1 : 0;
            onEllipsoid += ours.SequenceEqual(await ReadAsync(database, NearestSql(here, measured: true), cancellationToken)) ? 1 : 0;
        }
        Console.WriteLine($"  equal to PostGIS on {onEllipsoid} of 1000 points by ST_Distance on the ellipsoid, on {onSphere} by <-> on the sphere");
    }

    private static string NearestSql(GeoPoint point, bool measured = false)
    {
        var here = string.Create(CultureInfo.InvariantCulture, $"ST_MakePoint({point.Longitude}, {point.Latitude})::geography");
        return measured
            ? $"SELECT slug FROM (SELECT slug, location FROM libraries ORDER BY location <-> {here} LIMIT 60) l ORDER BY ST_Distance(location, {here}, true), slug COLLATE \"C\" LIMIT 20"
            : $"SELECT slug FROM libraries ORDER BY location <-> {here} LIMIT 20";
    }

    private static async Task<IEnumerable<string>> ReadAsync(NpgsqlDataSource database, string sql, CancellationToken cancellationToken)
    {
        var slugs = new List<string>();
        await using var command = database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            slugs.Add(reader.GetString(0));
        }
        return slugs.Order(StringComparer.Ordinal);
    }

    private async Task SqlAsync(string name, NpgsqlDataSource database, Func<int, string> sql, CancellationToken cancellationToken, int? times = null)
    {
        var took = new List<double>();
        for (var i = 0; i < (times ?? sqlQuestions); i++)
        {
            var started = Stopwatch.GetTimestamp();
            await using var command = database.CreateCommand(sql(i));
            await command.ExecuteScalarAsync(cancellationToken);
            took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        Report.Line(name, took);
    }

    private static void WarmUp(int times, Func<int, object> ask)
    {
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < times || Stopwatch.GetElapsedTime(started) < Warm; i++)
        {
            ask(i % times);
        }
    }

    /// <summary>After as many questions as the runtime needs to compile what answers them in full.</summary>
    private static List<double> Measure(int times, Func<int, object> ask)
    {
        WarmUp(times, ask);
        var took = new List<double>(times);
        for (var i = 0; i < times; i++)
        {
            var started = Stopwatch.GetTimestamp();
            ask(i);
            took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        return took;
    }
}

/// <summary>Lines of a table of times.</summary>
internal static class Report
{
    public static void Line(string name, List<double> took)
    {
        took.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-40} p50 {took[took.Count / 2],9:0.000} ms   p99 {took[Math.Min(took.Count - 1, took.Count * 99 / 100)],9:0.000} ms   n {took.Count}"));
    }

    /// <summary>Also 95 of 100, and what was asked when it took longest.</summary>
    public static void Percentiles(string name, List<(string Question, double Took)> answers)
    {
        var took = answers.OrderBy(answer => answer.Took).ToList();
        double At(double share) => took[Math.Min(took.Count - 1, (int)(took.Count * share))].Took;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-40} p50 {At(0.5),9:0.000} ms   p95 {At(0.95),9:0.000} ms   p99 {At(0.99),9:0.000} ms   n {took.Count}   longest {took[^1].Took:0.0} ms: {took[^1].Question}"));
    }
}

/// <summary>The tile around a place.</summary>
internal static class TileMath
{
    public static (int X, int Y) Of(GeoPoint point, int zoom)
    {
        var (x, y) = Morton.Project(point);
        return zoom == 0 ? (0, 0) : ((int)(x >> (32 - zoom)), (int)(y >> (32 - zoom)));
    }
}
