using Mediateki.Map.Domain;
using Microsoft.JSInterop;

namespace Mediateki.Map.Web.Trips.Planner;

/// <summary>
/// What the browser may tell a planner. Anyone can send anything to a circuit: what names no stop or day of the trip changes nothing.
/// </summary>
internal sealed class PlannerCallbacks(TripPlanner planner)
{
    [JSInvokable]
    public Task Drop(string? slug, int day, int index) => slug is { Length: <= 120 } ? planner.DropAsync(new LibraryId(slug), day, index) : Task.CompletedTask;

    [JSInvokable]
    public Task Undo() => planner.UndoAsync();

    [JSInvokable]
    public Task Redo() => planner.RedoAsync();

    [JSInvokable]
    public Task Resize(bool wide) => planner.ResizeAsync(wide);
}
