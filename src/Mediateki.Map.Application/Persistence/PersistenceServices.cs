using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Mediateki.Map.Application.Persistence;

internal static class PersistenceServices
{
    public const string ConnectionName = "Catalogue";

    public static IServiceCollection AddPersistence(this IServiceCollection services)
    {
        services.AddSingleton(provider => DataSource(provider.GetRequiredService<IConfiguration>()));
        services.AddDbContextFactory<CatalogueContext>((provider, options) =>
            Configure(options).UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>(), Spatial));
        return services;
    }

    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string connection) =>
        Configure(options).UseNpgsql(connection, Spatial);

    private static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options) =>
        options.UseSnakeCaseNamingConvention().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);

    private static void Spatial(Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.NpgsqlDbContextOptionsBuilder options) =>
        options.UseNetTopologySuite(geographyAsDefault: true);

    /// <summary>
    /// One pool for everything. Waits are short (2 s to connect, 2 s for an answer): visitors read the snapshot, and a writer
    /// is told at once that the database is away. The driver's defaults (15 s, 30 s) would let a hanging server hold requests.
    /// </summary>
    private static NpgsqlDataSource DataSource(IConfiguration configuration)
    {
        var text = configuration.GetConnectionString(ConnectionName);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new InvalidOperationException($"Set ConnectionStrings:{ConnectionName} (ConnectionStrings__{ConnectionName}) to a PostGIS database.");
        }
        var connection = new NpgsqlConnectionStringBuilder(text);
        if (!text.Contains("Timeout", StringComparison.OrdinalIgnoreCase))
        {
            connection.Timeout = 2;
        }
        if (!text.Contains("Command Timeout", StringComparison.OrdinalIgnoreCase))
        {
            connection.CommandTimeout = 2;
        }
        connection.CancellationTimeout = 500;
        connection.ApplicationName ??= "mediateki-map";
        var builder = new NpgsqlDataSourceBuilder(connection.ConnectionString);
        builder.UseNetTopologySuite(geographyAsDefault: true);
        return builder.Build();
    }
}
