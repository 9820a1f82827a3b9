namespace Mediateki.Map.Web.Layout;

/// <summary>Names the resources NoticeTexts*.resx: notices about the state of the site.</summary>
public sealed class NoticeTexts;
