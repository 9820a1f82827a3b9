using System.Globalization;
using Mediateki.Map.Application.Libraries;
using Mediateki.Map.Application.Trips.Planned;
using Mediateki.Map.Application.Visits;
using Mediateki.Map.Domain;
using Mediateki.Map.Domain.Trips.Itineraries;
using Mediateki.Map.Web.Localization;
using Microsoft.Extensions.Localization;

namespace Mediateki.Map.Web.Trips.Planner;

/// <summary>A message to a host, in the host's language or in English, whatever the language of the page.</summary>
internal sealed class VisitLetter(ILibraryDirectory directory, IVisitJournal journal, IStringLocalizer<PlannerTexts> texts)
{
    private const int MostQuestions = 3;

    public Letter Write(Itinerary trip, TimedItinerary timed, LibraryId library, SiteLanguage language)
    {
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language.Culture, language.UiCulture);
        try
        {
            return trip.DayOf(library) is { } day ? Write(trip, timed, trip.FindStop(library)!, trip.Days[day].Date) : new("", "");
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }

    private Letter Write(Itinerary trip, TimedItinerary timed, ItineraryStop stop, DateOnly date)
    {
        var name = directory.FindSummary(stop.Library)?.Name.Pl ?? stop.Library.Slug;
        var when = trip.IsTimed && timed.FindStop(stop.Library)?.Visit is { } visit ? texts["Letter_WhenAt", LocalFormats.LongDate(date), TripClock.Of(About(stop, visit.VisitStart))] : texts["Letter_When", LocalFormats.LongDate(date)];
        List<string> parts =
        [
            texts["Letter_Hello"],
            texts["Letter_Ask", name, when, stop.Minutes, texts.Plural("Letter_People", trip.GroupSize)],
        ];
        var focus = VisitFocus.Labels(directory.Taxonomy, stop);
        if (focus.Count > 0)
        {
            parts.Add(texts["Letter_Focus", string.Join(", ", focus)]);
        }
        var questions = VisitQuestions.Of(journal, stop).Take(MostQuestions).Select(question => "– " + question.Text.In(SiteLanguage.Current.Code).Text).ToList();
        if (questions.Count > 0)
        {
            parts.Add(texts["Letter_Questions"] + "\n" + string.Join('\n', questions));
        }
        parts.Add(texts["Letter_Please"]);
        // Only the sender knows these two.
        parts.Add(texts["Letter_Needs"]);
        parts.Add(texts["Letter_Thanks"] + "\n" + texts["Letter_Name"]);
        // Mail programs show these spaces as other signs.
        return new(texts["Letter_Subject", LocalFormats.LongDate(date)].Value.Replace('\u00A0', ' '), string.Join("\n\n", parts).Replace('\u00A0', ' '));
    }

    /// <summary>Nobody asks for a visit at 9.02: what is not agreed is said to five minutes.</summary>
    private static DateTimeOffset About(ItineraryStop stop, DateTimeOffset start) =>
        stop.LockedStart is null ? start.AddMinutes((int)Math.Round(start.Minute / 5.0) * 5 - start.Minute) : start;
}

/// <summary>A message to a host.</summary>
internal sealed record Letter(string Subject, string Body);
