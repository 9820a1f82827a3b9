namespace Mediateki.Map.Web.Maps;

/// <summary>Names the resources MapTexts*.resx: buttons and messages of the map.</summary>
public sealed class MapTexts;
