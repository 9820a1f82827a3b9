namespace Mediateki.Map.Domain.Trips;

/// <summary>How a group moves between two places.</summary>
public enum TravelMode
{
    /// <summary>A car or a small bus, at car speed.</summary>
    Car,

    /// <summary>A hired coach: the same roads as a car, slower.</summary>
    Coach,

    /// <summary>On foot.</summary>
    Walking,

    /// <summary>Rail, or any other leg whose length comes from a timetable.</summary>
    Rail,
}
