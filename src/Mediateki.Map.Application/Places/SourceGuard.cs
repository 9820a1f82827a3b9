using System.Data.Common;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Mediateki.Map.Application.Places;

/// <summary>
/// Stands before a source that can be away: a question may take so long and no longer, and after some failures in a row the source is left alone for a while.
/// To the asker a failure is an answer without places.
/// </summary>
internal sealed partial class SourceGuard(string source, TimeSpan limit, int failures, TimeSpan pause, TimeProvider clock, ILogger logger)
{
    private readonly CircuitBreaker breaker = new(failures, pause, clock);

    /// <exception cref="OperationCanceledException">The caller cancelled; that is no failure of the source.</exception>
    public async Task<IReadOnlyList<KnownPlace>> AskAsync(Func<CancellationToken, Task<IReadOnlyList<KnownPlace>>> question, CancellationToken cancellationToken)
    {
        if (!breaker.TryEnter())
        {
            return [];
        }
        using var deadline = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            var answer = await question(either.Token);
            breaker.Succeeded();
            return answer;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && IsOfTheSource(exception))
        {
            LogFailure(source, exception.Message);
            if (breaker.Failed())
            {
                LogLeftAlone(source, pause.TotalSeconds);
            }
            return [];
        }
    }

    private static bool IsOfTheSource(Exception exception) => exception is HttpRequestException or OperationCanceledException or JsonException or InvalidDataException or IOException
        or NotSupportedException or DbException or TimeoutException || exception.InnerException is DbException or TimeoutException;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Places: the {Source} did not answer: {Reason}")]
    private partial void LogFailure(string source, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Places: the {Source} is left alone for {Seconds} s.")]
    private partial void LogLeftAlone(string source, double seconds);
}
