using System.Globalization;
using System.Net;
using System.Text;
using QRCoder;

namespace Mediateki.Map.Web.Trips;

/// <summary>QR codes of addresses, black on white whatever the theme: readers need the contrast.</summary>
internal static class QrCode
{
    /// <summary>Dark modules by row and column, with the quiet zone around them.</summary>
    public static bool[,] Modules(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var size = data.ModuleMatrix.Count;
        var modules = new bool[size, size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                modules[row, column] = data.ModuleMatrix[row][column];
            }
        }
        return modules;
    }

    /// <param name="label">What it is, for those who do not see it.</param>
    public static string Svg(string address, string label)
    {
        var modules = Modules(address);
        var size = modules.GetLength(0);
        var path = new StringBuilder();
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                if (modules[row, column])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
                }
            }
        }
        return $"""<svg class="qr" viewBox="0 0 {size} {size}" role="img" aria-label="{WebUtility.HtmlEncode(label)}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{size}v{size}h-{size}z"/><path d="{path}"/></svg>""";
    }
}
