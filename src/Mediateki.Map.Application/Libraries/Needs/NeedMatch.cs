namespace Mediateki.Map.Application.Libraries.Needs;

/// <summary>Words that a rule understands.</summary>
/// <param name="Count">How many, from where it was asked.</param>
/// <param name="Take">Puts the meaning into the draft; false where something else stands there already.</param>
internal sealed record NeedMatch(int Count, NeedKind Kind, Func<NeedDraft, bool> Take);

/// <summary>Knows one sort of need. Pure: the same words give the same match.</summary>
internal interface INeedRule
{
    /// <summary>The longest stretch beginning at a word that the rule understands; null for none.</summary>
    NeedMatch? Find(NeedText text, int at);
}
