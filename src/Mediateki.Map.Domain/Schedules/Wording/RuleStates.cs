using Mediateki.Map.Domain.Schedules.Grammar;

namespace Mediateki.Map.Domain.Schedules.Wording;

/// <summary>What the product makes of a rule's state and comment.</summary>
internal static class RuleStates
{
    /// <summary>Self-service and appointments are said by comments; a written <c>unknown</c> or <c>off</c> stays as it is.</summary>
    public static OpeningState Of(Rule rule) => rule.State switch
    {
        RuleState.Closed => OpeningState.Closed,
        _ when rule.Modifier != RuleModifier.Unknown && CommentMeanings.Find(rule.Comment) is { } meaning => meaning,
        RuleState.Open => OpeningState.Open,
        _ => OpeningState.Unknown,
    };

    /// <summary>The comment as far as the state does not say it already.</summary>
    public static string? CommentBeyond(OpeningState state, string? comment) =>
        state is OpeningState.SelfService or OpeningState.ByAppointment ? null : comment;
}
