using System.Diagnostics;
using System.Globalization;
using Mediateki.Map.Application.Tests.Libraries;
using Mediateki.Map.Benchmarks.Site;

namespace Mediateki.Map.Benchmarks.Catalogue;

/// <summary>The towns that libraries are invented in, from the package of the peers (GeoNames); needs <c>npm ci</c> in the folder <c>peers</c>.</summary>
internal static class Towns
{
    public static string PeersFolder => SiteProcess.RepositoryFolder("tests/Mediateki.Map.Benchmarks/peers");

    /// <param name="area">poland or europe.</param>
    public static IReadOnlyList<InventedTown> Read(string area)
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["towns.mjs", area]) { WorkingDirectory = PeersFolder, RedirectStandardOutput = true })!;
        var lines = node.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        node.WaitForExit();
        return [.. lines.Select(line => line.Split('\t')).Select(parts => new InventedTown(parts[0], parts[1], parts[2], Number(parts[3]), Number(parts[4]), Number(parts[5])))];
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
