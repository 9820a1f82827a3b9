using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Visits;

namespace Mediateki.Map.Web.Tests.Fakes;

/// <summary>
/// Invented libraries, one per state a page must cope with: rich, without a position, with a hostile name, without hours,
/// academic and no mediateka, and one of which almost nothing is known.
/// </summary>
internal static class HandMadeCatalogue
{
    public const string HostileName = "Filia <script>alert(\"x\")</script> & 'Syn' \u202E";

    // Stands first: initialisers run in the order of the text, and every library below needs it.
    private static SourcedHours Unknown { get; } = new(null, null, null, null, null, [], "Europe/Warsaw");

    /// <summary>Mediateka with everything: two spaces of one type, exceptions, awards, both languages and Ukrainian.</summary>
    public static Library Rich { get; } = Blank("mediateka-gwarek", "Mediateka Gwarek", "Katowice", "śląskie") with
    {
        Name = new("Mediateka Gwarek w Katowicach", "Gwarek Mediateka in Katowice", "Медіатека Гварек у Катовіцах"),
        IsMediateka = true,
        Role = CatalogueRole.Mediateka,
        Placement = new(new GeoPoint(50.2600, 19.0200), Confidence.High, "OpenStreetMap (2021-08, ODbL)"),
        OpenedYear = 2019,
        Building = new("Jan Próbny", 2400, ProjectKind.New, new("Nowy budynek przy placu.", "A new building by the square.")),
        Awards = [new(new("Biblioteka Roku", "Library of the Year"), 2020)],
        Contact = new("+48 32 000 00 00", "gwarek@example.org", "https://gwarek.example.org", new("Telefon z 2025 r.", "Phone of 2025.")),
        Hours = new(
            "Mo-Fr 10:00-19:00; Sa 10:00-15:00", PartialDate.Parse("2026-03-12"), "library", "https://gwarek.example.org/godziny",
            new("W wakacje krócej.", "Shorter in summer."),
            [new(new DateOnly(2026, 12, 24), new DateOnly(2026, 12, 26), "off", new("Święta", "Holidays"), null)], "Europe/Warsaw"),
        Spaces =
        [
            new("recording_studio", new("Studio Szyb"), new("Rezerwacja z tygodniowym wyprzedzeniem.", "Book a week ahead."), 6, 40),
            new("gaming_room", new("Sala Konsol", "Console Room"), null, 20, 55),
            new("gaming_room", new("Planszówki", "Board Games"), null, null, null),
            new("cafe", null, null, 30, null, "Mo-Fr 09:00-18:00"),
        ],
        Services =
        [
            new("vinyl", null, null, ServiceTerms.Free),
            new("print_3d", new("Druk w środy", "Printing on Wednesdays"), null, ServiceTerms.Paid, true, "recording_studio"),
            new("board_games", null, null, null),
        ],
        Accessibility = new(new Dictionary<string, bool> { ["step_free_entrance"] = true, ["induction_loop"] = false }, new("Winda w remoncie.", "Lift under repair.")),
        PublicTransport = [new("tram", "Katowice Rynek", ["6", "11"], 120, "GTFS"), new("train", "Katowice", null, null, "GTFS")],
        Summary = new("Studio nagrań, sala gier i kawiarnia przy rynku.", "A recording studio, games and a café by the square.", "Студія звукозапису, ігри та кав’ярня."),
        Topics = ["music_film_games"],
        Tags = ["new_building"],
        Sources = [new("https://gwarek.example.org", new("strona biblioteki", "library website")), new(null, new("zestawienie bez daty", "undated list"))],
        Confidence = new Dictionary<string, Confidence> { ["location"] = Confidence.High, ["hours"] = Confidence.High },
    };

    /// <summary>Mediateka near <see cref="Rich"/>, with hours that nobody has dated.</summary>
    public static Library Neighbour { get; } = Blank("biblioteka-dworzec", "Biblioteka Dworzec", "Gliwice", "śląskie") with
    {
        IsMediateka = true,
        Role = CatalogueRole.Mediateka,
        Kind = LibraryKind.Branch,
        Placement = new(new GeoPoint(50.3008, 18.6770), Confidence.Medium, "OpenStreetMap (2021-08, ODbL)"),
        OpenedYear = 2015,
        Hours = Unknown with { Expression = "Mo-Sa 09:00-20:00", Source = "Niedatowane zestawienie" },
        Spaces = [new("gaming_room", null, null, null, null), new("children_zone", null, null, null, null)],
        Services = [new("board_games", null, null, null), new("book_locker_24h", null, null, null)],
        Topics = ["unusual_location"],
        Tags = ["railway_station"],
    };

    /// <summary>Nobody has placed it on the map.</summary>
    public static Library WithoutPosition { get; } = Blank("filia-przysietnica", "Filia Przysietnica", "Przysietnica", "małopolskie") with
    {
        Kind = LibraryKind.Branch,
        Spaces = [new("reading_room", null, null, null, null)],
        Hours = Unknown with { Expression = "Tu,Th 12:00-18:00", Confirmed = PartialDate.Parse("2020") },
    };

