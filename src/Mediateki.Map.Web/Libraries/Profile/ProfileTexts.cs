namespace Mediateki.Map.Web.Libraries.Profile;

/// <summary>Names the resources ProfileTexts*.resx: the page of one library and its link card.</summary>
public sealed class ProfileTexts;
