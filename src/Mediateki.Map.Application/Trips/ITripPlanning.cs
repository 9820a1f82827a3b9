namespace Mediateki.Map.Application.Trips;

/// <summary>
/// Plans study trips over the published directory: finds candidates, their hours and the travel between them, and asks the planner.
/// Members are safe to call from any thread and work while the database or the routing engine is away. A request that cannot be meant is
/// answered with its problems; a wish that cannot be met is part of the answer. Nothing is stored.
/// </summary>
public interface ITripPlanning
{
    /// <summary>
    /// Proposals, or an arrangement of the picked libraries (<see cref="TripRequest.Aim"/>). Equal requests to an equal directory get equal
    /// answers as long as the search ends by itself, before <see cref="TripsOptions.TimeLimit"/>.
    /// </summary>
    Task<TripAnswer> PlanAsync(TripRequest request, CancellationToken cancellationToken);

    /// <summary>What is wrong with a person's own timetable, and what would mend it.</summary>
    Task<TripCheckAnswer> CheckAsync(TripDraft draft, CancellationToken cancellationToken);
}

/// <summary>What one request may ask.</summary>
public static class TripLimits
{
    public const int Days = 7;

    /// <summary>Libraries named in one request.</summary>
    public const int Libraries = 100;

    /// <summary>Libraries put in one order by <see cref="TripAim.Arrange"/>, and stops of a draft.</summary>
    public const int Picked = 30;

    /// <summary>Libraries among which a planner chooses, the nearest ones first.</summary>
    public const int Candidates = 60;

    public const int GroupSize = 500;

    public const int VisitMinutes = 480;

    public const int BufferMinutes = 60;

    public const int BreakMinutes = 180;

    public const int WalkMinutes = 60;

    public const int Themes = 20;

    /// <summary>Orders, and sets of alternatives.</summary>
    public const int Rules = 20;

    /// <summary>Days from today on which a trip may lie.</summary>
    public const int DaysAhead = 730;
}
