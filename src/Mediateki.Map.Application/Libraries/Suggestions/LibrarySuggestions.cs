using Microsoft.Extensions.Hosting;

namespace Mediateki.Map.Application.Libraries.Suggestions;

/// <summary>
/// Suggests from the snapshot being served; its index is made when it is first asked for. Of a large catalogue that takes a second, so that it is begun as soon as
/// there is a snapshot; while the index of the next edition is made, the one before it answers, so that nobody who is typing waits for an edit.
/// </summary>
internal sealed class LibrarySuggestions : ILibrarySuggestions, IHostedService, IDisposable
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
        holder.Changed += FollowEdition;
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
                FollowEdition();
                known = latest ??= new(snapshot);
            }
            return known.Index.Value;
        }
    }

    /// <summary>There is an index, of this edition or the one before, so that nobody waits.</summary>
    internal bool IsReady => latest?.Index.IsValueCreated == true;

    public SuggestionGroups Suggest(string text, int count, string language = "pl")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, ILibrarySuggestions.Most);
        return Index?.Suggest(text, count, language) ?? SuggestionGroups.None;
    }

    /// <summary>Being there from the start is all: editions are followed from then on.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        FollowEdition();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => holder.Changed -= FollowEdition;

    private void FollowEdition()
    {
        lock (gate)
        {
            if (holder.Served?.Snapshot is not { } snapshot || ReferenceEquals(latest?.Snapshot, snapshot))
            {
                return;
            }
            if (snapshot.Count <= quicklyIndexed)
            {
                latest = null;
            }
            else if (latest is null)
            {
                var first = latest = new(snapshot);
                renewal = Task.Run(() => first.Index.Value);
            }
            else if (renewal.IsCompleted)
            {
                renewal = Task.Run(RenewAsync);
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