    /// <summary>Its name is an attack; its hours are not known.</summary>
    public static Library Hostile { get; } = Blank("filia-zlosliwa", HostileName, "Łódź", "łódzkie") with
    {
        Name = new(HostileName, HostileName),
        Placement = new(new GeoPoint(51.7700, 19.4600), Confidence.Low, "OpenStreetMap"),
        Summary = new("\"><img src=x onerror=alert(1)> {{7*7}} javascript:alert(1)"),
        Spaces = [new("makerspace", new("</li><b>Warsztat"), null, null, null), new("children_zone", null, null, null, null)],
        Services = [new("print_3d", null, null, null)],
        OpenedYear = 2022,
    };

    /// <summary>Academic, no mediateka.</summary>
    public static Library Academic { get; } = Blank("czytelnia-akademicka", "Czytelnia Akademicka", "Kraków", "małopolskie") with
    {
        Kind = LibraryKind.Academic,
        Role = CatalogueRole.InnovativePlace,
        Placement = new(new GeoPoint(50.0614, 19.9372), Confidence.High, "OpenStreetMap"),
        Spaces = [new("reading_room", null, null, 120, null)],
        Services = [new("book_locker_24h", null, null, ServiceTerms.Free)],
        OpenedYear = 2001,
    };

    /// <summary>Name, place and little more.</summary>
    public static Library Thin { get; } = Blank("mbp-cieszyn", "MBP Cieszyn", "Cieszyn", "śląskie") with
    {
        Role = CatalogueRole.Context,
        Placement = new(new GeoPoint(49.7490, 18.6350), Confidence.Medium, "OpenStreetMap"),
        NeedsEnrichment = true,
    };

    public static IReadOnlyList<Library> Libraries { get; } = [Rich, Neighbour, WithoutPosition, Hostile, Academic, Thin];

    public static IReadOnlyList<Visit> Visits { get; } =
    [
        new()
        {
            Slug = "wizyta-zapowiedziana", Status = VisitStatus.Planned, Title = new("Wizyta zapowiedziana", "Announced visit"),
            Organiser = "Biblioteka Próbna", ProjectName = new("Projekt próbny", "Trial project"),
            Date = new(2027, 4, null, new("kwiecień 2027", "April 2027")),
        },
        new()
        {
            Slug = "wizyta-odbyta", Status = VisitStatus.Completed, Title = new("Wizyta odbyta", "Past visit"),
            Organiser = "Biblioteka Próbna", ProjectName = new("Projekt próbny", "Trial project"), ParticipantsCount = 20,
            Date = new(null, 10, "early", new("początek października", "early October")),
            Stops = [new(Rich.Id, "Gwarek"), new(Neighbour.Id, "Dworzec")], Topics = ["music_film_games"],
            Report = [new("Pierwszy akapit.", "First paragraph."), new("Drugi akapit.", "Second paragraph.")],
            Funding = new("Dofinansowano ze środków próbnych.", "Co-financed from trial funds."),
            Sources = [new("https://example.org/wizyta", new("zapowiedź", "announcement"))],
        },
    ];

    public static IReadOnlyList<Idea> Ideas { get; } =
    [
        new("studio-w-szafie", "recording_studio", ["vinyl"], ["music_film_games"],
            new("Nie mamy studia.", "We have no studio."), new("Studio w szafie.", "A studio in a wardrobe."),
            new("Koce i mikrofon.", "Blankets and a microphone."), [Rich.Id]),
        new("planszowki-na-probe", "gaming_room", ["board_games"], [],
            new("Młodzież nie przychodzi.", "Teenagers stay away."), new("Wieczór gier.", "A games evening."),
            new("Pożyczcie pięć gier.", "Borrow five games."), [Rich.Id, Neighbour.Id]),
    ];

    public static IReadOnlyList<QuestionGroup> QuestionGroups { get; } =
    [
        new("studio", new("Studio nagrań", "Recording studio"), ["music_film_games"], ["recording_studio"], ["vinyl"],
            [new("studio-1", new("Kto prowadzi studio?", "Who runs the studio?")), new("studio-2", new("Ile kosztuje godzina?", "What does an hour cost?"))]),
    ];

    /// <summary>The least a record has; tests build their own libraries from it.</summary>
    public static Library Blank(string slug, string name, string city, string voivodeship) => new()
    {
        Id = new(slug),
        Name = new(name),
        ShortName = name,
        Institution = $"Instytucja w mieście {city}",
        Kind = LibraryKind.Main,
        IsMediateka = false,
        Role = CatalogueRole.InnovativePlace,
        Reason = new("Wpisana do katalogu na próbę.", "Listed on trial."),
        Address = new("ul. Próbna 1", null, "00-001", city, city, voivodeship, "PL"),
        Building = new(null, null, null, null),
        Contact = new(null, null, null, null),
        Hours = Unknown,
        Accessibility = new(new Dictionary<string, bool>(), null),
        Summary = new($"Biblioteka w mieście {city}.", $"A library in {city}."),
        Description = new($"Opis biblioteki w mieście {city}.", $"About the library in {city}."),
    };
}
