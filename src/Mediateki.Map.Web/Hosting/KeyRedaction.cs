using System.Text.RegularExpressions;
using Serilog.Core;
using Serilog.Events;

namespace Mediateki.Map.Web.Hosting;

/// <summary>Whoever has the address of a trip may change it, so no log line has one.</summary>
internal sealed partial class KeyRedaction : ILogEventEnricher
{
    private const string Path = "RequestPath";

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        if (logEvent.Properties.TryGetValue(Path, out var value) && value is ScalarValue { Value: string path } && Key().IsMatch(path))
        {
            logEvent.AddOrUpdateProperty(new LogEventProperty(Path, new ScalarValue(Key().Replace(path, "KEY"))));
        }
    }

    [GeneratedRegex("(?<=/)[0-9a-z]{26}(?=/|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
