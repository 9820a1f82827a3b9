using Mediateki.Map.Domain.Trips.Itineraries;

namespace Mediateki.Map.Web.Trips.Planner;

/// <summary>What an itinerary was before each change, for going back and forth; the oldest are forgotten.</summary>
internal sealed class EditHistory
{
    private const int MostUndos = 50;

    private LinkedList<Itinerary> done = new();
    private Stack<Itinerary> undone = new();

    public bool CanUndo => done.Count > 0;

    public bool CanRedo => undone.Count > 0;

    /// <summary>Before a change of one's own, after which nothing can be done again.</summary>
    public void Add(Itinerary before)
    {
        Keep(before);
        undone.Clear();
    }

    /// <summary>Before a change that leaves what can be done again, such as somebody else's.</summary>
    public void Keep(Itinerary before)
    {
        done.AddLast(before);
        if (done.Count > MostUndos)
        {
            done.RemoveFirst();
        }
    }

    /// <summary>Puts a change that did not come from here under every state.</summary>
    public void Rebase(Func<Itinerary, Itinerary> change) => (done, undone) = (new(done.Select(change)), new(undone.Reverse().Select(change)));

    /// <summary>What was before; null where nothing was.</summary>
    public Itinerary? Undo(Itinerary present)
    {
        if (done.Last is not { Value: var before })
        {
            return null;
        }
        done.RemoveLast();
        undone.Push(present);
        return before;
    }

    /// <summary>What was undone last; null where nothing was.</summary>
    public Itinerary? Redo(Itinerary present)
    {
        if (!undone.TryPop(out var after))
        {
            return null;
        }
        Keep(present);
        return after;
    }
}
