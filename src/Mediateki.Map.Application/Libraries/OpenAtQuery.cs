using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Schedules;

namespace Mediateki.Map.Application.Libraries;

/// <summary>The question whether libraries are open at a time, prepared for one edition and one moment of asking.</summary>
internal sealed class OpenAtQuery
{
    private readonly OpenAt question;
    private readonly IReadOnlyList<OpeningSchedule> schedules;
    private readonly ScheduleIndex? index;
    private readonly DateOnly today;
    private readonly int freshDays;
    private readonly DateTimeOffset from;
    private readonly DateTimeOffset to;

    /// <param name="times">Worked out for the same edition; null: the schedules themselves are asked.</param>
    public OpenAtQuery(OpenAt question, DirectorySnapshot snapshot, OpeningTimes? times, DateTimeOffset now, int freshDays)
    {
        (this.question, schedules, this.freshDays) = (question, snapshot.Schedules, freshDays);
        today = OpeningTimes.DayOf(now);
        from = question.From ?? now;
        to = from.AddMinutes(question.Minutes);
        index = times is not null && times.Index.Covers(from, to) ? times.Index : null;
    }

    public bool Matches(IndexedLibrary library) => Ask(library) switch
    {
        Coverage.Yes => true,
        Coverage.NotConfirmed => question.WithNotConfirmed,
        _ => false,
    };

    /// <summary>Hours that are unknown, undated or too old say nothing for certain, neither open nor closed.</summary>
    public Coverage Ask(IndexedLibrary library) =>
        library.Schedule == ScheduleTable.None || library.Summary.Hours.TrustOn(today, freshDays) != HoursTrust.Confirmed ? Coverage.NotConfirmed
        : index is null ? schedules[library.Schedule].Covers(from, to, question.Need)
        : index.Covers(library.Schedule, from, to, question.Need);
}
