using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mediateki.Map.Domain.Schedules;
using Mediateki.Map.Domain.Tests.Schedules.Reference;

namespace Mediateki.Map.Benchmarks.Hours;

/// <summary>
/// <c>hours FILE --from 2026-01-01 --to 2027-12-31 --zone Europe/Warsaw [--lat 52.23 --lon 21.01]</c>: one JSON line for each
/// line of the file, the expression evaluated by its specification alone, with Polish public holidays. <c>--to</c> is included.
/// </summary>
internal sealed class HoursBenchmark : IBenchmark
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => "hours";

    public async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        if (HoursOptions.TryParse(args) is not { } options)
        {
            await Console.Error.WriteLineAsync("Usage: hours FILE --from 2026-01-01 --to 2027-12-31 --zone Europe/Warsaw [--lat 52.23 --lon 21.01]");
            return 2;
        }
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        await foreach (var line in File.ReadLinesAsync(options.File, cancellationToken))
        {
            await output.WriteLineAsync(Format(line, options));
        }
        return 0;
    }

    private static string Format(string input, HoursOptions options)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Json))
        {
            Write(writer, input, options);
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, string input, HoursOptions options)
    {
        var result = OpeningHoursExpression.Parse(input);
        writer.WriteStartObject();
        writer.WriteString("input", input);
        writer.WriteBoolean("ok", result.Success);
        writer.WriteStartArray("errors");
        foreach (var error in result.Errors)
        {
            writer.WriteStringValue($"{error.Position}: {ScheduleMessages.Text(error, "en")}");
        }
        writer.WriteEndArray();
        writer.WriteStartArray("intervals");
        foreach (var interval in result.Expression is { } expression ? ClockTimes.Evaluate(expression, options.From, options.To.AddDays(1), options.Context) : [])
        {
            writer.WriteStartArray();
            writer.WriteStringValue(Clock(interval.Start));
            writer.WriteStringValue(Clock(interval.End));
            writer.WriteStringValue(interval.State == RuleState.Open ? "open" : "unknown");
            writer.WriteStringValue(interval.Comment);
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string Clock(DateTime local) => local.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
