using Mediateki.Map.Domain.Geography;
using Mediateki.Map.Domain.Trips;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Application.Routing.Valhalla;

/// <summary>
/// Travel times by Valhalla's <c>/sources_to_targets</c>, in batches. A pair stays open where the engine finds no way, a place is off its
/// map or a batch did not come back in time; batches that did are kept.
/// </summary>
internal sealed class ValhallaTravelTimes(ValhallaClient client, EngineGuard guard, IOptions<RoutingOptions> options) : ITravelTimes
{
    private const int RequestsAtATime = 2;

    public async Task FillAsync(LinkTable table, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var profile = ValhallaProfile.Of(table.Mode);
        bool IsTooFar(int from, int to) => Geodesic.GreatCircle(table.Places[from], table.Places[to]) > profile.ReachKilometres * 1000;
        var batches = MatrixBatch.Cover(table.Open(), options.Value.BatchPlaces, IsTooFar).ToArray();
        if (batches.Length == 0)
        {
            return;
        }
        var answered = 0;
        Task FillAll(CancellationToken deadline) => Parallel.ForEachAsync(
            batches,
            new ParallelOptions { MaxDegreeOfParallelism = RequestsAtATime, CancellationToken = deadline },
            async (batch, token) =>
            {
                await FillAsync(table, profile, batch, token);
                Interlocked.Increment(ref answered);
            });
        await guard.AskAsync(FillAll, cancellationToken, () => Volatile.Read(ref answered) > 0);
    }

    private async ValueTask FillAsync(LinkTable table, ValhallaProfile profile, MatrixBatch batch, CancellationToken cancellationToken)
    {
        if (await TryFillAsync(table, profile, batch, cancellationToken))
        {
            return;
        }
        // One place off the map spoils the whole request: ask which, and try without them.
        var places = batch.Sources.Union(batch.Targets).ToArray();
        if (await client.LocateAsync(profile, [.. places.Select(place => table.Places[place])], cancellationToken) is not { } located)
        {
            return;
        }
        var onTheMap = places.Where((_, index) => located[index]).ToHashSet();
        var rest = new MatrixBatch([.. batch.Sources.Where(onTheMap.Contains)], [.. batch.Targets.Where(onTheMap.Contains)]);
        if (onTheMap.Count < places.Length && rest.Sources.Count > 0 && rest.Targets.Count > 0)
        {
            await TryFillAsync(table, profile, rest, cancellationToken);
        }
    }

    private async Task<bool> TryFillAsync(LinkTable table, ValhallaProfile profile, MatrixBatch batch, CancellationToken cancellationToken)
    {
        var answer = await client.MeasureAsync(profile, batch.Sources.Select(place => table.Places[place]), batch.Targets.Select(place => table.Places[place]), cancellationToken);
        if (answer is null)
        {
            return false;
        }
        for (var row = 0; row < batch.Sources.Count; row++)
        {
            for (var column = 0; column < batch.Targets.Count; column++)
            {
                if (answer.Durations[row][column] is { } seconds && answer.Distances[row][column] is { } kilometres)
                {
                    table[batch.Sources[row], batch.Targets[column]] ??= new TravelLink(table.Mode, (int)Math.Round(seconds), (int)Math.Round(kilometres * 1000));
                }
            }
        }
        return true;
    }
}
