using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Mediateki.Map.Web.Trips.Planner;

/// <summary>The planner's page in the browser: the calls of TripPlanner.razor.js. A visitor who has left is no error.</summary>
internal sealed class PlannerScript : IAsyncDisposable
{
    private const string ModulePath = "./Trips/Planner/TripPlanner.razor.js";
    private readonly IJSObjectReference module;
    private readonly IJSObjectReference page;
    private readonly IDisposable callbacks;

    private PlannerScript(IJSObjectReference module, IJSObjectReference page, IDisposable callbacks) => (this.module, this.page, this.callbacks) = (module, page, callbacks);

    public bool IsWide { get; private set; }

    public static async Task<PlannerScript?> StartAsync(IJSRuntime js, ElementReference root, PlannerCallbacks callbacks)
    {
        var reference = DotNetObjectReference.Create(callbacks);
        try
        {
            var module = await js.InvokeAsync<IJSObjectReference>("import", ModulePath);
            var page = await module.InvokeAsync<IJSObjectReference>("attach", root, reference);
            return new(module, page, reference) { IsWide = await page.InvokeAsync<bool>("isWide") };
        }
        catch (Exception e) when (e is JSException or JSDisconnectedException or OperationCanceledException)
        {
            reference.Dispose();
            return null;
        }
    }

    /// <param name="alternates">Address of the trip by language code.</param>
    public ValueTask ShowAddressAsync(string address, IReadOnlyDictionary<string, string> alternates) => QuietlyAsync(() => page.InvokeVoidAsync("showAddress", address, alternates));

    public ValueTask RememberAsync(RememberedTrip trip) => QuietlyAsync(() => page.InvokeVoidAsync("remember", trip.Key, trip.Title, trip.Date));

    public ValueTask ForgetAsync(string key) => QuietlyAsync(() => page.InvokeVoidAsync("forget", key));

    /// <summary>Trips opened in this browser, the last one first.</summary>
    public async Task<IReadOnlyList<RememberedTrip>> ListAsync() => await AnswerAsync(() => page.InvokeAsync<RememberedTrip[]>("remembered"), []);

    public async Task<bool> CopyAsync(string text) => await AnswerAsync(() => page.InvokeAsync<bool>("copy", text), false);

    public ValueTask FocusAsync(string selector) => QuietlyAsync(() => page.InvokeVoidAsync("focus", selector));

    public async ValueTask DisposeAsync()
    {
        await QuietlyAsync(() => page.InvokeVoidAsync("detach"));
        callbacks.Dispose();
        await QuietlyAsync(page.DisposeAsync);
        await QuietlyAsync(module.DisposeAsync);
    }

    private static async ValueTask QuietlyAsync(Func<ValueTask> call)
    {
        try
        {
            await call();
        }
        catch (Exception e) when (e is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // The circuit is gone, and the page with it.
        }
    }

    private static async ValueTask<T> AnswerAsync<T>(Func<ValueTask<T>> call, T otherwise)
    {
        try
        {
            return await call();
        }
        catch (Exception e) when (e is JSException or JSDisconnectedException or OperationCanceledException)
        {
            return otherwise;
        }
    }
}

/// <summary>A trip that this browser remembers.</summary>
/// <param name="Key">Of its edit link.</param>
/// <param name="Date">Of its first day, in words.</param>
public sealed record RememberedTrip(string Key, string? Title, string? Date);
