using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Mediateki.Map.BrowserTests.Infrastructure;

/// <summary>
/// What pages complained about: console errors (refused content, failed requests and policy violations are
/// among them) and exceptions that no script caught.
/// </summary>
public sealed class ConsoleErrors
{
    private readonly ConcurrentQueue<string> errors = new();
    private readonly List<string> expected = [];

    /// <summary>The unexpected ones, in the order in which they came.</summary>
    public IReadOnlyList<string> Unexpected =>
        [.. errors.Where(error => !expected.Exists(part => error.Contains(part, StringComparison.OrdinalIgnoreCase)))];

    /// <summary>Accepts errors whose text or address contains this, such as the failed request that a test provokes.</summary>
    public void Expect(string part) => expected.Add(part);

    internal void Watch(IBrowserContext context)
    {
        context.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                errors.Enqueue($"{message.Text} ({message.Location})");
            }
        };
        context.WebError += (_, error) => errors.Enqueue(error.Error);
    }
}
