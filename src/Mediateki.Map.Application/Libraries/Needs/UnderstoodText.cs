namespace Mediateki.Map.Application.Libraries.Needs;

/// <summary>A visitor's sentence, and what the rules make of it.</summary>
public sealed record UnderstoodText
{
    /// <summary>As it was given.</summary>
    public required string Text { get; init; }

    /// <summary>The conditions understood; its <see cref="LibraryFilter.Text"/> holds names of libraries and what was not understood, as written.</summary>
    public required LibraryFilter Filter { get; init; }

    /// <summary>Where the library should be near to; null: no such wish.</summary>
    public NeedPlace? Place { get; init; }

    /// <summary>The stretches of the text that were understood, from left to right, apart from one another.</summary>
    public IReadOnlyList<NeedSpan> Spans { get; init; } = [];

    /// <summary>Words that are in no span, in their order; some of them say nothing ("looking for a library with").</summary>
    public IReadOnlyList<string> Leftover { get; init; } = [];

    /// <summary>What was not understood, as written; null for nothing.</summary>
    public string? NotUnderstood { get; init; }

    /// <summary>The names of libraries alone, where conditions stand beside them; null for none.</summary>
    public string? Named { get; init; }

    /// <summary>A place that was spoken of and that nobody knows, as written; null for none.</summary>
    public string? UnknownPlace { get; init; }

    /// <summary>What was not understood is not searched for either: no library would be left.</summary>
    public bool LeavesOutUnknown { get; init; }

    /// <summary>Something was understood that a search for the words would not find.</summary>
    public bool IsUnderstood => Spans.Any(span => span.Kind != NeedKind.Name);

    /// <summary>The conditions understood beside those there are; where both say something of one kind, what was said last counts.</summary>
    public LibraryFilter Narrow(LibraryFilter present)
    {
        var (anySpace, anyService) = (Filter.AnySpace && present.Spaces.Count == 0, Filter.AnyService && present.Services.Count == 0);
        return present with
        {
            Text = Filter.Text,
            Spaces = CodeSet.Of(present.Spaces.Concat(Filter.AnySpace && !anySpace ? Filter.Spaces.Take(1) : Filter.Spaces)),
            AnySpace = anySpace || present.AnySpace,
            Services = CodeSet.Of(present.Services.Concat(Filter.AnyService && !anyService ? Filter.Services.Take(1) : Filter.Services)),
            AnyService = anyService || present.AnyService,
            Accessible = CodeSet.Of(present.Accessible.Concat(Filter.Accessible)),
            MediatekaOnly = Filter.MediatekaOnly || present.MediatekaOnly,
            Kind = Filter.Kind ?? present.Kind,
            Voivodeship = Filter.Voivodeship ?? present.Voivodeship,
            City = Filter.City ?? present.City,
            OpenedSince = Filter.OpenedSince ?? present.OpenedSince,
            AreaFrom = Filter.AreaFrom ?? present.AreaFrom,
            AreaTo = Filter.AreaTo ?? present.AreaTo,
            Area = Filter.Area ?? present.Area,
            Near = Filter.Origin is null ? present.Near : Filter.Near,
            Origin = Filter.Origin ?? present.Origin,
            WithinKilometres = Filter.Origin is null ? present.WithinKilometres : Filter.WithinKilometres,
            Open = Filter.Open ?? present.Open,
        };
    }
}

/// <summary>A place that was spoken of.</summary>
/// <param name="Text">Its name, or as written; null: where the visitor is.</param>
/// <param name="WithinKilometres">Null where nothing was said of it.</param>
public sealed record NeedPlace(string? Text, int? WithinKilometres)
{
    /// <summary>How far "near" goes where nothing is said of it.</summary>
    public const int UsualKilometres = 25;
}

/// <summary>A stretch of the text.</summary>
public readonly record struct NeedSpan(int Start, int Length, NeedKind Kind);

/// <summary>What a stretch of text is about.</summary>
public enum NeedKind
{
    /// <summary>The name of a library: it stays a text to search for.</summary>
    Name,
    Space,
    Service,
    Accessibility,
    Mediateka,
    Kind,
    Voivodeship,
    City,
    Near,
    Time,
    OpenedSince,
    Area,
}
