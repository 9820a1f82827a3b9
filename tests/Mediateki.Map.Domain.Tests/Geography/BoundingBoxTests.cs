using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Domain.Tests.Geography;

public sealed class BoundingBoxTests
{
    [Theory]
    [InlineData("18,50,20,52", "19,51,21,53", "19,51,20,52")]
    [InlineData("18,50,20,52", "18.5,50.5,19,51", "18.5,50.5,19,51")]
    [InlineData("18,50,20,52", "20,52,21,53", "20,52,20,52")]
    [InlineData("18,50,20,52", "20.1,50,21,52", null)]
    [InlineData("18,50,20,52", "18,48,20,49.9", null)]
    public void Intersect_IsWhatBothHold(string one, string other, string? shared)
    {
        var (a, b) = (BoundingBox.Parse(one)!.Value, BoundingBox.Parse(other)!.Value);

        Assert.Equal(BoundingBox.Parse(shared), a.Intersect(b));
        Assert.Equal(BoundingBox.Parse(shared), b.Intersect(a));
    }

    [Theory]
    [InlineData(50.26, 19.02)]
    [InlineData(0, 0)]
    [InlineData(54.8, -18)]
    public void Around_HoldsTheWholeCircleAndLittleMore(double latitude, double longitude)
    {
        var place = new GeoPoint(latitude, longitude);

        var box = BoundingBox.Around(place, 25_000);

        var edges = new GeoPoint[] { new(box.North, longitude), new(box.South, longitude), new(latitude, box.East), new(latitude, box.West) };
        Assert.All(edges, edge => Assert.InRange(Geodesic.Distance(place, edge), 25_000, 26_000));
    }

    [Theory]
    [InlineData(89.9, 10)]
    [InlineData(10, 179.9)]
    public void Around_WhereACircleHasNoEdges_HoldsAllLongitudes(double latitude, double longitude)
    {
        var box = BoundingBox.Around(new GeoPoint(latitude, longitude), 25_000);

        Assert.Equal((-180, 180), (box.West, box.East));
        Assert.InRange(box.North, latitude, 90);
    }
}
