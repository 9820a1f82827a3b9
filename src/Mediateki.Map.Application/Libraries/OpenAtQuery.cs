using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Application.Libraries;

/// <summary>The question whether libraries are open at a time, prepared for one edition and one moment of asking.</summary>
internal sealed class OpenAtQuery
{
    private const byte NotAsked = byte.MaxValue;
    private readonly OpenAt question;
    private readonly DirectorySnapshot snapshot;
    private readonly ScheduleIndex? index;
    private readonly int oldestDay;
    private readonly DateTimeOffset from;
    private readonly DateTimeOffset to;
    private readonly byte[] answers;

    /// <param name="times">Null, or of another edition: the schedules themselves are asked.</param>
    public OpenAtQuery(OpenAt question, DirectorySnapshot snapshot, OpeningTimes? times, DateTimeOffset now, int freshDays)
    {
        (this.question, this.snapshot) = (question, snapshot);
        oldestDay = OpeningTimes.DayOf(now).DayNumber - freshDays;
        from = question.From ?? now;
        to = from.AddMinutes(question.Minutes);
        index = times is not null && times.IsFor(snapshot.ScheduleTable) && times.Index.Covers(from, to) ? times.Index : null;
        answers = new byte[snapshot.Schedules.Count];
        answers.AsSpan().Fill(NotAsked);
    }

    /// <summary>The libraries that are open then, with those of which it is not certain where they are asked for, too.</summary>
    public Bits Find()
    {
        var found = new Bits(snapshot.Count);
        for (var position = 0; position < snapshot.Count; position++)
        {
            if (Ask(position) is var answer && (answer == Coverage.Yes || (answer == Coverage.NotConfirmed && question.WithNotConfirmed)))
            {
                found.Add(position);
            }
        }
        return found;
    }

    /// <summary>Hours that are unknown, undated or too old say nothing for certain, neither open nor closed.</summary>
    public Coverage Ask(int position)
    {
        var columns = snapshot.Columns;
        var schedule = columns.Schedules[position];
        if (schedule == ScheduleTable.None || columns.ConfirmedDays[position] < oldestDay)
        {
            return Coverage.NotConfirmed;
        }
        if (answers[schedule] == NotAsked)
        {
            answers[schedule] = (byte)(index is not null && schedule < index.Count
                ? index.Covers(schedule, from, to, question.Need)
                : snapshot.Schedules[schedule].Covers(from, to, question.Need));
        }
        return (Coverage)answers[schedule];
    }
}
