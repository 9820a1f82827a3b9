using Mediateki.Map.Web.Trips.Agendas;
using Mediateki.Map.Web.Trips.Exports;
using Mediateki.Map.Web.Trips.Exports.Pdf;
using Mediateki.Map.Web.Trips.Imports;
using Mediateki.Map.Web.Trips.Planner;

namespace Mediateki.Map.Web.Trips;

/// <summary>The planner, what leaves it, and the page that shows a shared trip.</summary>
internal static class TripPages
{
    public static IServiceCollection AddTripPages(this IServiceCollection services)
    {
        services.AddOptions<EmissionsOptions>().BindConfiguration(EmissionsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<TownList>();
        services.AddSingleton<PlanningQueue>();
        services.AddSingleton<PlannerWays>();
        services.AddSingleton<TripEmissions>();
        services.AddScoped<PlannerServices>();
        services.AddScoped<ProblemWords>();
        services.AddScoped<VisitLetter>();
        services.AddScoped<StopImport>();
        services.AddScoped<AgendaText>();
        services.AddScoped<AgendaBuilder>();
        services.AddSingleton<ExportQueue>();
        services.AddSingleton<AgendaFonts>();
        services.AddSingleton<AgendaMap>();
        services.AddScoped<ITripExporter, PdfExporter>();
        services.AddScoped<ITripExporter, CalendarExporter>();
        services.AddScoped<ITripExporter, GpxExporter>();
        services.AddScoped<ITripExporter, GeoJsonExporter>();
        services.AddScoped<ITripExporter, KmlExporter>();
        services.AddScoped<ITripExporter, CsvExporter>();
        services.AddScoped<ITripExporter, TextExporter>();
        return services;
    }
}
