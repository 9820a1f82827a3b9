namespace Mediateki.Map.Web.About;

/// <summary>Names the resources AboutTexts*.resx: the pages about the project, accessibility, privacy and data.</summary>
public sealed class AboutTexts;
