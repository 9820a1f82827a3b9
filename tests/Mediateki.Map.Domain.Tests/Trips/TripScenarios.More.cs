namespace Mediateki.Map.Domain.Tests.Trips;

internal static partial class TripScenarios
{
    private static readonly TripScenario[] Travel =
    [
        new("D1", "A travel limit keeps the far library out and says so.",
            """
            day 1 09:00-17:00 from @0 to @0 travel 60m
            lib a @30 value 10 open 09:00-17:00
            lib b @31 value 100 open 09:00-17:00
            """,
            "1 09:00 a 09:30-10:30 end 11:00; out b TooFar"),
        new("D2", "A library that would make the day's travel too long together with the others is left out for that.",
            """
            day 1 09:00-17:00 from @0 to @0 travel 60m
            lib a @20 value 100 open 09:00-17:00
            lib b @-20 value 50 open 09:00-17:00
            """,
            "1 09:00 a 09:20-10:20 end 10:40; out b TravelLimit"),
        new("D3", "Too far even alone.",
            """
            day 1 09:00-12:00 from @0 to @0
            lib a @70 open 09:00-17:00
            """,
            "out a TooFar"),
        new("D4", "A stop limit keeps the best stops.",
            """
            day 1 09:00-17:00 from @0 to @0 stops 1
            lib a @10 value 40 open 09:00-17:00
            lib b @20 value 50 open 09:00-17:00
            """,
            "1 09:00 b 09:20-10:20 end 10:40; out a StopLimit"),
        new("D5", "Among equally good choices the nearer one is taken.",
            """
            day 1 09:00-11:00 from @0 to @0
            lib a @30 open 09:00-17:00
            lib b @20 open 09:00-17:00
            """,
            "1 09:00 b 09:20-10:20 end 10:40; out a NoTimeLeft"),
    ];

    private static readonly TripScenario[] FixedStops =
    [
        new("E1", "A fixed time is kept to the minute and the rest arranged around it.",
            """
            day 1 09:00-17:00 from @0 to @0
            lib a @10 open 09:00-17:00 at 1:10:00
            lib b @10 visit 120 open 09:00-17:00
            """,
            "1 09:50 a 10:00-11:00 b 11:00-13:00 end 13:10"),
        new("E2", "A required order is kept although the way round would be shorter.",
            """
            day 1 09:00-17:00 from @0 to @40
            lib a @10 open 09:00-17:00
            lib b @30 open 09:00-17:00
            order b a
            """,
            "1 09:00 b 09:30-10:30 a 10:50-11:50 end 12:20"),
        new("E3", "A required order holds over days.",
            """
            day 1 09:00-10:30 from @0 to @0
            day 2 09:00-10:30 from @0 to @0
            lib a @10 open 09:00-17:00
            lib b @10 open 09:00-17:00
            order b a
            """,
            "1 09:00 b 09:10-10:10 end 10:20; 2 09:00 a 09:10-10:10 end 10:20"),
        new("E4", "A compulsory stop beats any number of points.",
            """
            day 1 09:00-11:00 from @0 to @0
            lib a @10 value 1 open 09:00-17:00 must
            lib b @10 value 1000 open 09:00-17:00
            """,
            "1 09:00 a 09:10-10:10 end 10:20; out b NoTimeLeft"),
        new("E5", "A forbidden stop is not visited even when nothing else is.",
            """
            day 1 09:00-11:00 from @0 to @0
            lib a @10 open 09:00-17:00 never
            """,
            "out a Forbidden"),
        new("E6", "An order with a visited library can be the reason to leave another one out.",
            """
            day 1 09:00-17:00 from @0 to @0
            lib a @10 value 20 open 13:00-15:00
            lib b @10 value 50 open 09:00-11:00
            order a b
            """,
            "1 09:00 b 09:10-10:10 end 10:20; out a OrderAgainst"),
    ];

