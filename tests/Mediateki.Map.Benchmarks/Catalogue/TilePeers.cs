using System.Diagnostics;
using System.Globalization;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Benchmarks.Catalogue;

/// <summary>The same points and tiles through supercluster and vt-pbf under Node, which send clusters as we do.</summary>
internal static class TilePeers
{
    public static async Task RunAsync(ILibraryDirectory directory, int[] zooms, GeoPoint[] points, CancellationToken cancellationToken)
    {
        var file = Path.GetTempFileName();
        try
        {
            await using (var writer = new StreamWriter(file))
            {
                await writer.WriteLineAsync(string.Join(';', zooms.Select(zoom => $"{zoom}:" + string.Join(' ', points.Select(p => TileMath.Of(p, zoom)).Select(tile => $"{tile.X},{tile.Y}")))));
                foreach (var pin in directory.ListPins(LibraryFilter.Everything))
                {
                    await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{pin.Point.Longitude}\t{pin.Point.Latitude}\t{pin.Id.Slug}\t{pin.ShortName}\t{(pin.IsMediateka ? 1 : 0)}"));
                }
            }
            using var node = Process.Start(new ProcessStartInfo("node", ["--max-old-space-size=8000", "tiles.mjs", file]) { WorkingDirectory = Towns.PeersFolder })!;
            await node.WaitForExitAsync(cancellationToken);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
