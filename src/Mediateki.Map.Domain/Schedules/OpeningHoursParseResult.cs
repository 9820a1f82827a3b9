using System.Diagnostics.CodeAnalysis;

namespace Mediateki.Map.Domain.Schedules;

/// <summary>The outcome of reading an <c>opening_hours</c> text; reading never throws.</summary>
/// <param name="Input">The text as it was given.</param>
/// <param name="Expression">The expression, or null when there is an error.</param>
/// <param name="Errors">Why the text cannot be understood, in the order of their positions; empty when it can.</param>
/// <param name="Warnings">Legal or tolerated, but worth a look.</param>
public sealed record OpeningHoursParseResult(
    string Input,
    OpeningHoursExpression? Expression,
    IReadOnlyList<ScheduleProblem> Errors,
    IReadOnlyList<ScheduleProblem> Warnings)
{
    [MemberNotNullWhen(true, nameof(Expression))]
    public bool Success => Expression is not null;
}
