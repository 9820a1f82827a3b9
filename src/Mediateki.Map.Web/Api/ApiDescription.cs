using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Mediateki.Map.Web.Api;

/// <summary>The parts of the OpenAPI document that no single endpoint says. The document is the same on every host.</summary>
internal static class ApiDescription
{
    private static readonly Dictionary<string, string> Answers = new()
    {
        ["200"] = "What was asked for, with an ETag that names this edition of the catalogue.",
        ["400"] = "A parameter or field has a form that is not accepted; errors names each and says what is.",
        ["404"] = "There is no such library.",
        ["413"] = "The body is too large.",
        ["415"] = "The body is not JSON.",
        ["429"] = "Too many trips are being planned; ask again in a few seconds.",
        ["503"] = "The catalogue is being loaded; ask again in a few seconds.",
    };

    private static readonly Dictionary<string, string> ProblemProperties = new()
    {
        ["type"] = "Address that names the kind of problem.",
        ["title"] = "The kind of problem in words.",
        ["status"] = "The HTTP status.",
        ["detail"] = "What is wrong with this request.",
        ["instance"] = "Address that names this very problem.",
        ["errors"] = "For each parameter or field that cannot be used, the forms that are accepted.",
    };

    public static void Configure(OpenApiOptions options)
    {
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) is true;
        options.AddDocumentTransformer((document, _, _) => Introduce(document));
        options.AddOperationTransformer((operation, context, _) => DescribeAnswers(operation, HttpMethods.IsPost(context.Description.HttpMethod ?? "") || operation.OperationId == PlacesApi.OperationId));
        options.AddSchemaTransformer((schema, context, _) => Complete(schema, context.JsonTypeInfo.Type));
    }

    private static Task Introduce(OpenApiDocument document)
    {
        document.Info = new()
        {
            Title = "Mediateki Map",
            Version = "1",
            Description = "Innovative public libraries in Poland: reading access to the catalogue, and planning of trips over it. "
                + "Positions and some stops come from OpenStreetMap (© OpenStreetMap contributors, ODbL 1.0); show the credit where you use them.",
            License = new() { Name = "ODbL 1.0 (positions)", Url = new("https://opendatacommons.org/licenses/odbl/1-0/") },
        };
        document.Servers = [new() { Url = "/", Description = "The site that serves this document." }];
        return Task.CompletedTask;
    }

    private static Task DescribeAnswers(OpenApiOperation operation, bool isQuestion)
    {
        operation.Responses ??= [];
        foreach (var (status, answer) in operation.Responses)
        {
            answer.Description = isQuestion && status == "200" ? "What was asked for; not to be kept." : Answers[status];
        }
        if (isQuestion)
        {
            return Task.CompletedTask;
        }
        operation.Responses["304"] = new OpenApiResponse { Description = "The edition named in If-None-Match is still the current one." };
        return Task.CompletedTask;
    }

    private static Task Complete(OpenApiSchema schema, Type type)
    {
        // Enums are written as words, which the generator does not say; that one may be missing is said where it is used.
        if (schema.Enum is { Count: > 0 } values)
        {
            schema.Type ??= JsonSchemaType.String;
            schema.Enum = [.. values.OfType<JsonNode>()];
        }
        if (typeof(ProblemDetails).IsAssignableFrom(type) && schema.Properties is { } properties)
        {
            schema.Description = "Problem details (RFC 9457).";
            foreach (var (name, property) in properties)
            {
                property.Description = ProblemProperties.GetValueOrDefault(name);
            }
        }
        return Task.CompletedTask;
    }
}
