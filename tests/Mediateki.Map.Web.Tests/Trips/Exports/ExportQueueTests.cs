using Mediateki.Map.Web.Trips.Agendas;
using Mediateki.Map.Web.Trips.Exports;

namespace Mediateki.Map.Web.Tests.Trips.Exports;

public sealed class ExportQueueTests : IDisposable
{
    private readonly ExportQueue queue = new();
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim done = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        queue.Dispose();
        done.Dispose();
    }

    [Fact]
    public async Task Write_MoreThanMayWait_TurnsTheRestAwayAndWritesTheOthers()
    {
        var heavy = new Slow(this, true);
        var first = Task.Run(() => queue.WriteAsync(heavy, null!, Cancellation), Cancellation);
        await begun.Task.WaitAsync(Cancellation);
        var waiting = Enumerable.Range(0, ExportQueue.Waiting).Select(_ => queue.WriteAsync(heavy, null!, Cancellation)).ToList();

        Assert.Null(await queue.WriteAsync(heavy, null!, Cancellation));
        Assert.NotNull(await queue.WriteAsync(new Slow(this, false), null!, Cancellation));

        done.Set();
        Assert.NotNull(await first);
        Assert.All(await Task.WhenAll(waiting), Assert.NotNull);
    }

    /// <summary>A heavy one keeps its thread until it may go on.</summary>
    private sealed class Slow(ExportQueueTests test, bool isHeavy) : ITripExporter
    {
        public string Format => "slow";

        public string ContentType => "text/plain";

        public bool IsHeavy => isHeavy;

        public byte[] Write(Agenda agenda)
        {
            if (isHeavy)
            {
                test.begun.TrySetResult();
                test.done.Wait(Cancellation);
            }
            return [1];
        }
    }
}
