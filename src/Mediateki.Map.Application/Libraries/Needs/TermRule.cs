using Mediateki.Map.Application.Libraries.Search;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Application.Libraries.Needs;

/// <summary>Spaces, services and criteria of accessibility by their labels and by what else they are called; mediateki and kinds of library. All forms count.</summary>
internal sealed class TermRule : INeedRule
{
    private const int LongEnoughToMisspell = 7;

    private readonly List<Called> called = [];

    public TermRule(Taxonomy taxonomy, NeedGrammar grammar)
    {
        var (spaces, services, access) = (
            taxonomy.Spaces.Select(term => (term.Code, term.Label)).ToList(), taxonomy.Services.Select(term => (term.Code, term.Label)).ToList(),
            taxonomy.Accessibility.Select(term => (term.Code, term.Label)).ToList());
        AddPhrases(grammar.Of("access"), access, NeedKind.Accessibility, (draft, codes) => draft.TakeAccess(codes));
        AddPhrases(grammar.Of("space"), spaces, NeedKind.Space, (draft, codes) => draft.TakeSpaces(codes));
        AddPhrases(grammar.Of("service"), services, NeedKind.Service, (draft, codes) => draft.TakeServices(codes));
        AddLabels(access, NeedKind.Accessibility, (draft, codes) => draft.TakeAccess(codes));
        AddLabels(spaces, NeedKind.Space, (draft, codes) => draft.TakeSpaces(codes));
        AddLabels(services, NeedKind.Service, (draft, codes) => draft.TakeServices(codes));
        called.AddRange(grammar.Of("mediateka").Select(phrase => new Called(phrase.Words, NeedKind.Mediateka, draft => draft.TakeMediateka())));
        called.AddRange(grammar.Of("kind").Select(phrase => new Called(phrase.Words, NeedKind.Kind, draft => draft.TakeKind(Enum.Parse<LibraryKind>(phrase.Value, ignoreCase: true)))));
    }

    public NeedMatch? Find(NeedText text, int at)
    {
        var best = (Called?)null;
        var bestFit = 0;
        foreach (var candidate in called)
        {
            // More words say more; of equally many, those that stand there letter by letter.
            var fit = Fit(candidate.Words, text, at);
            (best, bestFit) = fit > bestFit ? (candidate, fit) : (best, bestFit);
        }
        return best is null ? null : new(best.Words.Length, best.Kind, best.Take);
    }

    private static int Fit(string[] words, NeedText text, int at)
    {
        var fit = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var word = text.Word(at + i);
            if (word == words[i])
            {
                fit += 12;
            }
            else if (IsForm(word, words[i]))
            {
                fit += 11;
            }
            else
            {
                return 0;
            }
        }
        return fit;
    }

    private static bool IsForm(string word, string meant) =>
        WordForms.AreForms(word, meant) || (Math.Min(word.Length, meant.Length) >= LongEnoughToMisspell && word[0] == meant[0] && Misspelling.IsWithin(word, meant, 1));

    private void AddPhrases(IEnumerable<NeedPhrase> phrases, List<(string Code, LocalizedText Label)> terms, NeedKind kind, Func<NeedDraft, string[], bool> take)
    {
        foreach (var phrase in phrases)
        {
            var codes = phrase.Value.Split(' ').Where(code => terms.Exists(term => term.Code == code)).ToArray();
            if (codes.Length > 0)
            {
                called.Add(new(phrase.Words, kind, draft => take(draft, codes)));
            }
        }
    }

    private void AddLabels(List<(string Code, LocalizedText Label)> terms, NeedKind kind, Func<NeedDraft, string[], bool> take)
    {
        foreach (var (code, label) in terms)
        {
            called.AddRange(label.All().Select(text => new Called(TextFolding.Words(text), kind, draft => take(draft, [code]))));
        }
    }

    private sealed record Called(string[] Words, NeedKind Kind, Func<NeedDraft, bool> Take);
}
