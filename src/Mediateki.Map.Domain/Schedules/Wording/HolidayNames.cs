using System.Collections.Frozen;

namespace Mediateki.Map.Domain.Schedules.Wording;

/// <summary>Polish public holidays by their keys, in the interface's languages.</summary>
internal static class HolidayNames
{
    public static readonly FrozenDictionary<string, string> Polish = new Dictionary<string, string>
    {
        ["new-year"] = "Nowy Rok",
        ["epiphany"] = "Trzech Króli",
        ["easter-sunday"] = "Wielkanoc",
        ["easter-monday"] = "Poniedziałek Wielkanocny",
        ["may-day"] = "Święto Pracy",
        ["constitution-day"] = "Święto Konstytucji 3 Maja",
        ["pentecost"] = "Zielone Świątki",
        ["corpus-christi"] = "Boże Ciało",
        ["assumption"] = "Wniebowzięcie Najświętszej Maryi Panny",
        ["all-saints"] = "Wszystkich Świętych",
        ["independence-day"] = "Święto Niepodległości",
        ["christmas-eve"] = "Wigilia",
        ["christmas-day"] = "Boże Narodzenie",
        ["second-christmas-day"] = "drugi dzień Bożego Narodzenia",
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, string> English = new Dictionary<string, string>
    {
        ["new-year"] = "New Year’s Day",
        ["epiphany"] = "Epiphany",
        ["easter-sunday"] = "Easter Sunday",
        ["easter-monday"] = "Easter Monday",
        ["may-day"] = "Labour Day",
        ["constitution-day"] = "Constitution Day",
        ["pentecost"] = "Pentecost",
        ["corpus-christi"] = "Corpus Christi",
        ["assumption"] = "Assumption of Mary",
        ["all-saints"] = "All Saints’ Day",
        ["independence-day"] = "Independence Day",
        ["christmas-eve"] = "Christmas Eve",
        ["christmas-day"] = "Christmas Day",
        ["second-christmas-day"] = "Second Day of Christmas",
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, string> Ukrainian = new Dictionary<string, string>
    {
        ["new-year"] = "Новий рік",
        ["epiphany"] = "Свято Трьох Царів",
        ["easter-sunday"] = "Великдень",
        ["easter-monday"] = "Великодній понеділок",
        ["may-day"] = "Свято праці",
        ["constitution-day"] = "День Конституції 3 травня",
        ["pentecost"] = "П’ятидесятниця",
        ["corpus-christi"] = "Свято Божого Тіла",
        ["assumption"] = "Внебовзяття Пресвятої Діви Марії",
        ["all-saints"] = "День усіх святих",
        ["independence-day"] = "День Незалежності Польщі",
        ["christmas-eve"] = "Святвечір",
        ["christmas-day"] = "Різдво",
        ["second-christmas-day"] = "другий день Різдва",
    }.ToFrozenDictionary();
}