    private static readonly TripScenario[] Impossible =
    [
        new("F1", "Of two compulsory stops at the same fixed time one stays, and the other says why not.",
            """
            day 1 09:00-17:00 from @0 to @0
            lib a @10 value 20 open 09:00-17:00 at 1:10:00 must
            lib b @10 value 30 open 09:00-17:00 at 1:10:00 must
            """,
            "1 09:50 b 10:00-11:00 end 11:10; out a NoTimeLeft"),
        new("F2", "Nothing to visit at all is an empty plan, not an error.",
            """
            day 1 09:00-17:00 from @0 to @0
            """,
            ""),
        new("F3", "A fixed time outside the opening hours can never be kept.",
            """
            day 1 09:00-17:00 from @0 to @0
            lib a @10 open 12:00-17:00 at 1:10:00
            """,
            "out a OpenTooShort"),
        new("F4", "A day too short for its lunch has no visit that lasts beyond it.",
            """
            day 1 11:00-14:30 from @0 to @0 lunch 12:00-12:30/60m
            lib a @10 visit 180 open 09:00-17:00
            """,
            "out a TooFar"),
    ];

    private static readonly TripScenario[] GroupsAndCapacity =
    [
        new("G1", "A group larger than a library takes does not go there.",
            """
            day 1 09:00-17:00 from @0 to @0
            lib a @10 open 09:00-17:00 cap 20
            lib b @20 open 09:00-17:00
            party 25
            """,
            "1 09:00 b 09:20-10:20 end 10:40; out a GroupTooLarge"),
        new("G2", "A group that may split visits in turns, one after the other.",
            """
            day 1 09:00-17:00 from @0 to @0
            lib a @10 open 09:00-17:00 cap 20
            party 25 split
            """,
            "1 09:00 a 09:10-11:10 end 11:20"),
        new("G3", "Of two alternatives only one is visited.",
            """
            day 1 09:00-17:00 from @0 to @0
            lib a @10 value 60 open 09:00-17:00
            lib b @20 value 50 open 09:00-17:00
            group a b
            """,
            "1 09:00 a 09:10-10:10 end 10:20; out b AlternativeChosen"),
        new("G4", "A required choice is made although another stop is worth more.",
            """
            day 1 09:00-11:00 from @0 to @0
            lib a @10 value 10 open 09:00-17:00
            lib b @20 value 20 open 09:00-17:00
            lib c @10 value 90 open 09:00-17:00
            need a b
            """,
            "1 09:00 b 09:20-10:20 end 10:40; out a AlternativeChosen, c NoTimeLeft"),
        new("G5", "A buffer at every stop is kept between arrival and visit.",
            """
            day 1 09:00-17:00 from @0 to @0
            lib a @10 open 09:00-17:00
            lib b @20 open 09:00-17:00
            buffer 10m
            """,
            "1 09:00 a 09:20-10:20 b 10:40-11:40 end 12:00"),
        new("G6", "The buffer may pass before the doors open.",
            """
            day 1 09:00-17:00 from @0 to @0
            lib a @10 open 10:00-17:00
            buffer 10m
            """,
            "1 09:40 a 10:00-11:00 end 11:10"),
    ];

    private static readonly TripScenario[] Themes =
    [
        new("H1", "A theme can be worth more than a library's own value.",
            """
            day 1 09:00-11:00 from @0 to @0
            lib a @10 value 50 open 09:00-17:00 theme film
            lib b @10 value 70 open 09:00-17:00
            theme film 30
            """,
            "1 09:00 a 09:10-10:10 end 10:20; out b NoTimeLeft"),
        new("H2", "Two themes are better than the same one twice.",
            """
            day 1 09:00-11:30 from @0 to @0
            lib a @10 value 50 open 09:00-17:00 theme film
            lib b @10 value 50 open 09:00-17:00 theme film
            lib c @10 value 45 open 09:00-17:00 theme music
            theme film 30 20
            theme music 30 20
            """,
            "1 09:00 a 09:10-10:10 c 10:10-11:10 end 11:20; out b NoTimeLeft"),
        new("H3", "With full value for repeats there is no reason to vary.",
            """
            day 1 09:00-11:30 from @0 to @0
            lib a @10 value 50 open 09:00-17:00 theme film
            lib b @10 value 50 open 09:00-17:00 theme film
            lib c @10 value 45 open 09:00-17:00 theme music
            theme film 30 100
            theme music 30 100
            """,
            "1 09:00 a 09:10-10:10 b 10:10-11:10 end 11:20; out c NoTimeLeft"),
        new("H4", "A stop without points and themes is not made just because there is time.",
            """
            day 1 09:00-17:00 from @0 to @0
            lib a @10 value 0 open 09:00-17:00
            """,
            "out a AddsNothing"),
    ];
}
