using Mediateki.Map.Application.Trips.Saved;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Itineraries;
using Mediateki.Map.Web.Trips.Agendas;

namespace Mediateki.Map.Web.Tests.Trips.Exports;

/// <summary>A trip of two days and four stops, with names that formats must quote.</summary>
internal static class ExampleAgenda
{
    public static readonly string[] Names = ["Mediateka „Źródło” & spółka", "=HYPERLINK(\"http://zlo\")", "Бібліотека в Ґдині", "Ostatnia, z przecinkiem"];

    private static ItineraryPlace Katowice => new("Katowice", new GeoPoint(50.26, 19.02));

    public static Agenda Create() => new()
    {
        Id = 7, Version = 3, ChangedAt = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero), Title = "Śląsk; próba", Address = "https://mediateki.example/wyjazd/abc", Sections = TripSections.All,
        Transport = TravelMode.Coach, GroupSize = 22, IsTimed = true, Notes = "Wziąć adapter", Cost = 120.5m,
        Days =
        [
            new(1, new(2026, 12, 9), Katowice, Katowice, At(9, 8, 30), At(9, 13, 0), [Stop(0, At(9, 9, 0)), Stop(1, At(9, 11, 30)) with { HoursConfirmed = false, BreakBefore = new(At(9, 10, 30), At(9, 11, 15)) }], null, new(1200, 15000, true, false, true, At(9, 12, 30))),
            new(2, new(2026, 12, 10), null, null, At(10, 9, 0), At(10, 12, 0), [Stop(2, At(10, 9, 0)), Stop(3, At(10, 11, 0))], null, null),
        ],
        Way = new([new([new(50.25, 19.01), new(50.3, 18.9)], true)], [new(1, "stop-1", Names[0], new(50.25, 19.01))]),
    };

    public static DateTimeOffset At(int day, int hour, int minute) => new(2026, 12, day, hour, minute, 0, TimeSpan.FromHours(1));

    private static AgendaStop Stop(int index, DateTimeOffset start) => new()
    {
        Number = index + 1, Slug = $"stop-{index + 1}", Name = Names[index], Place = "Rynek 1, Katowice", Point = new(50.25 + (index * 0.02), 19.01), Start = start, End = start.AddHours(1), Minutes = 60,
        Leg = index == 0 ? new(900, 12_000, true, false, true, start.AddMinutes(-15)) : null, BreakBefore = null, HoursConfirmed = true, Warning = null, Focus = ["pracownia"], Notes = "notatka", Phone = "+48 32 000 00 00", Email = null, Website = null,
        Questions = ["Jak to się zaczęło?"], Request = index == 1 ? HostRequest.Sent : HostRequest.Confirmed,
    };
}
