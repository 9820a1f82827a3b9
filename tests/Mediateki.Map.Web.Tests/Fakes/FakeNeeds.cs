using Mediateki.Map.Application.Libraries.Needs;

namespace Mediateki.Map.Web.Tests.Fakes;

/// <summary>The parser over the fake directory's names, without looking at what its conditions would find.</summary>
internal sealed class FakeNeeds(FakeLibraryDirectory directory, TimeProvider clock) : ILibraryNeeds
{
    private readonly NeedsParser parser = new(directory.Taxonomy, new FakeSuggestions(directory));

    public Task<UnderstoodText> ReadAsync(string text, CancellationToken cancellationToken) => Task.FromResult(parser.Read(text, clock.GetUtcNow()));
}
