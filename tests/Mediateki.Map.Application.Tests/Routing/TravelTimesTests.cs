using Mediateki.Map.Application.Routing;
using Mediateki.Map.Tests.Postgis;

namespace Mediateki.Map.Application.Tests.Routing;

public sealed class DistanceEstimateContractTests : TravelTimesContract
{
    private protected override Task<ITravelTimes> SourceAsync() => Task.FromResult<ITravelTimes>(new DistanceEstimate());
}

/// <summary>The contract kept by the real engine.</summary>
public sealed class ValhallaTravelTimesContractTests(ValhallaFixture valhalla) : TravelTimesContract, IAsyncDisposable
{
    private RoutingSite? site;

    private protected override async Task<ITravelTimes> SourceAsync() => (site ??= new(await valhalla.UrlAsync(), settings: ("Timeout", "00:00:30"))).Engine;

    public ValueTask DisposeAsync() => site?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>The contract kept by the cache in PostGIS before the real engine.</summary>
public sealed class TravelLegCacheContractTests(ValhallaFixture valhalla, PostgisFixture postgis) : TravelTimesContract, IAsyncDisposable
{
    private TestDatabase? database;
    private RoutingSite? site;

    private protected override async Task<ITravelTimes> SourceAsync()
    {
        var url = await valhalla.UrlAsync();
        database ??= await postgis.CreateDatabaseAsync(TestContext.Current.CancellationToken);
        return (site ??= new(url, database.ConnectionString, ("Timeout", "00:00:30"))).Cache;
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }
        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }
}
