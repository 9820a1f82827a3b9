using Mediateki.Map.Application.Trips;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Checking;

namespace Mediateki.Map.Web.Api;

/// <summary>Proposals, or an arrangement.</summary>
/// <param name="Proposals">Up to three, the one with most to see first; empty when the aim was to arrange.</param>
/// <param name="Arrangement">The named libraries in order; null when the aim was to propose.</param>
internal sealed record TripPlanAnswer(IReadOnlyList<ProposalAnswer> Proposals, CheckedTripAnswer? Arrangement)
{
    public static TripPlanAnswer Of(TripAnswer answer) =>
        new([.. answer.Proposals.Select(ProposalAnswer.Of)], answer.Arrangement is { } arrangement ? CheckedTripAnswer.Of(arrangement) : null);
}

/// <summary>One proposed trip.</summary>
/// <param name="BestAt">What it is best at among the proposals.</param>
/// <param name="Difference">Share of stops by which it differs from the most similar proposal before it, 0–1.</param>
/// <param name="ProvenBest">Whether nothing is worth more.</param>
/// <param name="Timetable">The trip.</param>
/// <param name="LeftOut">Every candidate that is not visited, with the reason.</param>
internal sealed record ProposalAnswer(ProposalStrength BestAt, double Difference, bool ProvenBest, TimetableAnswer Timetable, IReadOnlyList<LeftOutAnswer> LeftOut)
{
    public static ProposalAnswer Of(OfferedTrip offer) => new(
        offer.BestAt, Math.Round(offer.Difference, 3), offer.IsProvenBest, TimetableAnswer.Of(offer.Timetable),
        [.. offer.LeftOut.Select(left => new LeftOutAnswer(left.Library.Slug, left.Reason, Minutes(left.Missing), left.Instead?.Slug))]);

    /// <summary>Whole minutes, upwards: what is enough.</summary>
    internal static int? Minutes(TimeSpan? time) => time is { } known ? (int)Math.Ceiling(known.TotalMinutes) : null;
}

/// <summary>A candidate that is not visited.</summary>
/// <param name="Library">Its slug.</param>
/// <param name="Reason">Why, the strongest reason only.</param>
/// <param name="MissingMinutes">How much longer the best-suited day would have to be; null: the reason is another.</param>
/// <param name="Instead">Slug of the visited library that stands against it; null: none does.</param>
internal sealed record LeftOutAnswer(string Library, LeftOutReason Reason, int? MissingMinutes, string? Instead);

/// <summary>A timetable and what is wrong with it.</summary>
/// <param name="Valid">Whether the trip can be carried out.</param>
/// <param name="Timetable">The trip, with what was left out worked out.</param>
/// <param name="Problems">Every broken rule.</param>
internal sealed record CheckedTripAnswer(bool Valid, TimetableAnswer Timetable, IReadOnlyList<BrokenRuleAnswer> Problems)
{
    public static CheckedTripAnswer Of(CheckedTrip trip) => new(trip.Broken.IsEmpty, TimetableAnswer.Of(trip.Timetable), [.. trip.Broken.Select(BrokenRuleAnswer.Of)]);
}

/// <summary>A broken rule.</summary>
/// <param name="Rule">Which.</param>
/// <param name="Day">Index of the trip's day; null: it concerns none.</param>
/// <param name="Library">Slug of the stop; null: it concerns none.</param>
/// <param name="Other">Slug of the other stop of a rule about two.</param>
/// <param name="Break">Name of the break; null: it concerns none.</param>
/// <param name="Planned">The time the plan has, where the rule is about one.</param>
/// <param name="Allowed">The nearest time the rule would allow.</param>
/// <param name="ExcessMinutes">By how many minutes a rule about time is broken.</param>
/// <param name="ExcessCount">By how much a rule about a number is broken.</param>
/// <param name="Repairs">The smallest changes that mend it, the gentlest first; may be empty.</param>
internal sealed record BrokenRuleAnswer(
    TripRule Rule, int? Day, string? Library, string? Other, string? Break, DateTimeOffset? Planned, DateTimeOffset? Allowed,
    int? ExcessMinutes, long? ExcessCount, IReadOnlyList<RepairAnswer> Repairs)
{
    public static BrokenRuleAnswer Of(BrokenTripRule broken) => new(
        broken.Rule.Rule, broken.Rule.Day, broken.Rule.Library?.Slug, broken.Rule.Other?.Slug, broken.Rule.Break, broken.Rule.Planned, broken.Rule.Allowed,
        ProposalAnswer.Minutes(broken.Rule.ExcessTime), broken.Rule.ExcessCount, [.. broken.Repairs.Select(RepairAnswer.Of)]);
}

/// <summary>One way to mend a trip.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Library">Slug of the stop it is done to; null: the whole day shifts.</param>
/// <param name="With">Slug of the other stop of a swap.</param>
/// <param name="ToDay">Index of the day a stop moves or is added to.</param>
/// <param name="ByMinutes">The largest change of a visit's start or length.</param>
/// <param name="Days">The changed days as they would become; a day that loses its last stop is not there.</param>
internal sealed record RepairAnswer(RepairKind Kind, string? Library, string? With, int? ToDay, int? ByMinutes, IReadOnlyList<TimetableDayAnswer> Days)
{
    public static RepairAnswer Of(TripRepair mend) => new(
        mend.Repair.Kind, mend.Repair.Library?.Slug, mend.Repair.With?.Slug, mend.Repair.ToDay, ProposalAnswer.Minutes(mend.Repair.By), [.. mend.Days.Select(TimetableDayAnswer.Of)]);
}
