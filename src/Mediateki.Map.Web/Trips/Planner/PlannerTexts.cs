namespace Mediateki.Map.Web.Trips.Planner;

/// <summary>Texts of the planner.</summary>
public sealed class PlannerTexts;
