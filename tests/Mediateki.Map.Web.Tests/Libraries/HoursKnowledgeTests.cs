using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Web.Libraries;

namespace Mediateki.Map.Web.Tests.Libraries;

public sealed class HoursKnowledgeTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData(null, "2026-11-01", HoursKnowledge.Unknown)]
    [InlineData("Mo-Fr 10:00-18:00", null, HoursKnowledge.NotConfirmed)]
    [InlineData("Mo-Fr 10:00-18:00", "2020", HoursKnowledge.NotConfirmed)]
    [InlineData("Mo-Fr 10:00-18:00", "2025-11-24", HoursKnowledge.NotConfirmed)]
    [InlineData("Mo-Fr 10:00-18:00", "2025-11-25", HoursKnowledge.Confirmed)]
    [InlineData("Mo-Fr 10:00-18:00", "2026", HoursKnowledge.Confirmed)]
    public void KnowledgeOn_ExpressionAndDate_JudgesTheirAge(string? expression, string? confirmed, HoursKnowledge knowledge) =>
        Assert.Equal(knowledge, new SourcedHours(expression, PartialDate.Parse(confirmed), null, null, null, [], "Europe/Warsaw").KnowledgeOn(Today));
}
