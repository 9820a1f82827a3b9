using System.Globalization;

namespace Mediateki.Map.Domain.Libraries;

/// <summary>A date known to the day, the month or only the year, as sources give it: "2025-12-03", "2025-12", "2020".</summary>
public readonly record struct PartialDate(int Year, int? Month, int? Day)
{
    /// <summary>The first day it can mean.</summary>
    public DateOnly Earliest => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>Null when the text is not a date of 1900–2199 in one of the three forms.</summary>
    public static PartialDate? Parse(string? text)
    {
        if (text is null)
        {
            return null;
        }
        foreach (var (format, parts) in new[] { ("yyyy-MM-dd", 3), ("yyyy-MM", 2), ("yyyy", 1) })
        {
            if (DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and < 2200)
            {
                return new(date.Year, parts > 1 ? date.Month : null, parts > 2 ? date.Day : null);
            }
        }
        return null;
    }

    /// <summary>The form that <see cref="Parse"/> reads.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };
}
