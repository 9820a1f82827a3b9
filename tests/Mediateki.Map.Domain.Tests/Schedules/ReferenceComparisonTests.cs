using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Domain.Tests.Schedules.Reference;

namespace Mediateki.Map.Domain.Tests.Schedules;

/// <summary>
/// Our evaluation against the field's reference, npm <c>opening_hours</c> under Node: every interval and state. Every disagreement is listed here and
/// explained in docs/opening-hours.md; a new one fails. The larger comparison is the <c>hours-diff</c> measurement.
/// </summary>
public sealed class ReferenceComparisonTests
{
    private static readonly SunPlace Place = new(52.23, 21.01);

    /// <summary>Real expressions on which we differ, each with the section of docs/opening-hours.md that says why.</summary>
    private static readonly Dictionary<string, string> AcceptedForRealOnes = new()
    {
        ["Tu,PH 23:59-22:59"] = "nights after a change of the clock",
    };

    [Fact]
    public async Task Evaluate_RealExpressions_AgreesWithTheReference()
    {
        var files = new[] { "real-libraries.txt", "real.txt" }.Select(file => SharedData.PathOrSkip("opening-hours", file));
        var expressions = files.SelectMany(File.ReadLines).Where(line => line.Length > 0).Distinct().ToList();

        var result = await CompareAsync(expressions, "2026-12-01", "2028-01-01", "Europe/Warsaw");

        Assert.Equal(AcceptedForRealOnes.Keys.Order(), result.Disagreements.Select(disagreement => disagreement.Expression).Order());
        Assert.InRange(result.Accepted, 600, expressions.Count);
    }

    [Fact]
    public async Task Evaluate_GeneratedExpressions_AgreesWithTheReference()
    {
        var expressions = new ExpressionGenerator(20260301).Take(200).Distinct().ToList();

        var result = await CompareAsync(expressions, "2027-12-15", "2028-11-15", "UTC");

        Assert.Empty(result.Disagreements);
        Assert.InRange(result.Accepted, expressions.Count * 95 / 100, expressions.Count);
    }

    [Fact]
    public async Task Evaluate_GeneratedHoursOfTheSun_AgreeWithTheReferenceToAFewMinutes()
    {
        var expressions = new ExpressionGenerator(7) { WithSun = true }.Take(400).Where(expression => expression.Contains("sun") || expression.Contains("dawn")).Take(60).ToList();

        var result = await CompareAsync(expressions, "2026-05-01", "2026-08-01", "UTC");

        Assert.Empty(result.Disagreements);
        Assert.InRange(result.Accepted, 50, 60);
    }

    /// <summary>One expression for each known disagreement: the reference must still differ, and we must still follow the specification.</summary>
    [Theory]
    [InlineData("easter -2 days-easter +1 day 10:00-12:00", "2026-04-01", "2026-04-08", "04-03 10:00–12:00, 04-04 10:00–12:00, 04-05 10:00–12:00, 04-06 10:00–12:00")]
    [InlineData("We[1] -2 days 10:00-12:00", "2026-03-01", "2026-04-01", "03-02 10:00–12:00, 03-30 10:00–12:00")]
    [InlineData("Mo 06:00-08:00; Su[5] +1 day 09:00-13:00", "2026-03-01", "2026-03-04", "03-02 06:00–08:00")]
    [InlineData("Feb 20-29 10:00-12:00", "2026-02-19", "2026-02-22", "02-20 10:00–12:00, 02-21 10:00–12:00")]
    [InlineData("Feb 29 10:00-12:00", "2026-01-01", "2028-12-31", "02-29 10:00–12:00")]
    [InlineData("Feb 08-Feb 07 10:00-12:00", "2026-02-06", "2026-02-09", "02-06 10:00–12:00, 02-07 10:00–12:00, 02-08 10:00–12:00")]
    [InlineData("Mo 11:00-13:00, Mo 11:00-11:30+", "2026-01-05", "2026-01-06", "01-05 11:00–11:30, 01-05 11:30–24:00?")]
    [InlineData("Mo 17:00+,18:30-22:30", "2026-01-05", "2026-01-07", "01-05 17:00–18:30?, 01-05 18:30–22:30")]
    [InlineData("Dec 24 10:00-12:00; PH off", "2024-12-23", "2024-12-27", "12-24 10:00–12:00")]
    [InlineData("\"x\" off", "2026-01-05", "2026-01-06", "")]
    public async Task Evaluate_KnownDisagreement_IsStillOneAndDecidedByTheSpecification(string expression, string from, string to, string expected)
    {
        var result = await CompareAsync([expression], from, to, "UTC");

        Assert.Equal(expected, Rendered.Evaluate(expression, from, to));
        Assert.Single(result.Disagreements);
    }

    private static async Task<ComparisonResult> CompareAsync(List<string> expressions, string from, string to, string zone)
    {
        Assert.SkipUnless(await ReferenceEvaluator.HasNodeAsync(), "Needs Node.");
        var reference = new ReferenceEvaluator(ReferenceEvaluator.FolderIn(SharedData.RepositoryRoot())) { Zone = zone };
        await reference.InstallAsync();
        var (first, last) = (Rendered.Date(from), Rendered.Date(to));
        var answers = expressions.Count > 1
            ? await reference.EvaluateInTwoAsync(expressions, first, last)
            : await reference.EvaluateAsync(expressions, first, last);
        var context = EvaluationContext.Poland with { Zone = TimeZoneInfo.FindSystemTimeZoneById(zone), Place = Place };
        return Comparison.Compare(expressions, answers, first, last, context);
    }
}
