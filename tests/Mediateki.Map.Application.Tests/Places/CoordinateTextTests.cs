using Mediateki.Map.Application.Places;

namespace Mediateki.Map.Application.Tests.Places;

public sealed class CoordinateTextTests
{
    [Theory]
    [InlineData("50.2649, 19.0238")]
    [InlineData("50.2649,19.0238")]
    [InlineData("50.2649 19.0238")]
    [InlineData("50,2649 19,0238")]
    [InlineData("50,2649; 19,0238")]
    [InlineData("50,2649, 19,0238")]
    [InlineData("(50.2649, 19.0238)")]
    [InlineData("50.2649° 19.0238°")]
    [InlineData("50°15′53.64″N 19°01′25.68″E")]
    [InlineData("50°15'53.64\"N 19°01'25.68\"E")]
    [InlineData("50° 15.894' N, 19° 1.428' E")]
    [InlineData("N 50.2649 E 19.0238")]
    [InlineData("E19.0238 N50.2649")]
    [InlineData("50.2649N 19.0238E")]
    [InlineData("geo:50.2649,19.0238")]
    [InlineData("geo:50.2649,19.0238;u=35?z=12")]
    [InlineData("https://www.google.com/maps/@50.2649,19.0238,15z")]
    [InlineData("https://www.google.com/maps/place/X/@50.1,19.1,17z/data=!3m1!4b1!4m6!3m5!1s0x0!8m2!3d50.2649!4d19.0238!16s")]
    [InlineData("https://maps.google.com/?q=50.2649,19.0238")]
    [InlineData("https://www.google.com/maps/search/?api=1&query=50.2649%2C19.0238")]
    [InlineData("https://www.openstreetmap.org/#map=15/50.2649/19.0238")]
    [InlineData("https://www.openstreetmap.org/?mlat=50.2649&mlon=19.0238#map=12/50.1/19.1")]
    public void Parse_UsualForms_IsThePosition(string text)
    {
        var point = CoordinateText.TryParse(text);

        Assert.NotNull(point);
        Assert.Equal(50.2649, point.Value.Latitude, 5);
        Assert.Equal(19.0238, point.Value.Longitude, 5);
    }

    [Theory]
    [InlineData("33°52′S 151°12′E", -33.8667, 151.2)]
    [InlineData("-33.8688, 151.2093", -33.8688, 151.2093)]
    [InlineData("−33.8688, −70.6", -33.8688, -70.6)]
    public void Parse_OtherHemispheres_HaveTheirSigns(string text, double latitude, double longitude)
    {
        var point = CoordinateText.TryParse(text);

        Assert.NotNull(point);
        Assert.Equal((latitude, longitude), (Math.Round(point.Value.Latitude, 4), Math.Round(point.Value.Longitude, 4)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Tychy")]
    [InlineData("40-001")]
    [InlineData("40 001")]
    [InlineData("12 14")]
    [InlineData("50.2649")]
    [InlineData("91.5, 19.0")]
    [InlineData("50.26, 190.5")]
    [InlineData("50°61′N 19°E")]
    [InlineData("N 50.26 N 19.02")]
    [InlineData("N 50.26 S 19.02 E")]
    [InlineData("NaN, NaN")]
    [InlineData("1e5, 1e5")]
    [InlineData("https://example.org/")]
    [InlineData("geo:")]
    public void Parse_AnythingElse_IsNone(string? text) => Assert.Null(CoordinateText.TryParse(text));

    [Fact]
    public void Parse_HugeText_IsRefusedAtOnce() => Assert.Null(CoordinateText.TryParse(new string('5', 1_000_000) + "°"));

    [Fact]
    public void Format_IsReadBackWithinAMetre()
    {
        var random = new Random(7);
        for (var i = 0; i < 1_000; i++)
        {
            var point = new Domain.Geography.GeoPoint((random.NextDouble() * 180) - 90, (random.NextDouble() * 360) - 180);

            var read = CoordinateText.TryParse(CoordinateText.Format(point));

            Assert.NotNull(read);
            Assert.True(Domain.Geography.Geodesic.Distance(point, read.Value) < 1);
        }
    }
}
