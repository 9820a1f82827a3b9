using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Web.Libraries.Hours;
using Mediateki.Map.Web.Localization;
using Microsoft.Extensions.Localization;

namespace Mediateki.Map.Web.Libraries;

/// <summary>The question "open then?" in words.</summary>
internal static class OpenWords
{
    private const int Hour = 60;

    /// <summary>"Otwarte teraz", "Otwarte śr., 2 grudnia 14:00 przez 2 godz., z obsługą".</summary>
    public static string Of(OpenAt open, IStringLocalizer<LibrariesTexts> texts)
    {
        var words = open.From is { } from ? texts["Chip_OpenAt", Moment(from)].Value : texts["Open_Now"].Value;
        if (open.Minutes > 1)
        {
            words = texts["Chip_OpenFor", words, Length(open.Minutes, texts)];
        }
        return open.Need == CoverageNeed.Staffed ? texts["Chip_OpenStaffed", words] : words;
    }

    /// <summary>"45 min", "1,5 godz."</summary>
    public static string Length(int minutes, IStringLocalizer<LibrariesTexts> texts) =>
        minutes < Hour || minutes % (Hour / 2) != 0 ? texts["Open_Minutes", minutes] : texts["Open_Hours", (minutes / (double)Hour).ToString("0.#", SiteLanguage.Current.Culture)];

    private static string Moment(DateTimeOffset instant)
    {
        var local = PolishTime.At(instant);
        return $"{LocalFormats.DayAndDate(DateOnly.FromDateTime(local.DateTime))} {LocalFormats.Time(TimeOnly.FromDateTime(local.DateTime))}";
    }
}
