using System.Diagnostics;
using System.Globalization;
using Mediateki.Map.Application.Import;
using Mediateki.Map.Application.Tests.Libraries;
using Mediateki.Map.Benchmarks.Site;
using Npgsql;

namespace Mediateki.Map.Benchmarks.Catalogue;

/// <summary>
/// <c>load --libraries N [--database NAME] [--area poland|europe]</c>: makes a database with the curated catalogue and N invented libraries beside the one of
/// <c>CONNECTIONSTRINGS__CATALOGUE</c>, in the same rows as the product's own import, in the order of the spatial index.
/// </summary>
internal sealed class LoadBenchmark : IBenchmark
{
    private const int LargestOfPoland = 200_000;

    public string Name => "load";

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var server = Environment.GetEnvironmentVariable("CONNECTIONSTRINGS__CATALOGUE");
        if (string.IsNullOrEmpty(server) || Option(args, "--libraries") is not { } wanted)
        {
            await Console.Error.WriteLineAsync("Set CONNECTIONSTRINGS__CATALOGUE and say --libraries N.");
            return 2;
        }
        var count = int.Parse(wanted, CultureInfo.InvariantCulture);
        var database = Option(args, "--database") ?? $"scale_{count}";
        var area = Option(args, "--area") ?? (count > LargestOfPoland ? "europe" : "poland");
        await RecreateAsync(server, database, cancellationToken);
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = database, CommandTimeout = 0, Timeout = 15 }.ConnectionString;
        await using var site = InProcessSite.Create(connection);
        var transfer = site.Get<ICatalogueTransfer>();
        await transfer.MigrateAsync(cancellationToken);
        await transfer.ImportAsync(SiteProcess.RepositoryFolder("seed-data"), null, cancellationToken);
        var started = Stopwatch.GetTimestamp();
        await CopyAsync(site, count, Towns.Read(area), cancellationToken);
        Console.WriteLine($"{count} libraries in {database}, {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s");
        return 0;
    }

    internal static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var index && index + 1 < args.Length ? args[index + 1] : null;

    private static async Task RecreateAsync(string server, string database, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server) { Database = "postgres", CommandTimeout = 0 }.ConnectionString);
        foreach (var sql in new[] { $"DROP DATABASE IF EXISTS \"{database}\" WITH (FORCE)", $"CREATE DATABASE \"{database}\"" })
        {
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task CopyAsync(InProcessSite site, int count, IReadOnlyList<InventedTown> towns, CancellationToken cancellationToken)
    {
        await using var connection = await site.Get<NpgsqlDataSource>().OpenConnectionAsync(cancellationToken);
        await ExecuteAsync(connection, "DROP INDEX ix_libraries_location, ix_libraries_services, ix_libraries_space_types, ix_libraries_voivodeship_city", cancellationToken);
        await ExecuteAsync(connection, "SET synchronous_commit = off; SET maintenance_work_mem = '512MB'", cancellationToken);
        var invented = new InventedLibraries(await TaxonomyAsync(connection, cancellationToken), towns);
        await using (var writer = await connection.BeginBinaryImportAsync($"COPY libraries ({LibraryStaging.Columns}) FROM STDIN (FORMAT BINARY)", cancellationToken))
        {
            for (var number = 0; number < count; number++)
            {
                await LibraryStaging.WriteAsync(writer, invented.Create(number), cancellationToken);
            }
            await writer.CompleteAsync(cancellationToken);
        }
        await ExecuteAsync(connection, "CREATE INDEX ix_libraries_location ON libraries USING gist (location)", cancellationToken);
        await ExecuteAsync(connection, "CLUSTER libraries USING ix_libraries_location", cancellationToken);
        await ExecuteAsync(connection, "CREATE INDEX ix_libraries_services ON libraries USING gin (services)", cancellationToken);
        await ExecuteAsync(connection, "CREATE INDEX ix_libraries_space_types ON libraries USING gin (space_types)", cancellationToken);
        await ExecuteAsync(connection, "CREATE INDEX ix_libraries_voivodeship_city ON libraries (voivodeship, city)", cancellationToken);
        await ExecuteAsync(connection, "VACUUM ANALYZE libraries", cancellationToken);
    }

    private static async Task<Domain.Libraries.Taxonomy> TaxonomyAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT record::text FROM content WHERE kind = 'taxonomy'", connection);
        return CatalogueContent.Read((string)(await command.ExecuteScalarAsync(cancellationToken))!, TaxonomyFormat.Read);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
