using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mediateki.Map.Web.Api;

/// <summary>The programming interface under <c>/api/v1</c>: open to every origin, without accounts, described at <c>/openapi/v1.json</c>.</summary>
internal static class ApiServices
{
    private const string OpenToAll = "open-to-all";
    private const string OpenForQuestions = "open-for-questions";
    private const string Root = "/api/v1";

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        });
        services.AddCors(cors =>
        {
            cors.AddPolicy(OpenToAll, policy => policy.AllowAnyOrigin().WithMethods("GET", "HEAD").WithExposedHeaders("ETag"));
            // Questions with a body; no cookie goes with them and nothing is stored.
            cors.AddPolicy(OpenForQuestions, policy => policy.AllowAnyOrigin().WithMethods("POST").WithHeaders("Content-Type").WithExposedHeaders("Retry-After"));
        });
        services.AddSingleton<TripBodies>();
        services.AddSingleton<TripQueue>(_ => new TripQueue());
        services.AddOpenApi("v1", ApiDescription.Configure);
        return services;
    }

    public static WebApplication MapApi(this WebApplication app)
    {
        app.UseCors();
        app.MapOpenApi("/openapi/{documentName}.json").RequireCors(OpenToAll);
        var api = app.MapGroup(Root).RequireCors(OpenToAll).AddEndpointFilter<DirectoryEdition>();
        api.MapLibraries();
        api.MapTaxonomy();
        api.MapSuggestions();
        api.MapNeeds();
        app.MapGroup(Root).RequireCors(OpenToAll).MapPlaces();
        app.MapGroup(Root).RequireCors(OpenForQuestions).AddEndpointFilter<DirectoryEdition>().MapTrips();
        return app;
    }
}
