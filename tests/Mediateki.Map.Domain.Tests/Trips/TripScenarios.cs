namespace Mediateki.Map.Domain.Tests.Trips;

/// <summary>One small trip with one thing to see in it.</summary>
/// <param name="Id">Letter of the chapter and number.</param>
/// <param name="Title">What must hold, in a sentence.</param>
/// <param name="Problem">The trip (<see cref="TripText"/>).</param>
/// <param name="Plan">The first proposal, on one line.</param>
internal sealed record TripScenario(string Id, string Title, string Problem, string Plan);

/// <summary>
/// The catalogue: A one day, B opening hours, C several days, D travel, E fixed stops, F impossible, G groups and capacity, H themes.
/// All of it is small enough for the exact solver, so each line is the best plan there is.
/// </summary>
internal static partial class TripScenarios
{
    public static IEnumerable<TripScenario> All => [.. OneDay, .. OpeningHours, .. SeveralDays, .. Travel, .. FixedStops, .. Impossible, .. GroupsAndCapacity, .. Themes];

    private static readonly TripScenario[] OneDay =
    [
        new("A1", "One library in reach is visited at once.",
            """
            day 1 09:00-17:00 from @0 to @0
            lib a @30 open 09:00-17:00
            """,
            "1 09:00 a 09:30-10:30 end 11:00"),
        new("A2", "Stops on one road are taken in the order that avoids driving back and forth.",
            """
            day 1 09:00-17:00 from @0 to @40
            lib a @10 open 09:00-17:00
            lib b @30 open 09:00-17:00
            lib c @20 open 09:00-17:00
            """,
            "1 09:00 a 09:10-10:10 c 10:20-11:20 b 11:30-12:30 end 12:40"),
        new("A3", "Two quick stops are worth more than one long one when their values add up to more.",
            """
            day 1 09:00-12:00 from @0 to @0
            lib a @10 value 100 visit 120 open 09:00-17:00
            lib b @10 value 60 visit 60 open 09:00-17:00
            lib c @20 value 50 visit 60 open 09:00-17:00
            """,
            "1 09:00 b 09:10-10:10 c 10:20-11:20 end 11:40; out a NoTimeLeft"),
        new("A4", "Nobody waits at a closed door: the day begins late enough.",
            """
            day 1 08:00-17:00 from @0 to @0
            lib a @30 open 11:00-17:00
            """,
            "1 10:30 a 11:00-12:00 end 12:30"),
        new("A5", "A day with an open end runs as long as its visits.",
            """
            day 1 09:00- from @0 to @0
            lib a @30 open 19:00-21:00
            """,
            "1 18:30 a 19:00-20:00 end 20:30"),
        new("A6", "A day without start and end places begins and ends at its stops.",
            """
            day 1 09:00-17:00
            lib a @30 open 09:00-17:00
            lib b @50 open 10:20-17:00
            """,
            "1 09:00 a 09:00-10:00 b 10:20-11:20 end 11:20"),
        new("A7", "Lunch is taken between stops, inside its span.",
            """
            day 1 10:00-17:00 from @0 to @0 lunch 12:00-13:30/45m
            lib a @10 visit 120 open 09:00-17:00
            lib b @10 visit 120 open 09:00-17:00
            """,
            "1 10:00 a 10:10-12:10 lunch 12:10-12:55 b 12:55-14:55 end 15:05"),
        new("A8", "A day that is over by the last start of lunch owes none.",
            """
            day 1 09:00-17:00 from @0 to @0 lunch 12:00-13:30/45m
            lib a @10 visit 180 open 09:00-13:00
            """,
            "1 09:00 a 09:10-12:10 end 12:20"),
        new("A9", "A visit is shortened when that lets a second stop in.",
            """
            day 1 09:00-12:00 from @0 to @0
            lib a @10 value 100 visit 60-120 open 09:00-17:00
            lib b @10 value 60 visit 60 open 09:00-17:00
            """,
            "1 09:00 a 09:10-10:50 b 10:50-11:50 end 12:00"),
        new("A10", "A shortened visit is lengthened again as far as the day allows.",
            """
            day 1 09:00-10:30 from @0 to @0
            lib a @10 visit 30-90 open 09:00-17:00
            """,
            "1 09:00 a 09:10-10:20 end 10:30"),
    ];

