using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Trips;
using Mediateki.Map.Application.Trips.Planned;
using Mediateki.Map.Application.Trips.Saved;
using Mediateki.Map.Application.Visits;
using Mediateki.Map.Domain.Libraries;
using Mediateki.Map.Domain.Trips;
using Mediateki.Map.Domain.Trips.Itineraries;
using Mediateki.Map.Web.Localization;
using Mediateki.Map.Web.Trips.Planner;
using Microsoft.Extensions.Localization;

namespace Mediateki.Map.Web.Trips.Agendas;

/// <summary>Makes agendas of saved trips, in the language of the running request.</summary>
internal sealed class AgendaBuilder(ILibraryDirectory directory, IVisitJournal journal, IItineraryPlanning planning, PlannerWays ways, ProblemWords words, IStringLocalizer<PlannerTexts> texts)
{
    /// <param name="address">Absolute address of the page that shows the trip; null: not shared.</param>
    public Task<Agenda> BuildAsync(SharedTrip trip, string? address, CancellationToken cancellationToken) =>
        BuildAsync(trip.Itinerary, trip.Sections, (trip.Id, trip.Version, trip.ChangedAt), address, cancellationToken);

    /// <inheritdoc cref="BuildAsync(SharedTrip, string?, CancellationToken)"/>
    public Task<Agenda> BuildAsync(SavedTrip trip, string? address, CancellationToken cancellationToken) =>
        BuildAsync(trip.Itinerary, TripSections.All, (trip.Id, trip.Version, trip.ChangedAt), address, cancellationToken);

    private async Task<Agenda> BuildAsync(Itinerary trip, TripSections sections, (long Id, long Version, DateTimeOffset ChangedAt) saved, string? address, CancellationToken cancellationToken)
    {
        var timed = await planning.TimeAsync(trip, cancellationToken);
        return new()
        {
            Id = saved.Id,
            Version = saved.Version,
            ChangedAt = saved.ChangedAt,
            Title = trip.Title.Length > 0 ? trip.Title : texts["Trip_Untitled"],
            Address = address,
            Sections = sections,
            Transport = trip.Transport,
            GroupSize = trip.GroupSize,
            IsTimed = trip.IsTimed,
            Notes = trip.Notes,
            Cost = trip.Budget?.PerPerson(trip.GroupSize, trip.Days.Count),
            Days = [.. trip.Days.Select((day, index) => Day(trip, day, timed, index, sections))],
            Way = await ways.DrawAsync(trip, timed),
        };
    }

    private AgendaDay Day(Itinerary trip, ItineraryDay day, TimedItinerary timed, int index, TripSections sections)
    {
        var table = timed.Days[index];
        var (departure, back) = trip.IsTimed ? (table.Departure, table.Return) : (null, null);
        return new(
            index + 1, day.Date, day.From, day.To, departure, back,
            [.. day.Stops.Zip(table.Stops, (stop, times) => Stop(trip, stop, times, table, timed, sections))],
            trip.IsTimed && table.FindBreakBefore(null) is { } pause ? new(pause.Start, pause.End) : null,
            day.To is null ? null : Leg(trip, table.FindLegTo(null)));
    }

    private AgendaStop Stop(Itinerary trip, ItineraryStop stop, TimedStop times, TimedDay table, TimedItinerary timed, TripSections sections)
    {
        var library = directory.FindLibrary(stop.Library);
        var visit = trip.IsTimed ? times.Visit : null;
        var contact = sections.HasFlag(TripSections.Contacts) ? library?.Contact : null;
        var language = SiteLanguage.Current.Code;
        return new()
        {
            Number = times.Number,
            Slug = stop.Library.Slug,
            Name = library?.Name.In(language).Text ?? stop.Library.Slug,
            Place = PlaceOf(library),
            Point = times.Point,
            Start = visit?.VisitStart,
            End = visit?.VisitEnd,
            Minutes = stop.Minutes,
            Leg = Leg(trip, table.FindLegTo(stop.Library)),
            BreakBefore = trip.IsTimed && table.FindBreakBefore(stop.Library) is { } pause ? new(pause.Start, pause.End) : null,
            HoursConfirmed = stop.Request == HostRequest.Confirmed || (visit?.HoursConfirmed ?? true), // whether or not the answer itself is shown
            Warning = string.Join(" ", timed.Problems.Where(problem => problem.Library == stop.Library).Select(words.Of)) is { Length: > 0 } warning ? warning : null,
            Focus = VisitFocus.Labels(directory.Taxonomy, stop),
            Notes = stop.Notes,
            Phone = contact?.Phone,
            Email = contact?.Email,
            Website = contact?.Website,
            Questions = sections.HasFlag(TripSections.Questions) ? [.. VisitQuestions.Of(journal, stop).Select(question => question.Text.In(language).Text)] : [],
            Request = sections.HasFlag(TripSections.Requests) ? stop.Request : null,
        };
    }

    private static string PlaceOf(Library? library) =>
        library is null ? "" : string.Join(", ", new[] { library.Address.Street, library.Address.City }.Where(part => !string.IsNullOrEmpty(part)));

    private static AgendaLeg? Leg(Itinerary trip, TimetableLeg? leg) => leg is null ? null : new(
        leg.Link.Exists ? leg.Link.Seconds : 0, leg.Link.Metres, leg.Link.Estimated, leg.Link.Mode == TravelMode.Walking, leg.Link.Exists, trip.IsTimed ? leg.Departure : null);
}
