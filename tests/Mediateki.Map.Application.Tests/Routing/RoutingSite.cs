using Mediateki.Map.Application.Persistence;
using Mediateki.Map.Application.Routing;
using Mediateki.Map.Application.Routing.Valhalla;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Mediateki.Map.Application.Tests.Routing;

/// <summary>The wiring of travel times alone, with a clock that tests move.</summary>
internal sealed class RoutingSite : IAsyncDisposable
{
    /// <summary>Nothing listens there.</summary>
    public const string NoDatabase = "Host=127.0.0.1;Port=9;Username=x;Database=x";

    private readonly ServiceProvider services;

    public RoutingSite(string engineUrl, string connectionString = NoDatabase, params (string Option, string Value)[] settings)
    {
        var configuration = new Dictionary<string, string?> { ["ConnectionStrings:Catalogue"] = connectionString, ["Routing:ValhallaUrl"] = engineUrl };
        foreach (var (option, value) in settings)
        {
            configuration["Routing:" + option] = value;
        }
        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(configuration).Build())
            .AddSingleton<TimeProvider>(Clock).AddLogging().AddPersistence().AddTravelTimes()
            .BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));

    public ITravelRouter Router => services.GetRequiredService<ITravelRouter>();

    public ITravelTimes Estimate => services.GetRequiredService<DistanceEstimate>();

    public ITravelTimes Engine => services.GetRequiredService<ValhallaTravelTimes>();

    public ITravelTimes Cache => services.GetRequiredService<TravelLegCache>();

    public Task<CatalogueContext> OpenAsync() => services.GetRequiredService<IDbContextFactory<CatalogueContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
