namespace Mediateki.Map.Web.Libraries;

/// <summary>Names the resources LibrariesTexts*.resx: the map page and the directory.</summary>
public sealed class LibrariesTexts;
