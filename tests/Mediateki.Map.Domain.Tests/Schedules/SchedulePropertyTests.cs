using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Domain.Tests.Schedules.Reference;

namespace Mediateki.Map.Domain.Tests.Schedules;

/// <summary>What must hold for every expression, tried on many generated and broken ones.</summary>
public sealed class SchedulePropertyTests
{
    [Fact]
    public void Parse_WrittenForm_ReadsAndEvaluatesTheSame()
    {
        // FuzzCheck writes, reads and evaluates again, and compares the day's view with the minute's.
        foreach (var expression in new ExpressionGenerator(41) { WithSun = true }.Take(3_000))
        {
            var fault = FuzzCheck.FindFault(expression, out var understood);
            Assert.True(understood, $"not understood: {expression}");
            Assert.True(fault is null, $"{fault}: {expression}");
        }
    }

    [Fact]
    public void Parse_FiftyThousandBrokenTexts_NeverCrashes()
    {
        var fuzzer = new ExpressionFuzzer(42, ["Mo-Fr 08:00-12:00,13:00-18:00; Sa 09:00-13:00; PH off", "mo-fr 9:00–17:00", "Dec 24-26 off", "week 1-53/2 Tu 10:00-20:00", "nach Vereinbarung"]);
        for (var i = 0; i < 50_000; i++)
        {
            var text = fuzzer.Next();
            var fault = FuzzCheck.FindFault(text, out _);
            Assert.True(fault is null, $"{fault}: {text}");
        }
    }

    [Fact]
    public void Answers_OfManySchedules_AgreeWithEachOther()
    {
        var from = new DateTimeOffset(2026, 3, 20, 0, 0, 0, TimeSpan.FromHours(1));
        var to = from.AddDays(21);
        var schedules = new ExpressionGenerator(43).Take(150).Select(Schedule).ToList();
        var index = ScheduleIndex.Build(schedules, from, to);
        var random = new Random(44);
        for (var i = 0; i < schedules.Count; i++)
        {
            var intervals = schedules[i].Intervals(from, to);
            for (var questions = 0; questions < 20; questions++)
            {
                var at = from.AddMinutes(random.Next(21 * 1440 - 600));
                var until = at.AddMinutes(random.Next(1, 400));
                var expected = intervals.FirstOrDefault(interval => interval.Start <= at && at < interval.End)?.State ?? OpeningState.Closed;
                var name = $"{schedules[i].Hours} at {at:O}";
                Assert.True(expected == schedules[i].StateAt(at), $"{name}: state");
                Assert.True(expected == schedules[i].StatusAt(at).State, $"{name}: status");
                Assert.True(expected == index.StateAt(i, at), $"{name}: index");
                Assert.True(schedules[i].Covers(at, until, CoverageNeed.Staffed) == index.Covers(i, at, until, CoverageNeed.Staffed), $"{name}: covers");
            }
        }
    }

    [Fact]
    public void NextChange_OfManySchedules_IsTheFirstMinuteOfAnotherState()
    {
        var from = new DateTimeOffset(2026, 5, 4, 0, 0, 0, TimeSpan.FromHours(2));
        var random = new Random(45);
        foreach (var schedule in new ExpressionGenerator(46).Take(60).Select(Schedule))
        {
            var at = from.AddMinutes(random.Next(1440));
            var state = schedule.StateAt(at);
            var change = schedule.NextChange(at, 3);
            var minute = at.AddMinutes(1);
            while (minute < from.AddDays(3) && schedule.StateAt(minute) == state)
            {
                minute = minute.AddMinutes(1);
            }
            if (minute < from.AddDays(3))
            {
                Assert.True(minute == change, $"{schedule.Hours} at {at:O}: {change:O}, but {minute:O} by the minute");
            }
        }
    }

    private static OpeningSchedule Schedule(string hours) => new()
    {
        Hours = Rendered.Parse(hours),
        Exceptions =
        [
            ScheduleException.Closed(new DateOnly(2026, 3, 24), new DateOnly(2026, 3, 25), "remont", "test"),
            ScheduleException.OtherHours(new DateOnly(2026, 3, 27), new DateOnly(2026, 3, 27), Rendered.Parse("10:00-12:00,20:00-03:00"), "noc", "test"),
        ],
    };
}
