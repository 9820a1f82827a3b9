using System.Collections.Frozen;
using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Application.Import;

/// <summary>The codes that records may use, by list.</summary>
internal sealed class TaxonomyCodes(Taxonomy taxonomy)
{
    public FrozenSet<string> Intentions { get; } = taxonomy.Intentions.Select(t => t.Code).ToFrozenSet();

    public FrozenSet<string> Spaces { get; } = taxonomy.Spaces.Select(t => t.Code).ToFrozenSet();

    public FrozenSet<string> ServiceKinds { get; } = taxonomy.ServiceKinds.Select(t => t.Code).ToFrozenSet();

    public FrozenSet<string> Services { get; } = taxonomy.Services.Select(t => t.Code).ToFrozenSet();

    public FrozenSet<string> Topics { get; } = taxonomy.Topics.Select(t => t.Code).ToFrozenSet();

    public FrozenSet<string> Accessibility { get; } = taxonomy.Accessibility.Select(t => t.Code).ToFrozenSet();

    public FrozenSet<string> Tags { get; } = taxonomy.Tags.Select(t => t.Code).ToFrozenSet();
}
