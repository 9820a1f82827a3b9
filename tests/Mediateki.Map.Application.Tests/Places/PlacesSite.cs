using Mediateki.Map.Application.Persistence;
using Mediateki.Map.Application.Places;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Mediateki.Map.Application.Tests.Places;

/// <summary>The wiring of places alone, with a clock that tests move.</summary>
internal sealed class PlacesSite : IAsyncDisposable
{
    /// <summary>Nothing listens there.</summary>
    public const string NoDatabase = "Host=127.0.0.1;Port=9;Username=x;Database=x";

    private readonly ServiceProvider services;

    public PlacesSite(string connectionString = NoDatabase, params (string Option, string Value)[] settings)
    {
        var configuration = new Dictionary<string, string?> { ["ConnectionStrings:Catalogue"] = connectionString };
        foreach (var (option, value) in settings)
        {
            configuration["Places:" + option] = value;
        }
        services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(configuration).Build())
            .AddSingleton<TimeProvider>(Clock).AddLogging().AddPersistence().AddPlaces()
            .BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.Zero));

    public IPlaces Places => services.GetRequiredService<IPlaces>();

    public IGazetteerTransfer Transfer => services.GetRequiredService<IGazetteerTransfer>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
