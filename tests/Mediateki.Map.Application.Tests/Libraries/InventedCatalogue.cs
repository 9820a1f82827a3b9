using Mediateki.Map.Application.Import;
using Mediateki.Map.Tests.Postgis;
using Npgsql;

namespace Mediateki.Map.Application.Tests.Libraries;

/// <summary>The taxonomy of the curated catalogue and some invented libraries, in a database of a test's own.</summary>
internal static class InventedCatalogue
{
    public static async Task<TestDatabase> CreateAsync(PostgisFixture postgis, int libraries, CancellationToken cancellationToken)
    {
        var database = await postgis.CreateDatabaseAsync();
        await using var site = TestSite.Create(database.ConnectionString);
        using (var folder = SeedFolder.WithTaxonomy())
        {
            await site.Get<ICatalogueTransfer>().ImportAsync(folder.FullPath, null, cancellationToken);
        }
        await using var connection = await site.Get<NpgsqlDataSource>().OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT record::text FROM content WHERE kind = 'taxonomy'", connection);
        var taxonomy = CatalogueContent.Read((string)(await command.ExecuteScalarAsync(cancellationToken))!, TaxonomyFormat.Read);
        var invented = new InventedLibraries(taxonomy, InventedTown.Few);
        await using var writer = await connection.BeginBinaryImportAsync($"COPY libraries ({LibraryStaging.Columns}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        for (var number = 0; number < libraries; number++)
        {
            await LibraryStaging.WriteAsync(writer, invented.Create(number), cancellationToken);
        }
        await writer.CompleteAsync(cancellationToken);
        return database;
    }
}
