using CsCheck;
using Mediateki.Map.Application.Routing;
using Mediateki.Map.Application.Routing.Valhalla;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Application.Tests.Routing;

public sealed class RoutingPartsTests
{
    [Fact]
    public void Polyline_OfTheFormatsDocumentation_IsReadWithSixDecimals() =>
        Assert.Equal([new GeoPoint(3.85, -12.02), new GeoPoint(4.07, -12.095), new GeoPoint(4.3252, -12.6453)], Polyline.Decode("_p~iF~ps|U_ulLnnqC_mqNvxq`@"));

    [Theory]
    [InlineData("_p~iF~ps|")]
    [InlineData("_p~iF")]
    [InlineData("ż")]
    [InlineData("~~~~~~~~~~~~~~~")]
    public void Polyline_CutShortOrForeign_IsRefused(string text) => Assert.Throws<InvalidDataException>(() => Polyline.Decode(text));

    [Fact]
    public void Batches_OfAnyTable_CoverWhatIsWantedAndNothingImpossible() => Gen.Select(Gen.Int[1, 14], Gen.Int[1, 5], Gen.Int[0, 1_000_000]).Sample(sample =>
    {
        var (places, size, seed) = sample;
        var random = new Random(seed);
        var pairs = (from f in Enumerable.Range(0, places) from t in Enumerable.Range(0, places) where f != t select (f, t)).ToArray();
        var impossible = pairs.Where(_ => random.Next(6) == 0).ToHashSet();
        var wanted = pairs.Where(_ => random.Next(3) > 0).ToArray();

        var batches = MatrixBatch.Cover(wanted, size, (f, t) => impossible.Contains((f, t))).ToArray();
        var asked = batches.SelectMany(batch => from f in batch.Sources from t in batch.Targets select (f, t)).ToArray();

        Assert.All(batches, batch => Assert.True(batch.Sources.Count <= size && batch.Targets.Count <= size));
        Assert.DoesNotContain(asked, impossible.Contains);
        Assert.Empty(wanted.Except(impossible).Except(asked));
        Assert.Equal(asked.Length, asked.Distinct().Count());
    });

    [Theory]
    [InlineData("ValhallaUrl", "valhalla:8002")]
    [InlineData("ValhallaUrl", "ftp://valhalla")]
    [InlineData("ValhallaUrl", "http://valhalla?x=1")]
    [InlineData("Timeout", "00:00:00")]
    [InlineData("Timeout", "00:05:00")]
    [InlineData("BreakerPause", "00:00:00")]
    [InlineData("BreakerFailures", "0")]
    [InlineData("BatchPlaces", "0")]
    [InlineData("CacheDays", "-1")]
    public void Options_WrongValue_AreRefusedByName(string option, string value)
    {
        var configuration = new Microsoft.Extensions.Configuration.ConfigurationManager { ["Routing:" + option] = value };
        var services = new ServiceCollection().AddSingleton<Microsoft.Extensions.Configuration.IConfiguration>(configuration).AddTravelTimes().BuildServiceProvider();

        var refusal = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IOptions<RoutingOptions>>().Value);

        Assert.Contains(option, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PlaceKey_OfPlacesAMetreApart_Differs()
    {
        var keys = from north in Enumerable.Range(0, 50) from east in Enumerable.Range(0, 50) select PlaceKey.Of(new GeoPoint(50 + (north * 2e-5), -0.0005 + (east * 2e-5)));

        Assert.Equal(2500, keys.Distinct().Count());
        Assert.Equal(PlaceKey.Of(new(50.1234560, 19.1)), PlaceKey.Of(new(50.1234561, 19.1)));
    }

    [Fact]
    public void Table_FromTheStart_KnowsEqualPlacesOnly()
    {
        var table = new LinkTable(TravelMode.Car, [TravelPlaces.Katowice, TravelPlaces.Gliwice, TravelPlaces.Katowice]);

        Assert.Equal([(0, 1), (1, 0), (1, 2), (2, 1)], table.Open());
        Assert.Throws<InvalidOperationException>(table.ToMatrix);
    }
}
