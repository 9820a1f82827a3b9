using Mediateki.Map.Application.Libraries.Search;

namespace Mediateki.Map.Application.Libraries;

/// <summary>Parts of a filter that can be left aside to see what other choices would leave.</summary>
[Flags]
internal enum FilterClauses
{
    None = 0,
    Spaces = 1,
    Services = 2,
    Kind = 4,
    City = 8,
    Voivodeship = 16,
}

/// <summary>A filter prepared for one snapshot: its parts as sets of positions, the slower ones found once.</summary>
internal sealed class FilterQuery(LibraryFilter filter, DirectorySnapshot snapshot, OpenAtQuery? open)
{
    private readonly Lazy<TextQuery?> text = new(() => filter.Text is { } sought ? new(sought, snapshot) : null, isThreadSafe: false);
    private readonly Lazy<Bits?> atTime = new(() => open?.Find(), isThreadSafe: false);

    /// <summary>The filter's words; null when it has none.</summary>
    public TextQuery? Text => text.Value;

    /// <summary>The set of one feature, or the empty one for a code that nothing has.</summary>
    public Bits Set(int? feature) => feature is { } known ? snapshot.With(known) : new(snapshot.Count);

    /// <summary>The libraries the filter leaves; null: all. To be read only.</summary>
    public Bits? Match(FilterClauses except = FilterClauses.None) => Intersect(except).Find();

    /// <summary>How many libraries the filter leaves.</summary>
    public int Count() => Intersect(FilterClauses.None).Count() ?? snapshot.Count;

    /// <summary>Libraries that have one of the features; null when none is named.</summary>
    public Bits? AnyOf(CodeSet codes, Func<string, int?> feature)
    {
        Bits? any = null;
        foreach (var code in codes)
        {
            any = any?.Or(Set(feature(code))) ?? Set(feature(code)).Copy();
        }
        return any;
    }

    private Intersection Intersect(FilterClauses except)
    {
        var layout = snapshot.Layout;
        var result = new Intersection(snapshot.Count);
        Features(result, filter.Spaces, layout.Space, filter.AnySpace, except.HasFlag(FilterClauses.Spaces));
        Features(result, filter.Services, layout.Service, filter.AnyService, except.HasFlag(FilterClauses.Services));
        Features(result, filter.Intentions, layout.Intention);
        Features(result, filter.Accessible, layout.Met);
        Features(result, filter.Topics, layout.Topic);
        if (filter.MediatekaOnly)
        {
            result.With(snapshot.With(layout.Mediateka));
        }
        if (filter.Kind is { } kind && !except.HasFlag(FilterClauses.Kind))
        {
            result.With(snapshot.With(layout.Kind(kind)));
        }
        foreach (var criterion in filter.MaybeAccessible)
        {
            if (layout.NotMet(criterion) is { } missed)
            {
                result.Without(snapshot.With(missed));
            }
        }
        Places(result, except);
        Numbers(result);
        if (Text is { } sought)
        {
            result.With(sought.Matches);
        }
        if (atTime.Value is { } openThen)
        {
            result.With(openThen);
        }
        return result;
    }

    private void Features(Intersection result, CodeSet codes, Func<string, int?> feature, bool anyIsEnough = false, bool leftAside = false)
    {
        if (leftAside)
        {
            return;
        }
        if (anyIsEnough && AnyOf(codes, feature) is { } any)
        {
            result.With(any);
            return;
        }
        foreach (var code in codes)
        {
            result.With(Set(feature(code)));
        }
    }

    private void Places(Intersection result, FilterClauses except)
    {
        var columns = snapshot.Columns;
        if (filter.Voivodeship is { } voivodeship && !except.HasFlag(FilterClauses.Voivodeship))
        {
            result.With(columns.VoivodeshipNames.Find(voivodeship) is { } number ? snapshot.InVoivodeship((ushort)number) : new(snapshot.Count));
        }
        if (filter.City is { } city && !except.HasFlag(FilterClauses.City))
        {
            result.With(columns.CityNames.FindAlike(city) is { } number ? SnapshotArrangement.Where(columns.Cities, number) : new(snapshot.Count));
        }
        if (filter.Area is { } area)
        {
            result.Within(snapshot.Places.InBox(area));
        }
        if (filter.Reached is { } reached)
        {
            result.Within(snapshot.Places.InArea(reached.Area));
        }
        if (filter is { Origin: { } origin, WithinKilometres: { } kilometres })
        {
            result.Within(snapshot.Places.Within(origin, kilometres * 1000.0));
        }
    }

    private void Numbers(Intersection result)
    {
        var columns = snapshot.Columns;
        if (filter.OpenedSince is { } year)
        {
            result.With(Between(columns.Opened, Math.Max(1, year), ushort.MaxValue));
        }
        if (filter.AreaFrom is not null || filter.AreaTo is not null)
        {
            result.With(Between(columns.Areas, Math.Max(1, filter.AreaFrom ?? 1), filter.AreaTo ?? int.MaxValue));
        }
    }

    private static Bits Between<T>(T[] column, int least, int most)
        where T : struct, IConvertible
    {
        var found = new Bits(column.Length);
        for (var position = 0; position < column.Length; position++)
        {
            var value = column[position].ToInt32(null);
            if (value >= least && value <= most)
            {
                found.Add(position);
            }
        }
        return found;
    }
}
