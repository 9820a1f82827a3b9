namespace Mediateki.Map.Web.Visits;

/// <summary>Names the resources VisitsTexts*.resx: study visits and ideas.</summary>
public sealed class VisitsTexts;
