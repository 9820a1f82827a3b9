using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Application.Libraries.Needs;

/// <summary>
/// Turns a sentence into conditions by rules. From left to right the longest stretch that a rule understands is taken; the name of a library goes before all
/// rules. No clock, no database: the same sentence at the same moment over the same names gives the same answer. Never throws, and loses no word.
/// </summary>
public sealed class NeedsParser
{
    private const int LongestName = 8;
    private const int MostWords = 60;

    private readonly NeedGrammar grammar = NeedGrammar.Default;
    private readonly INeedVocabulary names;
    private readonly INeedRule[] rules;

    public NeedsParser(Taxonomy taxonomy, INeedVocabulary names)
    {
        this.names = names;
        INeedRule[] others = [new TimeRule(grammar), new TermRule(taxonomy, grammar), new FactRule(grammar)];
        rules = [.. others, new PlaceRule(grammar, new(names.Cities, grammar), others)];
    }

    public UnderstoodText Read(string text, DateTimeOffset now)
    {
        var words = new NeedText(text);
        var draft = new NeedDraft();
        var spans = Understand(words, draft);
        AddOpen(words, draft, spans);
        var (sought, unknown) = Rest(words, spans);
        if (spans.TrueForAll(span => span.Kind == NeedKind.Name))
        {
            sought = string.IsNullOrWhiteSpace(text) ? null : text;
        }
        return new()
        {
            Text = text,
            Filter = draft.ToFilter(sought, now),
            Place = draft.Place,
            Spans = [.. spans.OrderBy(span => span.From).Select(span => new NeedSpan(words[span.From].Start, words[span.To - 1].End - words[span.From].Start, span.Kind))],
            Leftover = [.. Enumerable.Range(0, words.Count).Where(at => !spans.Exists(span => span.Has(at))).Select(at => words.Slice(at, at))],
            NotUnderstood = unknown,
            Named = spans.Exists(span => span.Kind == NeedKind.Name) && spans.Exists(span => span.Kind != NeedKind.Name)
                ? string.Join(' ', spans.Where(span => span.Kind == NeedKind.Name).OrderBy(span => span.From).Select(span => words.Slice(span.From, span.To - 1)))
                : null,
        };
    }

    private List<Stretch> Understand(NeedText words, NeedDraft draft)
    {
        var spans = new List<Stretch>();
        for (var at = 0; at < Math.Min(words.Count, MostWords);)
        {
            var match = Match(words, at);
            if (match is null && grammar.Find("not", words, at) is { } not && Match(words, at + not.Words.Length) is { } refused)
            {
                // There are no filters for what should not be.
                at += not.Words.Length + refused.Count;
                continue;
            }
            var name = NameAt(words, at, least: match is null ? 1 : 2);
            if (name > 0)
            {
                spans.Add(new(at, at + name, NeedKind.Name));
                at += name;
            }
            else if (match is not null && match.Take(draft))
            {
                spans.Add(new(at, at + match.Count, match.Kind));
                at += match.Count;
            }
            else
            {
                at++;
            }
        }
        return spans;
    }

    private NeedMatch? Match(NeedText words, int at) => rules.Select(rule => rule.Find(words, at)).OfType<NeedMatch>().MaxBy(found => found.Count);

    /// <summary>How many words from here are the name of a library; 0 for none.</summary>
    private int NameAt(NeedText words, int at, int least)
    {
        for (var count = Math.Min(LongestName, words.Count - at); count >= least; count--)
        {
            var name = words.Words(at, count);
            if (name.Any(word => word.Length > 3) && names.IsName(name))
            {
                return count;
            }
        }
        return 0;
    }

    /// <summary>"Open" belongs to the time that is spoken of, wherever it stands; without one it means now, unless it is part of something not understood.</summary>
    private void AddOpen(NeedText words, NeedDraft draft, List<Stretch> spans)
    {
        var hasTime = !draft.Time.IsEmpty;
        for (var at = 0; at < words.Count; at++)
        {
            if (spans.Exists(span => span.Has(at)))
            {
                continue;
            }
            if (spans.Find(span => span.Kind == NeedKind.OpenedSince) is { } since && grammar.Find("opened", words, at) is { } opened && at + opened.Words.Length == since.From)
            {
                spans.Add(new(at, since.From, NeedKind.OpenedSince));
            }
            else if (grammar.Find("open", words, at) is { } open && !Overlaps(spans, at, open.Words.Length)
                && (hasTime || (StandsAlone(words, spans, at, at + open.Words.Length) && draft.Time.TakeNow())))
            {
                spans.Add(new(at, at + open.Words.Length, NeedKind.Time));
            }
        }
    }

    private static bool Overlaps(List<Stretch> spans, int from, int count) => spans.Exists(span => span.From < from + count && from < span.To);

    private bool StandsAlone(NeedText words, List<Stretch> spans, int from, int to)
    {
        bool IsKnown(int at) => at < 0 || at >= words.Count || spans.Exists(span => span.Has(at) && span.Kind != NeedKind.Name) || IsFiller(words, at);
        return IsKnown(from - 1) && IsKnown(to);
    }

    /// <summary>The text that stays to be searched for – names and what was not understood – and the latter alone; null for none.</summary>
    private (string? Sought, string? Unknown) Rest(NeedText words, List<Stretch> spans)
    {
        var (sought, unknown) = (new List<string>(), new List<string>());
        for (var at = 0; at < words.Count;)
        {
            if (spans.Find(span => span.Has(at)) is { } span)
            {
                if (span.Kind == NeedKind.Name)
                {
                    sought.Add(words.Slice(span.From, span.To - 1));
                }
                at = span.To;
                continue;
            }
            var from = at;
            while (at < words.Count && !spans.Exists(span => span.Has(at)))
            {
                at++;
            }
            if (WithoutFillers(words, from, at) is { } text)
            {
                sought.Add(text);
                unknown.Add(text);
            }
        }
        return (sought.Count > 0 ? string.Join(' ', sought) : null, unknown.Count > 0 ? string.Join(' ', unknown) : null);
    }

    /// <summary>What is left of some words when those that say nothing are taken off both ends; null for nothing.</summary>
    private string? WithoutFillers(NeedText words, int from, int to)
    {
        while (from < to && grammar.Find("filler", words, from) is { } phrase)
        {
            from += phrase.Words.Length;
        }
        while (from < to && IsFiller(words, to - 1))
        {
            to--;
        }
        return from < to ? words.Slice(from, to - 1) : null;
    }

    private bool IsFiller(NeedText words, int at) => grammar.Of("filler").Any(phrase => phrase.Words.Length == 1 && words.Word(at) == phrase.Words[0]);

    /// <param name="To">Exclusive.</param>
    private sealed record Stretch(int From, int To, NeedKind Kind)
    {
        public bool Has(int at) => at >= From && at < To;
    }
}
