using CsCheck;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Web.Libraries.Profile;
using Mediateki.Map.Web.Tests.Fakes;

namespace Mediateki.Map.Web.Tests.Libraries.Profile;

public sealed class ProfileGroupsTests
{
    private static readonly Taxonomy Taxonomy = HandMadeTaxonomy.Taxonomy;

    [Fact]
    public void SpacesByIntention_SpaceWithSeveral_StandsUnderItsFirstWithTheOthersBeside()
    {
        var groups = ProfileGroups.SpacesByIntention(HandMadeCatalogue.Rich, Taxonomy);

        Assert.Equal(["inspiration", "meeting", "performative"], groups.Select(g => g.Intention.Code));
        Assert.Equal(["gaming_room", "gaming_room"], groups[0].Spaces.Select(s => s.Term.Code));
        Assert.Equal(["meeting"], groups[0].Spaces[0].Others.Select(o => o.Code));
    }

    [Fact]
    public void SpacesByIntention_AnyRecord_HasEverySpaceOnce() =>
        Gen.Int[0, Taxonomy.Spaces.Count - 1].Array[0, 20].Sample(types =>
        {
            var library = HandMadeCatalogue.Thin with { Spaces = [.. types.Select((type, i) => new Space(Taxonomy.Spaces[type].Code, new($"{i}"), null, null, null))] };

            var shown = ProfileGroups.SpacesByIntention(library, Taxonomy).SelectMany(g => g.Spaces).Select(s => s.Space.Name!.Pl);

            Assert.Equal(library.Spaces.Select(s => s.Name!.Pl).Order(), shown.Order());
        });

    [Fact]
    public void ServicesByKind_CodeTheTaxonomyDoesNotKnow_IsLeftOut()
    {
        var library = HandMadeCatalogue.Rich with { Services = [new("unheard_of", null, null, null), new("vinyl", null, null, null)] };

        Assert.Equal(["vinyl"], ProfileGroups.ServicesByKind(library, Taxonomy).SelectMany(g => g.Services).Select(s => s.Term.Code));
    }

    [Fact]
    public void Criteria_AreAllThereWithThreeAnswers() => Assert.Equal(
        [("step_free_entrance", true), ("lift", null), ("induction_loop", (bool?)false)],
        ProfileGroups.Criteria(HandMadeCatalogue.Rich, Taxonomy).Select(c => (c.Term.Code, c.Answer)));
}
