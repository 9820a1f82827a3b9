namespace Mediateki.Map.Domain.Schedules;

/// <summary>
/// Recognises in a rule's comment that access is by self-service or by appointment. Words are matched at their beginnings,
/// in Polish, English, Ukrainian and German; the list is in docs/opening-hours.md.
/// </summary>
public static class CommentMeanings
{
    private static readonly string[] SelfService =
    [
        "samoobsług", "bez obsługi", "bez personelu", "otwarta biblioteka", "self-service", "self service", "selfservice", "unstaffed", "unmanned",
        "without staff", "open library", "самообслуговуван", "без персоналу", "selbstbedien", "ohne personal", "open library", "unbesetzt",
    ];

    private static readonly string[] ByAppointment =
    [
        "umów", "umow", "po uzgodnieniu", "po wcześniejszym", "rezerwacj", "na telefon", "appointment", "reservation", "on request", "by arrangement",
        "booking", "за домовленістю", "за записом", "за попереднім", "попередн", "vereinbarung", "anmeldung", "anfrage", "absprache", "termin",
    ];

    /// <summary><see cref="OpeningState.SelfService"/>, <see cref="OpeningState.ByAppointment"/>, or null when the comment says neither.</summary>
    public static OpeningState? Find(string? comment)
    {
        if (string.IsNullOrWhiteSpace(comment))
        {
            return null;
        }
        return HasAny(comment, SelfService) ? OpeningState.SelfService
            : HasAny(comment, ByAppointment) ? OpeningState.ByAppointment
            : null;
    }

    private static bool HasAny(string comment, string[] stems) => Array.Exists(stems, stem => HasWordStart(comment, stem));

    private static bool HasWordStart(string comment, string stem)
    {
        for (var at = comment.IndexOf(stem, StringComparison.OrdinalIgnoreCase); at >= 0; at = comment.IndexOf(stem, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetter(comment[at - 1]))
            {
                return true;
            }
        }
        return false;
    }
}
