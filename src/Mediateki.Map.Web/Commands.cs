namespace Mediateki.Map.Web;

/// <summary>What the executable does instead of serving, when its first argument names it. The exit code is 0, or 1 after a failure.</summary>
internal static class Commands
{
    public delegate Task<int> Command(IServiceProvider services, string[] arguments, CancellationToken cancellationToken);

    /// <summary>Every command: its usage, how many arguments follow its name, and what it runs. Application's commands are wired here and nowhere else.</summary>
    private static readonly Dictionary<string, (string Usage, int Arguments, Command Run)> All = new(StringComparer.Ordinal)
    {
        ["migrate"] = ("migrate", 0, CatalogueCommands.MigrateAsync),
        ["import"] = ("import FOLDER", 1, CatalogueCommands.ImportAsync),
        ["gazetteer"] = ("gazetteer PLACES.csv[.gz] POSTCODES.csv[.gz]", 2, CatalogueCommands.ImportGazetteerAsync),
        ["export"] = ("export FOLDER", 1, CatalogueCommands.ExportAsync),
    };

    /// <summary>The exit code of the command that <paramref name="args"/> name; null where they name none, so the site is to be served.</summary>
    public static async Task<int?> RunAsync(IServiceProvider services, string[] args, CancellationToken cancellationToken)
    {
        if (args.Length == 0 || args[0].StartsWith('-') || args[0].Contains('='))
        {
            return null;
        }
        if (!All.TryGetValue(args[0], out var command) || args.Length - 1 != command.Arguments)
        {
            await Console.Error.WriteLineAsync($"Usage: {string.Join(" | ", All.Values.Select(known => known.Usage))}; without a command the site is served.");
            return 1;
        }
        await using var scope = services.CreateAsyncScope();
        return await command.Run(scope.ServiceProvider, args[1..], cancellationToken);
    }
}
