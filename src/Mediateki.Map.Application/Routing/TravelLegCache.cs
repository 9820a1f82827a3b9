using System.Data.Common;
using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Application.Routing;

/// <summary>
/// A source of travel times in front of another: gives what is kept, and keeps what the other adds. While the database is away it gives
/// and keeps nothing, and the database is not asked on every occasion.
/// </summary>
internal sealed partial class TravelLegCache(TravelLegStore store, ITravelTimes engine, IOptions<RoutingOptions> options, TimeProvider clock, ILogger<TravelLegCache> logger) : ITravelTimes
{
    private readonly CircuitBreaker breaker = new(1, TimeSpan.FromSeconds(10), clock);

    public async Task FillAsync(LinkTable table, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await TryAsync(() => FillKeptAsync(table, cancellationToken), cancellationToken);
        var open = table.Open().ToArray();
        if (open.Length == 0)
        {
            return;
        }
        await engine.FillAsync(table, cancellationToken);
        var added = open.Where(pair => table[pair.From, pair.To] is not null)
            .Select(pair => new MeasuredLeg(table.Places[pair.From], table.Places[pair.To], table[pair.From, pair.To]!.Value)).ToArray();
        await KeepAsync(table.Mode, added, cancellationToken);
    }

    /// <summary>The kept course between two places; null where there is none or the database is away.</summary>
    public async Task<RouteLeg?> FindPathAsync(TravelMode mode, GeoPoint from, GeoPoint to, CancellationToken cancellationToken)
    {
        RouteLeg? kept = null;
        await TryAsync(async () => kept = await store.FindPathAsync(mode, from, to, cancellationToken), cancellationToken);
        return kept;
    }

    public async Task KeepAsync(TravelMode mode, IReadOnlyCollection<MeasuredLeg> legs, CancellationToken cancellationToken)
    {
        if (legs.Count > 0)
        {
            await TryAsync(() => store.SaveAsync(mode, legs, cancellationToken), cancellationToken);
        }
    }

    private async Task FillKeptAsync(LinkTable table, CancellationToken cancellationToken)
    {
        var kept = await store.ListAsync(table.Mode, table.Places, cancellationToken);
        var keys = table.Places.Select(PlaceKey.Of).ToArray();
        foreach (var (from, to) in table.Open().ToArray())
        {
            table[from, to] = kept.TryGetValue((keys[from], keys[to]), out var link) ? link : null;
        }
    }

    private async Task TryAsync(Func<Task> use, CancellationToken cancellationToken)
    {
        if (options.Value.CacheDays == 0 || !breaker.TryEnter())
        {
            return;
        }
        try
        {
            await use();
            breaker.Succeeded();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && IsOfTheDatabase(exception))
        {
            breaker.Failed();
            LogFailure(exception.GetBaseException().Message);
        }
    }

    // EF wraps what a hanging or vanished server throws.
    private static bool IsOfTheDatabase(Exception exception) =>
        exception is DbException or TimeoutException or InvalidOperationException { InnerException: DbException or TimeoutException } || exception.GetBaseException() is System.Net.Sockets.SocketException;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Kept travel times cannot be used: {Reason}")]
    private partial void LogFailure(string reason);
}
