using System.Globalization;
using CsCheck;
using Mediateki.Map.Application.Places;
using Mediateki.Map.Domain.Geography;

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
    [InlineData("50 15 53.64 N 19 1 25.68 E")]
    [InlineData("50 15 53.64N, 19 01 25.68E")]
    [InlineData("N 50 15 53.64 E 19 1 25.68")]
    [InlineData("N50 15.894 E19 1.428")]
    [InlineData("E19 1,428 N50 15,894")]
    [InlineData("50:15:53.64 N 19:01:25.68 E")]
    [InlineData("+50.2649 +19.0238")]
    [InlineData("+50.2649,+19.0238")]
    [InlineData("50.2649,19.0238,17z")]
    [InlineData("@50.2649,19.0238,17.5z")]
    [InlineData("50.2649, 19.0238, 250m")]
    [InlineData("lat:50.2649 lon:19.0238")]
    [InlineData("Lat 50.2649, Lng 19.0238")]
    [InlineData("lat=50.2649&lon=19.0238")]
    [InlineData("longitude: 19.0238; latitude: 50.2649")]
    [InlineData("{\"lat\":50.2649,\"lng\":19.0238}")]
    [InlineData("POINT(19.0238 50.2649)")]
    [InlineData("SRID=4326;POINT (19.0238 50.2649)")]
    [InlineData("19.0238, 50.2649")]
    [InlineData("19,0238 50,2649")]
    [InlineData("19.0238° 50.2649°")]
    [InlineData("https://www.google.com/maps/place/Katowice/@50.2649,19.0238,17z/data=!3m1!4b1")]
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
    [InlineData("33 52 0 S 151 12 0 E", -33.8667, 151.2)]
    [InlineData("POINT(-70.6 -33.8688)", -33.8688, -70.6)]
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
    [InlineData("50 61 0 N 19 1 12 E")]
    [InlineData("50 15 36 N 19 1 12 N")]
    [InlineData("40 001 20 N")]
    [InlineData("+-50.26, 19.02")]
    [InlineData("50.26,19.02,17")]
    [InlineData("lat: lon:")]
    [InlineData("lat:91 lon:19")]
    [InlineData("POINT(19.02)")]
    [InlineData("POINT EMPTY")]
    [InlineData("Latowice 50 Londyn 19")]
    [InlineData("1e5, 1e5")]
    [InlineData("https://example.org/")]
    [InlineData("geo:")]
    public void Parse_AnythingElse_IsNone(string? text) => Assert.Null(CoordinateText.TryParse(text));

    [Fact]
    public void Parse_HugeText_IsRefusedAtOnce() => Assert.Null(CoordinateText.TryParse(new string('5', 1_000_000) + "°"));

    /// <summary>What says which value is which is never swapped.</summary>
    [Theory]
    [InlineData("19.02N 50.26E")]
    [InlineData("N 19.02 E 50.26")]
    [InlineData("lat:19.02 lon:50.26")]
    [InlineData("POINT(50.26 19.02)")]
    [InlineData("geo:19.02,50.26")]
    [InlineData("https://www.openstreetmap.org/#map=15/19.02/50.26")]
    public void Parse_NamedValuesOfAPlaceInArabia_AreThatPlace(string text) => Assert.Equal(new GeoPoint(19.02, 50.26), CoordinateText.TryParse(text));

    [Theory]
    [InlineData("50.26, 50.26")]
    [InlineData("12.9, 50.26")]
    [InlineData("19.02, 57.1")]
    [InlineData("-19.02, 50.26")]
    public void Parse_PositionThatIsNotInPolandEitherWay_StaysAsItIs(string text) =>
        Assert.Equal(double.Parse(text.Split(',')[0], CultureInfo.InvariantCulture), CoordinateText.TryParse(text)!.Value.Latitude);

    [Fact]
    public void Format_IsReadBackWithinAMetre() => Gen.OneOf(Anywhere, Arabia).Sample(point =>
        CoordinateText.TryParse(CoordinateText.Format(point)) is { } read && Geodesic.Distance(point, read) < 1);

    [Fact]
    public void Parse_AnyFormOfAPosition_IsThePosition() => Gen.Select(Gen.OneOf(Anywhere, Arabia), Gen.Int[0, Forms.Length - 1]).Sample((point, form) =>
        CoordinateText.TryParse(Forms[form](point)) is { } read && Geodesic.Distance(point, read) < 2);

    [Fact]
    public void Parse_BareValuesInEitherOrder_ArePlacedAroundPoland() => Poland.Sample(point =>
        CoordinateText.TryParse(Invariant($"{point.Latitude:0.00000}, {point.Longitude:0.00000}")) == CoordinateText.TryParse(Invariant($"{point.Longitude:0.00000}, {point.Latitude:0.00000}")));

    [Fact]
    public void Parse_AnyText_DoesNotThrow() => Pieces.Array[0, 12].Select(string.Concat).Sample(text => { _ = CoordinateText.TryParse(text); });

    private static readonly Gen<GeoPoint> Anywhere = Between(-90, 90, -180, 180);
    private static readonly Gen<GeoPoint> Arabia = Between(12, 26, 47, 57);
    private static readonly Gen<GeoPoint> Poland = Between(48.1, 55.9, 13.1, 24.9);

    private static readonly string[] Signs = ["50", "19", "15", ".", ",", " ", "N", "E", "s", "w", "°", "'", "\"", "+", "-", "lat", "lon", ":", "=", "POINT(", ")", "@", "17z", "geo:", "!3d", "\ufffe", "\ud800", "?q=", "https://"];

    private static readonly Gen<string> Pieces = Gen.Int[0, Signs.Length - 1].Select(i => Signs[i]);

    private static readonly Func<GeoPoint, string>[] Forms =
    [
        point => Invariant($"{Math.Abs(point.Latitude):0.000000} {North(point)} {Math.Abs(point.Longitude):0.000000} {East(point)}"),
        point => Invariant($"{East(point)}{Math.Abs(point.Longitude):0.000000} {North(point)}{Math.Abs(point.Latitude):0.000000}"),
        point => $"{InSeconds(point.Latitude)} {North(point)} {InSeconds(point.Longitude)} {East(point)}",
        point => $"{North(point)} {InSeconds(point.Latitude)}, {East(point)} {InSeconds(point.Longitude)}",
        point => $"{North(point)}{InMinutes(point.Latitude)} {East(point)}{InMinutes(point.Longitude)}",
        point => Invariant($"lat:{point.Latitude:0.000000} lon:{point.Longitude:0.000000}"),
        point => Invariant($"POINT({point.Longitude:0.000000} {point.Latitude:0.000000})"),
        point => Invariant($"geo:{point.Latitude:0.000000},{point.Longitude:0.000000}"),
        point => Invariant($"https://www.google.com/maps/@{point.Latitude:0.000000},{point.Longitude:0.000000},17z"),
    ];

    private static Gen<GeoPoint> Between(double south, double north, double west, double east) =>
        Gen.Select(Gen.Double[south, north], Gen.Double[west, east], (latitude, longitude) => new GeoPoint(latitude, longitude));

    private static string North(GeoPoint point) => point.Latitude < 0 ? "S" : "N";

    private static string East(GeoPoint point) => point.Longitude < 0 ? "W" : "E";

    /// <summary>In hundredths of a second, about a third of a metre.</summary>
    private static string InSeconds(double degrees)
    {
        var hundredths = (long)Math.Round(Math.Abs(degrees) * 360_000);
        return Invariant($"{hundredths / 360_000} {hundredths / 6_000 % 60} {hundredths % 6_000 / 100m:0.00}");
    }

    private static string InMinutes(double degrees)
    {
        var thousandths = (long)Math.Round(Math.Abs(degrees) * 600_000);
        return Invariant($"{thousandths / 600_000} {thousandths % 600_000 / 10_000m:0.0000}");
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
