namespace Mediateki.Map.Application.Libraries.Needs;

/// <summary>"Opened after 2015", "at least 500 m²".</summary>
internal sealed class FactRule(NeedGrammar grammar) : INeedRule
{
    private const int EarliestYear = 1800;
    private const int LatestYear = 2099;
    private const int LargestArea = 1_000_000;

    public NeedMatch? Find(NeedText text, int at) =>
        Area(text, at, "atleast", (draft, metres) => draft.TakeAreaFrom(metres)) ?? Area(text, at, "atmost", (draft, metres) => draft.TakeAreaTo(metres)) ?? Since(text, at);

    private NeedMatch? Since(NeedText text, int at)
    {
        foreach (var phrase in grammar.Of("since").Where(phrase => text.HasAt(at, phrase.Words)))
        {
            var next = at + phrase.Words.Length;
            if (text.Number(next) is { } year and >= EarliestYear and <= LatestYear)
            {
                // "After 2015" leaves 2015 itself out, "since 2015" does not.
                var first = grammar.Of("later").Any(later => later.Words.AsSpan().SequenceEqual(phrase.Words)) ? year + 1 : year;
                var count = phrase.Words.Length + 1 + (grammar.Find("year", text, next + 1)?.Words.Length ?? 0);
                return new(count, NeedKind.OpenedSince, draft => draft.TakeSince(first));
            }
        }
        return null;
    }

    private NeedMatch? Area(NeedText text, int at, string kind, Func<NeedDraft, int, bool> take)
    {
        foreach (var phrase in grammar.Of(kind).Where(phrase => text.HasAt(at, phrase.Words)))
        {
            var next = at + phrase.Words.Length;
            if (text.Number(next) is { } metres and >= 1 and <= LargestArea && grammar.Find("m2", text, next + 1) is { } unit)
            {
                return new(phrase.Words.Length + 1 + unit.Words.Length, NeedKind.Area, draft => take(draft, metres));
            }
        }
        return null;
    }
}
