using Mediateki.Map.Application.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Mediateki.Map.Application.Import;

internal sealed class CatalogueTransfer(IDbContextFactory<CatalogueContext> contexts) : ICatalogueTransfer
{
    private const double CloseMetres = 5;
    private const int CloseReported = 50;
    private const int ProgressStep = 5_000;

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var context = await OpenAsync(cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
    }

    public async Task<ImportReport> ImportAsync(string folder, Action<int>? progress, CancellationToken cancellationToken)
    {
        var problems = new ImportProblems();
        if (!Directory.Exists(folder))
        {
            problems.Add(new(folder, null, null, ImportProblemKind.MissingFile, folder));
            return Report(false, default, default, problems);
        }
        await using var context = await OpenAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var source = new ImportSource(folder, problems);
        var content = new ContentImport(source);
        var codes = new TaxonomyCodes(content.ReadTaxonomy() ?? await CatalogueContent.ReadTaxonomyAsync(context, cancellationToken));
        content.ReadOthers(codes);

        var staging = new LibraryStaging((NpgsqlConnection)context.Database.GetDbConnection(), (NpgsqlTransaction)transaction.GetDbTransaction());
        var slugs = await StageAsync(staging, source, codes, problems, progress, cancellationToken);
        await content.CheckReferencesAsync(context, slugs, cancellationToken);
        if (problems.AnyFatal)
        {
            return Report(false, default, default, problems);
        }
        var libraries = await staging.MergeAsync(cancellationToken);
        var others = await content.MergeAsync(context, cancellationToken);
        if (libraries.Added + libraries.Changed > 0)
        {
            await ReportCloseAsync(staging, problems, cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
        return Report(true, libraries, others, problems);
    }

    public async Task<int> ExportAsync(string folder, CancellationToken cancellationToken)
    {
        await using var context = await OpenAsync(cancellationToken);
        return await new CatalogueExport(context, folder).WriteAsync(cancellationToken);
    }

    private static async Task<HashSet<string>> StageAsync(
        LibraryStaging staging, ImportSource source, TaxonomyCodes codes, ImportProblems problems, Action<int>? progress, CancellationToken cancellationToken)
    {
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        await using var writer = await staging.BeginAsync(cancellationToken);
        var read = 0;
        foreach (var record in source.Libraries())
        {
            var library = LibraryFormat.Read(record.Reader(), codes);
            if (!slugs.Add(library.Id.Slug))
            {
                record.Report("slug", ImportProblemKind.Duplicate, library.Id.Slug);
            }
            if (!problems.AnyFatal)
            {
                await LibraryStaging.WriteAsync(writer, library, cancellationToken);
            }
            if (++read % ProgressStep == 0)
            {
                progress?.Invoke(read);
            }
        }
        await writer.CompleteAsync(cancellationToken);
        progress?.Invoke(read);
        return slugs;
    }

    private static async Task ReportCloseAsync(LibraryStaging staging, ImportProblems problems, CancellationToken cancellationToken)
    {
        foreach (var (slug, other) in await staging.ListCloseAsync(CloseMetres, CloseReported, cancellationToken))
        {
            problems.Add(new("libraries", slug, "location", ImportProblemKind.PossibleDuplicate, other));
        }
    }

    private async Task<CatalogueContext> OpenAsync(CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken);
        // A command has no visitor waiting: a large import or a migration takes the time it takes.
        context.Database.SetCommandTimeout(0);
        return context;
    }

    private static ImportReport Report(bool written, ImportCounts libraries, ImportCounts content, ImportProblems problems) =>
        new(written, libraries, content, problems.List, problems.Count);
}
