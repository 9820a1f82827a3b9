using System.Globalization;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Web.Localization;

namespace Mediateki.Map.Web.Libraries.Hours;

internal static class PartialDates
{
    /// <summary>„3 grudnia 2025", „grudzień 2025" or „2025", as exact as the source.</summary>
    public static string Text(PartialDate date) => (date.Month, date.Day) switch
    {
        (null, _) => date.Year.ToString(CultureInfo.InvariantCulture),
        (_, null) => date.Earliest.ToString("MMMM yyyy", CultureInfo.CurrentCulture),
        _ => LocalFormats.LongDate(date.Earliest),
    };
}
