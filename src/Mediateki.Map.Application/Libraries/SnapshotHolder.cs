namespace Mediateki.Map.Application.Libraries;

/// <summary>The snapshot being served; replaced as a whole.</summary>
internal sealed class SnapshotHolder
{
    private readonly TaskCompletionSource firstAttempt = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile ServedSnapshot? served;
    private volatile OpeningTimes? openingTimes;

    public event Action? Changed;

    /// <summary>Null before the first snapshot.</summary>
    public ServedSnapshot? Served => served;

    /// <summary>Those worked out last, perhaps for another edition; null before the first.</summary>
    public OpeningTimes? OpeningTimes
    {
        get => openingTimes;
        set => openingTimes = value;
    }

    /// <summary>Completes when the database has been asked once, with or without success.</summary>
    public Task FirstAttempt => firstAttempt.Task;

    public void Replace(DirectorySnapshot snapshot, DateTimeOffset asOf, bool isCurrent)
    {
        var announce = served?.Snapshot.Version != snapshot.Version || served.IsCurrent != isCurrent;
        served = new(snapshot, asOf, isCurrent);
        Announce(announce);
    }

    /// <summary>The snapshot was found to equal the database.</summary>
    public void Confirm(DateTimeOffset asOf)
    {
        if (served is { } present)
        {
            served = present with { AsOf = asOf, IsCurrent = true };
            Announce(!present.IsCurrent);
        }
    }

    /// <summary>The database cannot be reached.</summary>
    public void LoseDatabase()
    {
        if (served is { IsCurrent: true } present)
        {
            served = present with { IsCurrent = false };
            Announce(true);
        }
    }

    public void FinishFirstAttempt() => firstAttempt.TrySetResult();

    private void Announce(bool changed)
    {
        if (changed)
        {
            Changed?.Invoke();
        }
    }
}

/// <summary>A snapshot and what is known about its age.</summary>
internal sealed record ServedSnapshot(DirectorySnapshot Snapshot, DateTimeOffset AsOf, bool IsCurrent);
