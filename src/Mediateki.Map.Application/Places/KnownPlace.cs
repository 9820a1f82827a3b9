namespace Mediateki.Map.Application.Places;

/// <summary>A place and what it is found by.</summary>
/// <param name="Folded">Its name, folded.</param>
/// <param name="Weight">How likely it is meant; see <see cref="PlaceWeights"/>.</param>
internal sealed record KnownPlace(Place Place, string Folded, float Weight);

/// <summary>Where places are looked up: towns in memory, the gazetteer in the database.</summary>
internal interface IPlaceSource
{
    /// <summary>Candidates for a whole name, or for its first words.</summary>
    Task<IReadOnlyList<KnownPlace>> ListNamedAsync(SoughtPlace sought, CancellationToken cancellationToken);

    /// <summary>The weightiest places whose name begins so.</summary>
    Task<IReadOnlyList<KnownPlace>> ListBeginningAsync(SoughtPlace sought, int count, CancellationToken cancellationToken);
}
