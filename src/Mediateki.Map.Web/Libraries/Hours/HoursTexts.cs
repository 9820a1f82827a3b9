namespace Mediateki.Map.Web.Libraries.Hours;

/// <summary>Names the resources HoursTexts*.resx: opening hours in words.</summary>
public sealed class HoursTexts;
