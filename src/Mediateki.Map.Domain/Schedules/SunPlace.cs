namespace Mediateki.Map.Domain.Schedules;

/// <summary>Where the sun is watched from, WGS 84 degrees: latitude north-positive (−90…90), longitude east-positive (−180…180).</summary>
public readonly record struct SunPlace(double Latitude, double Longitude);
