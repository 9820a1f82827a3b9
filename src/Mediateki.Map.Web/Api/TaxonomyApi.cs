using Mediateki.Map.Application.Libraries;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mediateki.Map.Web.Api;

/// <summary>The words libraries are described with.</summary>
internal static class TaxonomyApi
{
    public static RouteGroupBuilder MapTaxonomy(this RouteGroupBuilder api)
    {
        api.MapGet("/taxonomy", Find)
            .WithName("getTaxonomy").WithTags("Taxonomy")
            .WithSummary("Gives the codes of spaces, services, topics, accessibility criteria and tags with their labels.")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        return api;
    }

    private static Ok<TaxonomyAnswer> Find(ILibraryDirectory directory) => TypedResults.Ok(TaxonomyAnswer.Of(directory.Taxonomy));
}
