using Bunit;
using Mediateki.Map.Domain.Trips.Itineraries;
using Mediateki.Map.Web.Localization;
using Mediateki.Map.Web.Tests.Fakes;
using Mediateki.Map.Web.Tests.Libraries;
using Mediateki.Map.Web.Trips.Planner;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Mediateki.Map.Web.Tests.Trips.Planner;

/// <summary>A date typed digit by digit, of which a browser tells every step.</summary>
public sealed class DaySettingsTests : BunitContext
{
    private static readonly DateOnly Planned = new(2026, 12, 9);

    private readonly PlannerSession session;

    public DaySettingsTests()
    {
        Language.Use(SiteLanguage.Polish);
        Services.AddLogging();
        Services.AddSiteLocalization();
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(new(2026, 11, 25, 11, 0, 0, TimeSpan.Zero)));
        ComponentFactories.AddStub<PlaceField>();
        session = new(new FakeTripStore(), new FakeItineraryPlanning(), new FakeTimeProvider(), work => work());
    }

    [Fact]
    public async Task Year_TypedDigitByDigit_IsTakenWhenItIsWholeAndIsOneStep()
    {
        var day = await OpenAsync();
        foreach (var year in new[] { "0002", "0020", "0202" })
        {
            await day.Find("input[type=date]").ChangeAsync(new() { Value = $"{year}-02-17" });
            Assert.Equal((Planned, $"{year}-02-17"), (session.Trip.Days[0].Date, day.Find("input[type=date]").GetAttribute("value")));
        }

        await day.Find("input[type=date]").ChangeAsync(new() { Value = "2027-02-17" });
        day.Find("input[type=date]").Blur();

        Assert.Equal(new DateOnly(2027, 2, 17), session.Trip.Days[0].Date);
        Assert.Empty(day.FindAll(".field__error"));
        await session.UndoAsync();
        Assert.Equal((Planned, false), (session.Trip.Days[0].Date, session.CanUndo));
    }

    [Theory]
    [InlineData("2025-12-18")]
    [InlineData("2036-01-01")]
    [InlineData("")]
    public async Task Date_ThatCannotBe_IsSaidWhenTheFieldIsLeft(string typed)
    {
        var day = await OpenAsync();

        await day.Find("input[type=date]").ChangeAsync(new() { Value = typed });
        Assert.Empty(day.FindAll(".field__error"));
        day.Find("input[type=date]").Blur();

        Assert.Equal((Planned, typed, "true"), (session.Trip.Days[0].Date, day.Find("input[type=date]").GetAttribute("value"), day.Find("input[type=date]").GetAttribute("aria-invalid")));
        Assert.Contains("od dziś do dwóch lat naprzód", day.Find(".field__error").TextContent.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<DaySettings>> OpenAsync()
    {
        await session.BeginAsync(ItineraryEditing.Begin(Planned));
        return Render<DaySettings>(parameters => parameters.Add(d => d.Session, session).Add(d => d.Index, 0));
    }
}
