namespace Mediateki.Map.Application.Libraries.Suggestions;

/// <summary>
/// Suggests from the snapshot being served; its index is made when it is first asked for. Of a large catalogue that takes a second: while the index of the next
/// edition is made, the one before it answers, so that nobody who is typing waits for an edit.
/// </summary>
internal sealed class LibrarySuggestions : ILibrarySuggestions, IDisposable
{
    /// <summary>So many libraries are indexed in a moment.</summary>
    private const int QuicklyIndexed = 20_000;

    /// <summary>Edits often come several at a time.</summary>
    private static readonly TimeSpan BeforeRenewal = TimeSpan.FromMilliseconds(500);

    private readonly SnapshotHolder holder;
    private readonly int quicklyIndexed;
    private readonly Lock gate = new();
    private Edition? latest;
    private Task renewal = Task.CompletedTask;

    public LibrarySuggestions(SnapshotHolder holder)
        : this(holder, QuicklyIndexed)
    {
    }

    /// <param name="quicklyIndexed">Editions of more libraries are indexed in the background.</param>
    internal LibrarySuggestions(SnapshotHolder holder, int quicklyIndexed)
    {
        (this.holder, this.quicklyIndexed) = (holder, quicklyIndexed);
        holder.Changed += LeaveOldEdition;
    }

    /// <summary>Null before the first snapshot.</summary>
    public SuggestionIndex? Index
    {
        get
        {
            if (holder.Served?.Snapshot is not { } snapshot)
            {
                return null;
            }
            Edition known;
            lock (gate)
            {
                LeaveOldEdition();
                known = latest ??= new(snapshot);
            }
            return known.Index.Value;
        }
    }

    public SuggestionGroups Suggest(string text, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, ILibrarySuggestions.Most);
        return Index?.Suggest(text, count) ?? SuggestionGroups.None;
    }

    public void Dispose() => holder.Changed -= LeaveOldEdition;

    private void LeaveOldEdition()
    {
        lock (gate)
        {
            if (latest is null || ReferenceEquals(latest.Snapshot, holder.Served?.Snapshot))
            {
                return;
            }
            if (holder.Served?.Snapshot.Count > quicklyIndexed)
            {
                renewal = renewal.IsCompleted ? Task.Run(RenewAsync) : renewal;
            }
            else
            {
                latest = null;
            }
        }
    }

    private async Task RenewAsync()
    {
        await Task.Delay(BeforeRenewal);
        while (holder.Served?.Snapshot is { } snapshot && !ReferenceEquals(latest?.Snapshot, snapshot))
        {
            var next = new Edition(snapshot);
            _ = next.Index.Value;
            lock (gate)
            {
                latest = next;
            }
        }
    }

    private sealed class Edition(DirectorySnapshot snapshot)
    {
        public DirectorySnapshot Snapshot => snapshot;

        public Lazy<SuggestionIndex> Index { get; } = new(() => new(snapshot));
    }
}
