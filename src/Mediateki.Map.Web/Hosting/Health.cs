using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Mediateki.Map.Web.Hosting;

/// <summary>
/// <c>/health/live</c> says that the process answers; <c>/health/ready</c> that every health check with the tag
/// <see cref="ReadyTag"/> passes, so a feature joins by <c>AddHealthChecks().AddCheck&lt;T&gt;(name, tags: [Health.ReadyTag])</c>.
/// </summary>
internal static class Health
{
    public const string ReadyTag = "ready";

    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag) });
        return app;
    }
}
