using System.IO.Compression;
using System.Text.Json.Nodes;
using Mediateki.Map.Application.Routing;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Tests.Postgis;

namespace Mediateki.Map.Application.Tests.Routing;

public sealed class DistanceEstimateTests(ValhallaFixture valhalla)
{
    [Theory]
    [InlineData(TravelMode.Car)]
    [InlineData(TravelMode.Coach)]
    [InlineData(TravelMode.Walking)]
    public void Between_EverFarther_NeverTakesLess(TravelMode mode)
    {
        var times = Enumerable.Range(1, 4000).Select(step => DistanceEstimate.Between(mode, new(50, 19), new(50, 19 + (step * 0.001)))).ToArray();

        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.First.Seconds <= pair.Second.Seconds && pair.First.Metres <= pair.Second.Metres));
    }

    [Fact]
    public void Between_Any_SaysThatItIsAnEstimate() => Assert.True(DistanceEstimate.Between(TravelMode.Car, TravelPlaces.Katowice, TravelPlaces.Gliwice).Estimated);

    [Fact]
    public void Between_Rail_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => DistanceEstimate.Between(TravelMode.Rail, TravelPlaces.Katowice, TravelPlaces.Gliwice));

    /// <summary>The errors that docs/travel-times.md states, on libraries of OpenStreetMap other than those they were measured on.</summary>
    [Theory]
    [InlineData(1, 5, 0.20, 0.50)]
    [InlineData(5, 50, 0.15, 0.35)]
    [InlineData(50, 150, 0.17, 0.35)]
    public async Task Between_ComparedWithTheEngine_ErrsAsStated(double nearest, double farthest, double median, double nineInTen)
    {
        await using var site = new RoutingSite(await valhalla.UrlAsync(), settings: ("Timeout", "00:00:30"));
        var table = new LinkTable(TravelMode.Car, Neighbourhoods());
        await site.Engine.FillAsync(table, TestContext.Current.CancellationToken);

        var errors =
            (from @from in Enumerable.Range(0, table.Places.Count)
             from to in Enumerable.Range(0, table.Places.Count)
             let kilometres = Geodesic.Distance(table.Places[@from], table.Places[to]) / 1000
             where kilometres >= nearest && kilometres < farthest && table[@from, to] is { Seconds: > 0 }
             let estimate = DistanceEstimate.Between(TravelMode.Car, table.Places[@from], table.Places[to])
             select Math.Abs(((double)estimate.Seconds / table[@from, to]!.Value.Seconds) - 1)).Order().ToArray();

        Assert.True(errors.Length > 100, $"{errors.Length} pairs");
        Assert.True(errors[errors.Length / 2] <= median, $"median {errors[errors.Length / 2]:0.00}");
        Assert.True(errors[errors.Length * 9 / 10] <= nineInTen, $"nine in ten {errors[errors.Length * 9 / 10]:0.00}");
    }

    /// <summary>Twelve libraries over the two voivodeships, each with its five nearest, so that there are near pairs and far ones.</summary>
    private static List<GeoPoint> Neighbourhoods()
    {
        using var packed = new GZipStream(File.OpenRead(WorkingCopy.PathOf("..", "shared", "data", "geo", "gazetteer", "libraries_osm_pl.geojson.gz")), CompressionMode.Decompress);
        var points = JsonNode.Parse(packed)!["features"]!.AsArray()
            .Select(feature => feature!["geometry"]!["coordinates"]!)
            .Select(position => new GeoPoint((double)position[1]!, (double)position[0]!))
            .Where(point => point.Latitude is > 49.5 and < 50.9 && point.Longitude is > 18.2 and < 21)
            .Distinct().OrderBy(point => point.Longitude).ToArray();
        var centres = Enumerable.Range(0, 12).Select(index => points[(index * points.Length / 12) + 7]);
        return [.. centres.SelectMany(centre => points.OrderBy(point => Geodesic.Distance(centre, point)).Take(6)).Distinct()];
    }
}
