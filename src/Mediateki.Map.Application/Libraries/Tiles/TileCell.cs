namespace Mediateki.Map.Application.Libraries.Tiles;

/// <summary>A small square of the map at one zoom, and the libraries in it.</summary>
/// <param name="Column">From the western edge of the grid.</param>
/// <param name="Row">From the northern edge of the grid.</param>
/// <param name="X">Sum of their places, in units of the plane.</param>
/// <param name="Y">Sum of their places, in units of the plane.</param>
internal readonly record struct TileCell(int Column, int Row, int From, int To, int Count, double X, double Y);

/// <summary>Libraries shown as one disc, or one library.</summary>
/// <param name="X">Mean place, in units of the plane.</param>
/// <param name="Y">Mean place, in units of the plane.</param>
/// <param name="First">Its first library, which is the library where <paramref name="Count"/> is 1.</param>
/// <param name="SplitZoom">The zoom at which it comes apart.</param>
internal readonly record struct TileCluster(double X, double Y, int Count, int First, int SplitZoom);