    private static readonly TripScenario[] OpeningHours =
    [
        new("B1", "A library with split hours is visited after its midday break when the morning is taken.",
            """
            day 1 09:00-17:00 from @0 to @0
            lib a @10 visit 120 open 09:00-12:00
            lib b @10 visit 120 open 09:00-12:00 14:00-18:00
            """,
            "1 09:50 a 10:00-12:00 b 14:00-16:00 end 16:10"),
        new("B2", "A visit ends by closing time; a later arrival is no visit.",
            """
            day 1 12:00-17:00 from @0 to @0
            lib a @30 open 09:00-13:29
            lib b @30 value 50 open 09:00-13:30
            """,
            "1 12:00 b 12:30-13:30 end 14:00; out a TooFar"),
        new("B3", "Opening hours decide the order, not distance.",
            """
            day 1 09:00-17:00 from @0 to @0
            lib a @10 open 14:00-16:00
            lib b @60 open 09:00-12:00
            """,
            "1 10:00 b 11:00-12:00 a 14:00-15:00 end 15:10"),
        new("B4", "Unconfirmed hours are used and flagged, and count for less than confirmed ones.",
            """
            day 1 09:00-11:00 from @0 to @0
            lib a @10 value 100 open 09:00-17:00?
            lib b @20 value 70 open 09:00-17:00
            """,
            "1 09:00 b 09:20-10:20 end 10:40; out a NoTimeLeft"),
        new("B5", "Unconfirmed hours are flagged in the plan.",
            """
            day 1 09:00-11:00 from @0 to @0
            lib a @10 value 100 open 09:00-17:00?
            lib b @20 value 50 open 09:00-17:00
            """,
            "1 09:00 a 09:10-10:10? end 10:20; out b NoTimeLeft"),
        new("B6", "Where only confirmed hours are wanted, others count as closed.",
            """
            day 1 09:00-17:00 from @0 to @0
            lib a @10 open 09:00-17:00?
            confirmed
            """,
            "out a Closed"),
        new("B7", "Closed on the day, and open too briefly, are different reasons.",
            """
            day 1 09:00-17:00 from @0 to @0
            lib a @10
            lib b @10 open 10:00-10:45
            """,
            "out a Closed, b OpenTooShort"),
        new("B8", "The confirmed afternoon is preferred to the unconfirmed morning.",
            """
            day 1 09:00-17:00 from @0 to @0
            lib a @10 open 09:00-12:00? 14:00-16:00
            """,
            "1 13:50 a 14:00-15:00 end 15:10"),
    ];

    private static readonly TripScenario[] SeveralDays =
    [
        new("C1", "Each library goes to the day it is open on.",
            """
            day 1 09:00-17:00 from @0 to @0
            day 2 09:00-17:00 from @0 to @0
            lib a @10 open 2:09:00-17:00
            lib b @10 open 1:09:00-17:00
            """,
            "1 09:00 b 09:10-10:10 end 10:20; 2 09:00 a 09:10-10:10 end 10:20"),
        new("C2", "What does not fit into the first day is seen on the second.",
            """
            day 1 09:00-11:00 from @0 to @0
            day 2 09:00-11:00 from @0 to @0
            lib a @10 open 09:00-17:00
            lib b @20 value 60 open 09:00-17:00
            lib c @30 value 50 open 09:00-17:00
            """,
            "1 09:00 b 09:20-10:20 end 10:40; 2 09:00 a 09:10-10:10 end 10:20; out c NoTimeLeft"),
        new("C3", "A trip may end its first day elsewhere and go on from there.",
            """
            day 1 09:00-17:00 from @0 to @100
            day 2 09:00-17:00 from @100 to @0
            lib a @90 open 1:09:00-17:00
            lib b @50 open 2:09:00-17:00
            """,
            "1 09:00 a 10:30-11:30 end 11:40; 2 09:00 b 09:50-10:50 end 11:40"),
        new("C4", "A day with nothing open is not used.",
            """
            day 1 09:00-17:00 from @0 to @0
            day 2 09:00-17:00 from @0 to @0
            lib a @10 open 2:09:00-17:00
            """,
            "2 09:00 a 09:10-10:10 end 10:20"),
    ];
}
