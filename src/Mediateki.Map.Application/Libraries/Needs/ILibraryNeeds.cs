namespace Mediateki.Map.Application.Libraries.Needs;

/// <summary>Reads what a visitor asks for in words, over the directory being served and at the present moment. Safe to call from any thread.</summary>
public interface ILibraryNeeds
{
    /// <summary>
    /// What the rules understand. A text that is the name of a library is left a text, and so is one whose words find libraries where its conditions would find none.
    /// </summary>
    Task<UnderstoodText> ReadAsync(string text, CancellationToken cancellationToken);
}
