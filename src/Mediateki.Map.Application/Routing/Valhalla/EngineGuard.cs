using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Mediateki.Map.Application.Routing.Valhalla;

/// <summary>
/// Every question to the engine goes through here: it may take so long and no longer, its failures are logged and counted, and after
/// several in a row the engine is left alone for a while. To the asker a failure is an answer that says nothing.
/// </summary>
internal sealed partial class EngineGuard
{
    private readonly RoutingOptions options;
    private readonly TimeProvider clock;
    private readonly ILogger<EngineGuard> logger;
    private readonly CircuitBreaker breaker;

    public EngineGuard(IOptions<RoutingOptions> options, TimeProvider clock, ILogger<EngineGuard> logger)
    {
        (this.options, this.clock, this.logger) = (options.Value, clock, logger);
        breaker = new(this.options.BreakerFailures, this.options.BreakerPause, clock);
    }

    /// <summary>Asks; false when the engine is not configured, left alone, too slow or failing.</summary>
    /// <param name="hasAnswered">Whether a part of the question has its answer: an engine that is slow over a long one is not away.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled; that is no failure of the engine.</exception>
    public async Task<bool> AskAsync(Func<CancellationToken, Task> question, CancellationToken cancellationToken, Func<bool>? hasAnswered = null)
    {
        if (options.ValhallaUrl.Length == 0 || !breaker.TryEnter())
        {
            return false;
        }
        using var deadline = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            await question(either.Token);
            breaker.Succeeded();
            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && IsOfTheEngine(exception))
        {
            LogFailure(exception.Message);
            Count(isAway: exception is not OperationCanceledException || hasAnswered?.Invoke() is not true);
            return false;
        }
    }

    private void Count(bool isAway)
    {
        if (!isAway)
        {
            breaker.Succeeded();
        }
        else if (breaker.Failed())
        {
            LogLeftAlone(options.BreakerPause.TotalSeconds);
        }
    }

    private static bool IsOfTheEngine(Exception exception) =>
        exception is HttpRequestException or OperationCanceledException or JsonException or InvalidDataException or IOException or NotSupportedException;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The routing engine did not answer: {Reason} Travel times are estimated.")]
    private partial void LogFailure(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The routing engine is left alone for {Seconds} s.")]
    private partial void LogLeftAlone(double seconds);
}
