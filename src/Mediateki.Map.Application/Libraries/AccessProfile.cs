namespace Mediateki.Map.Application.Libraries;

/// <summary>What a visitor needs from a building, chosen by themselves and kept in their browser only.</summary>
public enum AccessProfile
{
    Wheelchair,

    /// <summary>Walks, but not far and not up stairs.</summary>
    ReducedMobility,

    LowVision,

    Hearing,

    /// <summary>Sensitive to noise, light and crowds.</summary>
    Sensory,
}

/// <summary>The criteria of accessibility that matter to each profile.</summary>
public static class AccessProfiles
{
    /// <summary>Taxonomy codes, the weightiest first; one that the taxonomy does not have is passed over.</summary>
    public static IReadOnlyList<string> CriteriaOf(AccessProfile profile) => profile switch
    {
        AccessProfile.Wheelchair => ["wheelchair_access", "step_free_entrance", "step_free_route", "lift", "wide_doors", "accessible_toilet", "disabled_parking"],
        AccessProfile.ReducedMobility => ["step_free_entrance", "step_free_route", "lift", "disabled_parking", "staff_assistance"],
        AccessProfile.LowVision => ["marked_stairs", "braille_signage", "assistance_dog", "assistive_software", "staff_assistance"],
        AccessProfile.Hearing => ["induction_loop", "sign_language", "staff_assistance"],
        AccessProfile.Sensory => ["low_stimulus", "staff_assistance"],
        _ => throw new ArgumentOutOfRangeException(nameof(profile)),
    };

    /// <summary>Those of the profile's criteria that a library is known not to meet.</summary>
    public static IEnumerable<string> ObstaclesOf(LibrarySummary library, AccessProfile profile) =>
        CriteriaOf(profile).Where(criterion => library.Accessibility.TryGetValue(criterion, out var met) && !met);

    /// <summary>Those of which nothing is known.</summary>
    public static IEnumerable<string> UnknownOf(LibrarySummary library, AccessProfile profile) =>
        CriteriaOf(profile).Where(criterion => !library.Accessibility.ContainsKey(criterion));
}
