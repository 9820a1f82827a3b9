using Mediateki.Map.Domain.Trips.Itineraries;

namespace Mediateki.Map.Web.Trips.Planner;

/// <summary>What an itinerary was before each change, for going back and forth; the oldest are forgotten.</summary>
internal sealed class EditHistory
{
    private const int MostUndos = 50;

    private readonly LinkedList<Itinerary> done = new();
    private readonly Stack<Itinerary> undone = new();

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
