using Bunit;
using Mediateki.Map.Web.Trips.Planner;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Mediateki.Map.Web.Tests.Trips.Planner;

/// <summary>What is typed is saved while it is typed, and nobody takes it away.</summary>
public sealed class NotesFieldTests : BunitContext
{
    private readonly FakeTimeProvider clock = new();
    private readonly List<(string Text, bool GoesOn)> saved = [];

    public NotesFieldTests() => Services.AddSingleton<TimeProvider>(clock);

    [Fact]
    public void Typing_Paused_IsSavedAndGoesOnAsOneStep()
    {
        var field = Open("");

        Type(field, "Zab");
        Assert.Empty(saved);
        clock.Advance(TimeSpan.FromSeconds(1));
        Type(field, "Zabrać ");
        clock.Advance(TimeSpan.FromSeconds(1));

        field.WaitForAssertion(() => Assert.Equal([("Zab", false), ("Zabrać", true)], saved));
        Assert.Equal("Zabrać ", Shown(field));
    }

    [Fact]
    public void Left_BeforeAPause_IsSavedAtOnce()
    {
        var field = Open("");
        Type(field, "Zabrać");

        field.Find("textarea").Blur();

        Assert.Equal([("Zabrać", false)], saved);
    }

    [Fact]
    public void SomebodyElse_WritesMeanwhile_BothAreKept()
    {
        var field = Open("");
        Type(field, "Moje");

        field.Render(parameters => parameters.Add(f => f.Value, "Ich"));
        Assert.Equal("Moje", Shown(field));
        field.Find("textarea").Blur();

        Assert.Equal([("Ich\nMoje", false)], saved);
    }

    [Fact]
    public void Untouched_FollowsWhatOthersWrite()
    {
        var field = Open("Jedno");

        field.Render(parameters => parameters.Add(f => f.Value, "Drugie"));
        field.Find("textarea").Blur();

        Assert.Equal(("Drugie", 0), (Shown(field), saved.Count));
    }

    private IRenderedComponent<NotesField> Open(string value) => Render<NotesField>(parameters => parameters
        .Add(f => f.Id, "notes").Add(f => f.Label, "Notatki").Add(f => f.Value, value).Add(f => f.OnText, (text, goesOn) =>
        {
            saved.Add((text, goesOn));
            return Task.CompletedTask;
        }));

    private static void Type(IRenderedComponent<NotesField> field, string text) => field.Find("textarea").Input(text);

    private static string? Shown(IRenderedComponent<NotesField> field) => field.Find("textarea").GetAttribute("value");
}
