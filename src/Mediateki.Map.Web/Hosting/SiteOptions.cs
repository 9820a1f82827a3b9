using System.ComponentModel.DataAnnotations;

namespace Mediateki.Map.Web.Hosting;

/// <summary>What visitors and search engines are told about this installation. Section "Site".</summary>
public sealed class SiteOptions : IValidatableObject
{
    public const string Section = "Site";

    /// <summary>Absolute base of canonical addresses, the sitemap and language alternates ("https://mediateki.example"); empty: the address of the request.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>Where corrections and accessibility reports go; empty: none is shown.</summary>
    public string ContactEmail { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicAddress.Length > 0 && !IsWebAddress(PublicAddress))
        {
            yield return new ValidationResult("Site:PublicAddress must be an absolute http or https address without a query.", [nameof(PublicAddress)]);
        }
        if (ContactEmail.Length > 0 && !new EmailAddressAttribute().IsValid(ContactEmail))
        {
            yield return new ValidationResult("Site:ContactEmail must be an e-mail address or empty.", [nameof(ContactEmail)]);
        }
    }

    private static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { Query: "", Fragment: "" };
}

/// <summary>How this process is served. Section "Hosting".</summary>
public sealed class HostingOptions
{
    public const string Section = "Hosting";

    /// <summary>Folder of the data-protection keys, shared by all instances; empty: the platform's default place.</summary>
    public string KeysFolder { get; set; } = "";

    /// <summary>True behind a reverse proxy that sets X-Forwarded-For, -Proto and -Host; every proxy is then trusted, so the process must not be reachable directly.</summary>
    public bool BehindProxy { get; set; }

    /// <summary>Simultaneous interactive connections from one address; a whole school may share one.</summary>
    [Range(1, 100_000)]
    public int ConnectionsPerAddress { get; set; } = 100;
}
