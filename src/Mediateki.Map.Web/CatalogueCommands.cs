using System.Globalization;
using Mediateki.Map.Application.Import;
using Mediateki.Map.Application.Places;

namespace Mediateki.Map.Web;

/// <summary>The commands that move the catalogue in and out of the database. Progress and results go to standard output, problems to standard error.</summary>
internal static class CatalogueCommands
{
    public static async Task<int> MigrateAsync(IServiceProvider services, string[] arguments, CancellationToken cancellationToken)
    {
        await Transfer(services).MigrateAsync(cancellationToken);
        return 0;
    }

    public static async Task<int> ImportAsync(IServiceProvider services, string[] arguments, CancellationToken cancellationToken)
    {
        var report = await Transfer(services).ImportAsync(
            arguments[0], read => Console.WriteLine(FormattableString.Invariant($"{read} libraries read")), cancellationToken);
        await ReportAsync(report.Problems, report.ProblemCount);
        if (!report.Written)
        {
            await Console.Error.WriteLineAsync(FormattableString.Invariant($"Nothing was imported: {report.ProblemCount} problems."));
            return 1;
        }
        Console.WriteLine($"libraries: {Words(report.Libraries)}; content: {Words(report.Content)}");
        return 0;
    }

    public static async Task<int> ExportAsync(IServiceProvider services, string[] arguments, CancellationToken cancellationToken)
    {
        var count = await Transfer(services).ExportAsync(arguments[0], cancellationToken);
        Console.WriteLine(FormattableString.Invariant($"{count} libraries written to {arguments[0]}"));
        return 0;
    }

    public static async Task<int> ImportGazetteerAsync(IServiceProvider services, string[] arguments, CancellationToken cancellationToken)
    {
        var report = await services.GetRequiredService<IGazetteerTransfer>().ImportAsync(arguments[0], arguments[1], cancellationToken);
        await ReportAsync(report.Problems, report.ProblemCount);
        if (!report.Written)
        {
            await Console.Error.WriteLineAsync(FormattableString.Invariant($"Nothing was imported: {report.ProblemCount} problems."));
            return 1;
        }
        Console.WriteLine(FormattableString.Invariant($"gazetteer: {report.Places} places, {report.Postcodes} postcodes"));
        return 0;
    }

    private static async Task ReportAsync(IReadOnlyList<ImportProblem> problems, int count)
    {
        foreach (var problem in problems)
        {
            await Console.Error.WriteLineAsync(ImportMessages.Describe(problem, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName));
        }
        if (count > problems.Count)
        {
            await Console.Error.WriteLineAsync(FormattableString.Invariant($"… {count - problems.Count} more"));
        }
    }

    private static ICatalogueTransfer Transfer(IServiceProvider services) => services.GetRequiredService<ICatalogueTransfer>();

    private static string Words(ImportCounts counts) => counts.Total == counts.Unchanged
        ? FormattableString.Invariant($"{counts.Unchanged} unchanged")
        : FormattableString.Invariant($"{counts.Added} added, {counts.Changed} changed, {counts.Unchanged} unchanged");
}
