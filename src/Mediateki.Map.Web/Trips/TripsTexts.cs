namespace Mediateki.Map.Web.Trips;

/// <summary>Names the resources TripsTexts*.resx: routes.</summary>
public sealed class TripsTexts;
