using Mediateki.Map.Domain.Schedules.Grammar;

namespace Mediateki.Map.Domain.Schedules.Wording;

/// <summary>Hours of a day in words: "8:00–12:00 i 13:00–17:00", "samoobsługowo 20:00–22:00", "od 18:00".</summary>
internal sealed class HoursText(ScheduleVocabulary words)
{
    /// <summary>A stretch of the day; its end may lie past midnight. No state of its own means the rule's.</summary>
    internal readonly record struct Stretch(string Start, string? End, bool OpenEnd, OpeningState State, string? Comment);

    public string Describe(IEnumerable<Stretch> stretches)
    {
        var parts = new List<string>();
        foreach (var group in Runs(stretches))
        {
            var first = group[0];
            parts.Add(Qualify(string.Join(words.And, group.Select(Span)), first.State, first.Comment));
        }
        return string.Join(words.And, parts);
    }

    /// <summary>Hours, or a whole day (empty text), with what is special about them: "nieczynne", "samoobsługowo 20:00–22:00", "(po umówieniu)".</summary>
    public string Qualify(string hours, OpeningState state, string? comment)
    {
        var quoted = string.IsNullOrWhiteSpace(comment) ? "" : $" („{comment}”)";
        return state switch
        {
            OpeningState.Closed => Join(hours, words.Closed) + quoted,
            OpeningState.SelfService => Join(words.SelfService, hours),
            OpeningState.ByAppointment => Join(words.ByAppointment, hours),
            OpeningState.Unknown => Join(hours, quoted.Length == 0 ? $"({words.OpenUnknown})" : quoted.Trim()),
            _ => Join(hours.Length == 0 ? words.OpenAllDay : hours, "") + quoted,
        };
    }

    /// <summary>A span as it stands in a rule, times of the sun included.</summary>
    public Stretch FromRule(HourSpan span, OpeningState state, string? comment) =>
        new(Point(span.From), span.To is { } to ? Point(to) : null, span.OpenEnd, state, comment);

    public static Stretch FromMinutes(int start, int? end, bool openEnd, OpeningState state, string? comment) =>
        new(SignedClock.Clock(start), end is { } minutes ? SignedClock.Clock(minutes) : null, openEnd, state, comment);

    private string Point(HourPoint point) => point.Event switch
    {
        SunEvent.None => SignedClock.Clock(point.Minutes),
        SunEvent.Dawn => words.Sun(true, true, point.Minutes),
        SunEvent.Sunrise => words.Sun(true, false, point.Minutes),
        SunEvent.Sunset => words.Sun(false, false, point.Minutes),
        _ => words.Sun(false, true, point.Minutes),
    };

    private string Span(Stretch stretch)
    {
        if (stretch.End is not { } end)
        {
            return words.From(stretch.Start);
        }
        if (stretch is { Start: "0:00", End: "24:00", OpenEnd: false })
        {
            return words.OpenAllDay;
        }
        var isClock = char.IsAsciiDigit(stretch.Start[0]) && char.IsAsciiDigit(end[0]);
        var span = isClock ? $"{stretch.Start}–{end}" : words.Between(stretch.Start, end);
        return stretch.OpenEnd ? $"{span} {words.OrLonger}" : span;
    }

    private static List<List<Stretch>> Runs(IEnumerable<Stretch> stretches)
    {
        var runs = new List<List<Stretch>>();
        foreach (var stretch in stretches)
        {
            if (runs.Count > 0 && runs[^1][0].State == stretch.State && runs[^1][0].Comment == stretch.Comment)
            {
                runs[^1].Add(stretch);
            }
            else
            {
                runs.Add([stretch]);
            }
        }
        return runs;
    }

    private static string Join(string a, string b) => a.Length == 0 ? b : b.Length == 0 ? a : $"{a} {b}";
}
