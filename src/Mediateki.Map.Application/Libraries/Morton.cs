using System.Runtime.Intrinsics.X86;
using Mediateki.Map.Domain.Geography;

namespace Mediateki.Map.Application.Libraries;

/// <summary>
/// Positions on the map's plane (spherical Mercator) as whole numbers of 32 bits each way, x to the east and y to the south, and the curve through them that keeps
/// every tile in one stretch: the bits of x and y in turn (G. M. Morton, "A computer oriented geodetic data base", IBM 1966).
/// </summary>
internal static class Morton
{
    private const double Side = 4_294_967_296.0;
    private const double NorthernmostOnMap = 85.0511287798066;
    private const ulong EvenBits = 0x5555_5555_5555_5555;

    public static (uint X, uint Y) Project(GeoPoint point)
    {
        var latitude = Math.Clamp(point.Latitude, -NorthernmostOnMap, NorthernmostOnMap) * (Math.PI / 180);
        var y = 0.5 - (Math.Asinh(Math.Tan(latitude)) / (2 * Math.PI));
        return (ToInteger((point.Longitude + 180) / 360), ToInteger(y));
    }

    public static double Longitude(double x) => (x / Side * 360) - 180;

    public static double Latitude(double y) => Math.Atan(Math.Sinh(Math.PI * (1 - (2 * y / Side)))) * (180 / Math.PI);

    public static ulong KeyOf(GeoPoint point)
    {
        var (x, y) = Project(point);
        return Key(x, y);
    }

    public static ulong Key(uint x, uint y) => Spread(x) | (Spread(y) << 1);

    public static (uint X, uint Y) Point(ulong key) => (Gather(key), Gather(key >> 1));

    private static uint ToInteger(double part) => (uint)Math.Clamp(part * Side, 0, uint.MaxValue);

    private static ulong Spread(uint value)
    {
        if (Bmi2.X64.IsSupported)
        {
            return Bmi2.X64.ParallelBitDeposit(value, EvenBits);
        }
        var v = (ulong)value;
        v = (v | (v << 16)) & 0x0000_FFFF_0000_FFFF;
        v = (v | (v << 8)) & 0x00FF_00FF_00FF_00FF;
        v = (v | (v << 4)) & 0x0F0F_0F0F_0F0F_0F0F;
        v = (v | (v << 2)) & 0x3333_3333_3333_3333;
        return (v | (v << 1)) & EvenBits;
    }

    private static uint Gather(ulong key)
    {
        if (Bmi2.X64.IsSupported)
        {
            return (uint)Bmi2.X64.ParallelBitExtract(key, EvenBits);
        }
        var v = key & EvenBits;
        v = (v | (v >> 1)) & 0x3333_3333_3333_3333;
        v = (v | (v >> 2)) & 0x0F0F_0F0F_0F0F_0F0F;
        v = (v | (v >> 4)) & 0x00FF_00FF_00FF_00FF;
        v = (v | (v >> 8)) & 0x0000_FFFF_0000_FFFF;
        return (uint)(v | (v >> 16));
    }
}
