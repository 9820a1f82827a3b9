using System.Runtime.InteropServices;

namespace Mediateki.Map.Benchmarks.Trips;

/// <summary>CPU time that the calling thread has used, so that a measurement means the same on a busy machine. Linux only.</summary>
internal static partial class ThreadCpuClock
{
    private const int ThreadCpuTimeId = 3;

    public static double Seconds()
    {
        var time = default(Timespec);
        if (ClockGetTime(ThreadCpuTimeId, ref time) != 0)
        {
            throw new PlatformNotSupportedException("The thread's CPU clock is not available.");
        }
        return time.Seconds + (time.Nanoseconds * 1e-9);
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ClockGetTime(int clock, ref Timespec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Timespec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
