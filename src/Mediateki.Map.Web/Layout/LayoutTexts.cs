namespace Mediateki.Map.Web.Layout;

/// <summary>Names the resources LayoutTexts*.resx: the frame around every page, and status pages.</summary>
public sealed class LayoutTexts;
