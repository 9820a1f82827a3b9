using System.Globalization;
using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Benchmarks.Hours;

/// <summary>The arguments of the <c>hours</c> command.</summary>
/// <param name="File">One expression a line.</param>
/// <param name="From">First local day.</param>
/// <param name="To">Last local day, included.</param>
/// <param name="Context">Polish public holidays, the zone, and the place if given.</param>
internal sealed record HoursOptions(string File, DateOnly From, DateOnly To, EvaluationContext Context)
{
    public static HoursOptions? TryParse(string[] args)
    {
        if (args.Length == 0 || !System.IO.File.Exists(args[0]))
        {
            return null;
        }
        if (!TryDate(Value(args, "--from") ?? "2026-01-01", out var from) || !TryDate(Value(args, "--to") ?? "2027-12-31", out var to))
        {
            return null;
        }
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(Value(args, "--zone") ?? "Europe/Warsaw", out var zone))
        {
            return null;
        }
        var place = TryNumber(Value(args, "--lat"), out var latitude) && TryNumber(Value(args, "--lon"), out var longitude)
            ? new SunPlace(latitude, longitude)
            : (SunPlace?)null;
        return new HoursOptions(args[0], from, to, EvaluationContext.Poland with { Zone = zone, Place = place });
    }

    private static string? Value(string[] args, string name) =>
        Array.IndexOf(args, name) is var at && at >= 0 && at + 1 < args.Length ? args[at + 1] : null;

    private static bool TryDate(string text, out DateOnly date) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static bool TryNumber(string? text, out double number) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
