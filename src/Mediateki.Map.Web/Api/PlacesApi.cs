using Mediateki.Map.Application.Places;
using Mediateki.Map.Web.Libraries;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;

namespace Mediateki.Map.Web.Api;

/// <summary>Places by name, as "near" understands them.</summary>
internal static class PlacesApi
{
    public const string OperationId = "findPlaces";

    private const string Text = "q";
    private const string Count = "count";
    private const int UsualCount = 10;

    public static RouteGroupBuilder MapPlaces(this RouteGroupBuilder api)
    {
        api.MapGet("/places", FindAsync)
            .WithName(OperationId).WithTags("Places")
            .WithSummary("Finds places in Poland by name, postcode or coordinates.")
            .WithDescription("The likeliest first; names may stand in any case of declension or in Cyrillic. No place is an empty list.")
            .AddOpenApiOperationTransformer((operation, _, _) => Describe(operation));
        return api;
    }

    private static async Task<Results<Ok<PlaceAnswer[]>, ValidationProblem>> FindAsync(HttpRequest request, HttpResponse response, IPlaces places)
    {
        var reader = new QueryReader(request.QueryString.Value);
        var coordinates = reader.Position(Text) is { } point ? CoordinateText.Format(point) : null;
        var text = coordinates ?? reader.Text(Text, PlaceLimits.Text);
        var count = reader.Number(Count, 1, PlaceLimits.Count, otherwise: UsualCount);
        var problems = new Dictionary<string, string[]>(reader.Problems);
        if (text is null)
        {
            problems[Text] = ["The name of a place, a postcode or coordinates."];
        }
        if (problems.Count > 0)
        {
            return TypedResults.ValidationProblem(problems, detail: "Some parameters have a form that is not accepted; see errors.");
        }
        // What is known of places changes without the directory.
        response.Headers.CacheControl = "no-store";
        var found = await places.FindAsync(text!, count, request.HttpContext.RequestAborted);
        return TypedResults.Ok(found.Where(place => !place.IsOnlyAround).Select(PlaceAnswer.Of).ToArray());
    }

    private static Task Describe(OpenApiOperation operation)
    {
        operation.Parameters =
        [
            new OpenApiParameter { Name = Text, In = ParameterLocation.Query, Required = true, Description = "A name, a postcode (40-001), or coordinates as people copy them.", Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = PlaceLimits.Text } },
            new OpenApiParameter { Name = Count, In = ParameterLocation.Query, Description = "Places at most.", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = $"{PlaceLimits.Count}", Default = UsualCount } },
        ];
        return Task.CompletedTask;
    }
}

/// <summary>A place.</summary>
/// <param name="Name">In Polish; a postcode; or coordinates.</param>
/// <param name="Kind">What it is; locality: a town or a village, which of them is not known.</param>
/// <param name="Latitude">Degrees north (WGS 84).</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Commune">Commune (gmina); of a district the city, of a postcode its main place. Null: not known.</param>
/// <param name="County">County (powiat) in Polish. Null: not known.</param>
/// <param name="Voivodeship">Polish name in lower case. Null: not known.</param>
/// <param name="Population">Null: not known.</param>
internal sealed record PlaceAnswer(string Name, PlaceKind Kind, double Latitude, double Longitude, string? Commune, string? County, string? Voivodeship, int? Population)
{
    public static PlaceAnswer Of(Place place) =>
        new(place.Name, place.Kind, place.Point.Latitude, place.Point.Longitude, place.Commune, place.County, place.Voivodeship, place.Population);
}
