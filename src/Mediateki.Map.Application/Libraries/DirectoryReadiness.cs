using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Mediateki.Map.Application.Libraries;

/// <summary>Ready: a snapshot is being served, from the database or, after it was asked once in vain, from disk.</summary>
internal sealed class DirectoryReadiness(SnapshotHolder holder) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        var ready = holder.Served is not null && holder.FirstAttempt.IsCompleted;
        return Task.FromResult(ready ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("No snapshot has been loaded yet."));
    }
}
