using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Domain.Trips;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mediateki.Map.Application.Trips;

/// <summary>Checks the suggested routes after every change of the directory, and every night, since a new day has other dates and older hours.</summary>
internal sealed partial class RouteCheckService(
    SnapshotHolder holder, RouteCatalogue catalogue, RouteDayTiming timing, TimeProvider time, ILogger<RouteCheckService> logger) : BackgroundService
{
    private readonly SemaphoreSlim changed = new(0, 1);

    public override void Dispose()
    {
        base.Dispose();
        changed.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        holder.Changed += Wake;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await CheckAllAsync(stoppingToken);
                await WaitAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops.
        }
        finally
        {
            holder.Changed -= Wake;
        }
    }

    private async Task CheckAllAsync(CancellationToken cancellationToken)
    {
        var checks = new Dictionary<string, RouteCheck>(StringComparer.Ordinal);
        foreach (var route in catalogue.ListRoutes())
        {
            checks[route.Slug] = await CheckAsync(route, cancellationToken);
        }
        catalogue.Replace(checks);
        LogChecked(checks.Count, checks.Values.Count(check => !check.Fits));
    }

    private async Task<RouteCheck> CheckAsync(SuggestedRoute route, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var first = RouteDates.Next(route, PolishClock.DayOf(now));
        var days = new List<RouteDayCheck>();
        foreach (var day in route.Days)
        {
            days.Add(await timing.CheckAsync(route, day, first.AddDays(day.Day - 1), cancellationToken));
        }
        return new(now, [.. days]);
    }

    /// <summary>Until the directory changes or the next local day begins.</summary>
    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        var now = time.GetUtcNow();
        using var night = new CancellationTokenSource(PolishClock.Midnight(PolishClock.DayOf(now).AddDays(1)) - now, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(night.Token, stoppingToken);
        try
        {
            await changed.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            // Night.
        }
    }

    private void Wake()
    {
        try
        {
            changed.Release();
        }
        catch (SemaphoreFullException)
        {
            // Awake already.
        }
    }

    [LoggerMessage(LogLevel.Information, "Checked {Count} suggested routes; {Misfits} do not fit as they are")]
    private partial void LogChecked(int count, int misfits);
}
