using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Mediateki.Map.Application.Tests.Routing;

/// <summary>
/// A service in the engine's place that fails as a test says; otherwise a minute and a kilometre lie between all places. It tells what the
/// product does about failures; how the engine really answers is seen with <see cref="ValhallaFixture"/>.
/// </summary>
internal sealed class StandInEngine : IAsyncDisposable
{
    private readonly WebApplication app;

    private StandInEngine(WebApplication app) => this.app = app;

    public string Url => app.Urls.First();

    /// <summary>Paths asked for, in order.</summary>
    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>Answers instead of the service; a null status lets it answer itself.</summary>
    public Func<JsonNode, HttpContext, Task<int?>> Behaviour { get; set; } = (_, _) => Task.FromResult<int?>(null);

    /// <summary>Text in place of an answer with status 200.</summary>
    public string? Text { get; set; }

    public static async Task<StandInEngine> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var engine = new StandInEngine(builder.Build());
        engine.app.MapPost("/{action}", engine.AnswerAsync);
        await engine.app.StartAsync(TestContext.Current.CancellationToken);
        return engine;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context, string action)
    {
        Asked.Enqueue(action);
        var question = (await JsonNode.ParseAsync(context.Request.Body))!;
        if (await Behaviour(question, context) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }
        await context.Response.WriteAsync(Text ?? (action == "locate" ? Located(question) : Matrix(question)).ToJsonString());
    }

    private static JsonNode Located(JsonNode question) =>
        new JsonArray([.. question["locations"]!.AsArray().Select(_ => (JsonNode)new JsonObject { ["edges"] = new JsonArray(1) })]);

    private static JsonNode Matrix(JsonNode question)
    {
        JsonArray Table(double number) => [.. question["sources"]!.AsArray().Select(_ => (JsonNode)new JsonArray([.. question["targets"]!.AsArray().Select(_ => (JsonNode)number)]))];
        return new JsonObject { ["sources_to_targets"] = new JsonObject { ["durations"] = Table(60), ["distances"] = Table(1) } };
    }
}
