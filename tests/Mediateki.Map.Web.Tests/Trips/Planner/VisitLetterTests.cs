using Bunit;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Visits;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Trips.Itineraries;
using Mediateki.Map.Web.Localization;
using Mediateki.Map.Web.Tests.Fakes;
using Mediateki.Map.Web.Tests.Libraries;
using Mediateki.Map.Web.Trips.Planner;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Mediateki.Map.Web.Tests.Trips.Planner;

/// <summary>The question to a host: nearly ready to be sent, by whatever mail program.</summary>
public sealed class VisitLetterTests : BunitContext
{
    private static readonly LibraryId WithAddress = HandMadeCatalogue.Rich.Id;
    private static readonly LibraryId WithoutAddress = new("bez-poczty");

    private readonly PlannerSession session = new(new FakeTripStore(), new FakeItineraryPlanning(), new FakeTimeProvider(), work => work());

    public VisitLetterTests()
    {
        Language.Use(SiteLanguage.Polish);
        Services.AddLogging();
        Services.AddSiteLocalization();
        Services.AddSingleton<ILibraryDirectory>(new FakeLibraryDirectory([HandMadeCatalogue.Rich, HandMadeCatalogue.Blank(WithoutAddress.Slug, "Bez poczty", "Katowice", "śląskie")]));
        Services.AddSingleton<IVisitJournal>(new FakeVisitJournal());
        Services.AddScoped<VisitLetter>();
    }

    [Fact]
    public async Task Letter_InEachLanguage_LeavesRoomForNeedsAndForAName()
    {
        await BeginAsync();
        var letters = Services.GetRequiredService<VisitLetter>();

        var polish = letters.Write(session.Trip, session.Timed, WithAddress, SiteLanguage.Polish).Body;
        var english = letters.Write(session.Trip, session.Timed, WithAddress, SiteLanguage.English).Body;

        Assert.Contains("\n\nPotrzeby grupy (np. dostępność): …\n\n", polish, StringComparison.Ordinal);
        Assert.EndsWith("pozdrawiamy\n[imię i nazwisko, instytucja, telefon]", polish, StringComparison.Ordinal);
        Assert.Contains("\n\nNeeds of our group (for example accessibility): …\n\n", english, StringComparison.Ordinal);
        Assert.EndsWith("regards\n[name, institution, telephone]", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copy_Pressed_CopiesSubjectAndText()
    {
        await BeginAsync();
        var copied = "";
        var shown = Render<RequestLetter>(parameters => parameters
            .Add(letter => letter.Session, session)
            .Add(letter => letter.Library, WithAddress)
            .AddCascadingValue("OnCopy", EventCallback.Factory.Create<string>(this, text => copied = text)));

        await shown.FindAll(".actions button")[0].ClickAsync();

        var written = Services.GetRequiredService<VisitLetter>().Write(session.Trip, session.Timed, WithAddress, SiteLanguage.Polish);
        Assert.Equal($"{written.Subject}\n\n{written.Body}", copied);
    }

    [Fact]
    public async Task Address_OfTheHostUnknown_IsSaid()
    {
        await BeginAsync();

        Assert.DoesNotContain("Nie znamy adresu", Actions(WithAddress), StringComparison.Ordinal);
        Assert.Contains("Nie znamy adresu e-mail tej biblioteki", Actions(WithoutAddress), StringComparison.Ordinal);
    }

    private Task BeginAsync() => session.BeginAsync(ItineraryEditing.Begin(new(2026, 12, 9)).Add(WithAddress, 0).Add(WithoutAddress, 0));

    private string Actions(LibraryId library) =>
        Render<RequestLetter>(parameters => parameters.Add(letter => letter.Session, session).Add(letter => letter.Library, library)).Find(".actions").TextContent.Replace('\u00A0', ' ');
}
