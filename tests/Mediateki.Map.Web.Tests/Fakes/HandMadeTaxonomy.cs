using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Web.Tests.Fakes;

/// <summary>A few terms of each kind, with the codes and labels the real taxonomy has for them.</summary>
internal static class HandMadeTaxonomy
{
    public static Taxonomy Taxonomy { get; } = new(
        [
            Intention("inspiration", "inspiracja", "inspiration", "натхнення"),
            Intention("learning", "uczenie się", "learning", "навчання"),
            Intention("meeting", "spotkanie", "meeting", "зустріч"),
            Intention("performative", "tworzenie", "performative", "творення"),
        ],
        [
            Space("children_zone", "strefa dziecięca", "children’s zone", "дитяча зона", "child_care", "inspiration", "learning", "meeting"),
            Space("gaming_room", "sala gier", "gaming room", "ігрова зала", "sports_esports", "inspiration", "meeting"),
            Space("recording_studio", "studio nagrań", "recording studio", "студія звукозапису", "mic", "performative", "learning"),
            Space("makerspace", "makerspace", "makerspace", "мейкерспейс", "handyman", "performative", "learning"),
            Space("reading_room", "czytelnia", "reading room", "читальна зала", "menu_book", "learning", "inspiration"),
            Space("cafe", "kawiarnia", "café", "кав’ярня", "local_cafe", "meeting"),
        ],
        [
            new("collection", new("zbiory", "collections", "фонди"), "library_books"),
            new("hardware", new("urządzenia", "equipment", "обладнання"), "devices"),
        ],
        [
            Service("vinyl", "collection", "płyty winylowe", "vinyl records", "вінілові платівки", "album"),
            Service("board_games", "collection", "gry planszowe", "board games", "настільні ігри", "casino"),
            Service("print_3d", "hardware", "druk 3D", "3D printing", "3D-друк", "view_in_ar"),
            Service("book_locker_24h", "hardware", "książkomat", "book locker", "книгомат", "lock_clock"),
        ],
        [
            new("unusual_location", new("nietypowa lokalizacja", "unusual location", "незвичне розташування")),
            new("music_film_games", new("muzyka, film, gry", "music, film, games", "музика, кіно, ігри")),
        ],
        [
            Criterion("step_free_entrance", "wejście bez schodów", "step-free entrance", "вхід без сходів", "accessible"),
            Criterion("lift", "winda", "lift", "ліфт", "elevator"),
            Criterion("induction_loop", "pętla indukcyjna", "induction loop", "індукційна петля", "hearing"),
        ],
        [
            new("railway_station", new("na dworcu", "in a railway station", "на вокзалі")),
            new("new_building", new("nowy budynek", "new building", "нова будівля")),
        ]);

    private static IntentionTerm Intention(string code, string pl, string en, string uk) =>
        new(code, new(pl, en, uk), new($"Opis: {pl}.", $"About: {en}.", $"Опис: {uk}."));

    private static SpaceTerm Space(string code, string pl, string en, string uk, string icon, params string[] intentions) =>
        new(code, new(pl, en, uk), intentions, new($"Opis: {pl}.", $"About: {en}.", $"Опис: {uk}."), icon, null);

    private static ServiceTerm Service(string code, string kind, string pl, string en, string uk, string icon) =>
        new(code, kind, new(pl, en, uk), new($"Opis: {pl}.", $"About: {en}.", $"Опис: {uk}."), icon, null);

    private static AccessibilityTerm Criterion(string code, string pl, string en, string uk, string icon) =>
        new(code, new(pl, en, uk), new($"Czy jest {pl}?", $"Is there a {en}?", $"Чи є {uk}?"), icon, null);
}
