using Mediateki.Map.Application.Tests;
using Mediateki.Map.Tests.Postgis;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgisFixture))]

namespace Mediateki.Map.Application.Tests;

/// <summary>
/// Real PostGIS for the tests of this assembly: one server and one migrated template, which every test copies
/// for itself. A test class asks for it in its constructor.
/// </summary>
public sealed class PostgisFixture : IAsyncLifetime
{
    private readonly SemaphoreSlim once = new(1, 1);
    private TestServer? server;
    private TestDatabase? template;

    private TestServer Server => server ?? throw new InvalidOperationException("The fixture has not been initialised.");

    public async ValueTask InitializeAsync() => server = await TestServer.StartAsync(CancellationToken.None);

    /// <summary>A fresh database with the product's tables and no rows; the caller disposes it.</summary>
    public async Task<TestDatabase> CreateDatabaseAsync(CancellationToken cancellationToken = default)
    {
        var migrated = await MigratedTemplateAsync(cancellationToken);
        return await Server.CreateDatabaseAsync(migrated.Name, cancellationToken);
    }

    /// <summary>A fresh database without any table, for tests of the migrations themselves; the caller disposes it.</summary>
    public Task<TestDatabase> CreateEmptyDatabaseAsync(CancellationToken cancellationToken = default) =>
        Server.CreateDatabaseAsync(template: null, cancellationToken);

    private async Task<TestDatabase> MigratedTemplateAsync(CancellationToken cancellationToken)
    {
        await once.WaitAsync(cancellationToken);
        try
        {
            return template ??= await MigrateAsync(await CreateEmptyDatabaseAsync(cancellationToken), cancellationToken);
        }
        finally
        {
            once.Release();
        }
    }

    private static async Task<TestDatabase> MigrateAsync(TestDatabase database, CancellationToken cancellationToken)
    {
        // PostgreSQL copies a template only while nobody is connected to it, so no connection may stay in a pool.
        var unpooled = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Pooling = false };
        await TemplateMigration.Apply(unpooled.ConnectionString, cancellationToken);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        if (template is not null)
        {
            await template.DisposeAsync();
        }
        if (server is not null)
        {
            await server.DisposeAsync();
        }
        once.Dispose();
    }
}
