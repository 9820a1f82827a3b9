namespace Mediateki.Map.Web.Layout;

/// <summary>What a <see cref="Notice"/> is about; it chooses colour and symbol, the words still say it.</summary>
public enum NoticeKind
{
    Information,
    Success,
    Warning,
    Failure,
}
