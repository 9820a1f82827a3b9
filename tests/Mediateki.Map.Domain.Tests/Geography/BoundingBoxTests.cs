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
}
