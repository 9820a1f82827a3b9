using Mediateki.Map.Domain.Libraries;

namespace Mediateki.Map.Application.Libraries.Needs;

/// <summary>What has been understood so far. Each wish can be filled once; a second, different one is refused and stays what it was: words.</summary>
internal sealed class NeedDraft
{
    private readonly List<string[]> spaces = [];
    private readonly List<string[]> services = [];
    private readonly HashSet<string> accessible = [];
    private bool isMediateka;
    private LibraryKind? kind;
    private string? voivodeship;
    private string? city;
    private int? since;
    private int? areaFrom;
    private int? areaTo;

    public NeedPlace? Place { get; private set; }

    public NeedTime Time { get; } = new();

    public bool HasSince => since is not null;

    public bool TakeSpaces(string[] codes) => Add(spaces, codes);

    public bool TakeServices(string[] codes) => Add(services, codes);

    public bool TakeAccess(string[] codes) => Array.Exists(codes, accessible.Add) || Array.TrueForAll(codes, accessible.Contains);

    public bool TakeMediateka() => isMediateka = true;

    public bool TakeKind(LibraryKind value) => (kind ??= value) == value;

    public bool TakeVoivodeship(string value) => (voivodeship ??= value) == value;

    public bool TakeCity(string value) => Place is null && (city ??= value) == value;

    public bool TakePlace(NeedPlace value) => city is null && (Place ??= value) == value;

    public bool TakeSince(int year) => (since ??= year) == year;

    public bool TakeAreaFrom(int metres) => (areaFrom ??= metres) == metres;

    public bool TakeAreaTo(int metres) => (areaTo ??= metres) == metres;

    public LibraryFilter ToFilter(string? text, DateTimeOffset now)
    {
        // Alternatives ("quiet zone or quiet pod") can be asked for only where nothing else of the sort is; otherwise the first is meant.
        var (anySpace, anyService) = (spaces is [{ Length: > 1 }], services is [{ Length: > 1 }]);
        return new()
        {
            Text = text,
            Spaces = CodeSet.Of(anySpace ? spaces[0] : spaces.Select(codes => codes[0])),
            AnySpace = anySpace,
            Services = CodeSet.Of(anyService ? services[0] : services.Select(codes => codes[0])),
            AnyService = anyService,
            Accessible = CodeSet.Of(accessible),
            MediatekaOnly = isMediateka,
            Kind = kind,
            Voivodeship = voivodeship,
            City = city,
            OpenedSince = since,
            AreaFrom = areaFrom,
            AreaTo = areaTo,
            Open = Time.ToOpenAt(now),
        };
    }

    private static bool Add(List<string[]> wishes, string[] codes)
    {
        if (!wishes.Exists(known => known.AsSpan().SequenceEqual(codes)))
        {
            wishes.Add(codes);
        }
        return true;
    }
}
