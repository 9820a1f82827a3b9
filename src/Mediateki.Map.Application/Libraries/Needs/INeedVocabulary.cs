namespace Mediateki.Map.Application.Libraries.Needs;

/// <summary>The names of one edition of the directory that a sentence may speak of.</summary>
public interface INeedVocabulary
{
    /// <summary>Polish names of the cities that have libraries; the same object for one edition.</summary>
    IReadOnlyList<string> Cities { get; }

    /// <summary>A library's short name is exactly these folded words.</summary>
    bool IsName(IReadOnlyList<string> words);
}
