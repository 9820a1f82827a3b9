namespace Mediateki.Map.Web.Libraries.Compare;

/// <summary>Names the resources CompareTexts*.resx: libraries side by side.</summary>
public sealed class CompareTexts;
