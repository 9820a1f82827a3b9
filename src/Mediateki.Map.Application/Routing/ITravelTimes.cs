namespace Mediateki.Map.Application.Routing;

/// <summary>
/// A source of travel times: the seam behind which engines, caches and rules of thumb stand. Sources are asked one after another, the
/// better first, and each fills what those before it left open.
/// </summary>
internal interface ITravelTimes
{
    /// <summary>
    /// Fills links that are still open and that it knows; leaves the others. Does not throw because its own source is away, and what it
    /// has filled by then stays. Throws <see cref="OperationCanceledException"/> only when the caller cancels.
    /// </summary>
    Task FillAsync(LinkTable table, CancellationToken cancellationToken);
}
