using System.Diagnostics;

namespace Mediateki.Map.Tests.Postgis;

/// <summary>
/// A PostgreSQL cluster of a test's own, made by <c>eng/postgis</c> and deleted when it is disposed.
/// Its holder waits at the end of a pipe, so the cluster also goes when the test process is killed.
/// </summary>
public sealed class ThrowawayCluster : IAsyncDisposable
{
    private readonly Process holder;

    private ThrowawayCluster(string name, Process holder, string connectionString)
    {
        Name = name;
        this.holder = holder;
        ConnectionString = connectionString;
    }

    /// <summary>Its name for <c>eng/postgis --name</c>.</summary>
    public string Name { get; }

    /// <summary>Connects as superuser to a database that has PostGIS.</summary>
    public string ConnectionString { get; }

    /// <summary>Makes and starts a cluster, installing PostGIS where the machine lacks it.</summary>
    /// <exception cref="InvalidOperationException">It did not start; the message holds what the script said.</exception>
    public static async Task<ThrowawayCluster> StartAsync(string purpose, CancellationToken cancellationToken)
    {
        var name = $"{purpose}-{Guid.NewGuid():N}"[..(purpose.Length + 13)];
        var holder = Start("--name", name, "--throwaway", "hold");
        var messages = holder.StandardError.ReadToEndAsync(CancellationToken.None);
        var connectionString = await holder.StandardOutput.ReadLineAsync(cancellationToken);
        return connectionString is not null
            ? new ThrowawayCluster(name, holder, connectionString)
            : throw new InvalidOperationException($"No PostGIS for the tests: {await messages}");
    }

    /// <summary>Runs a command of <c>eng/postgis</c> on this cluster, such as <c>down</c>, to its end.</summary>
    public async Task RunAsync(string command, CancellationToken cancellationToken)
    {
        using var process = Start("--name", Name, command);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var messages = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"eng/postgis {command} failed: {await output}{await messages}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        holder.StandardInput.Close();
        await holder.WaitForExitAsync(CancellationToken.None);
        holder.Dispose();
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(WorkingCopy.PathOf("eng", "postgis"), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("eng/postgis did not start.");
    }
}
