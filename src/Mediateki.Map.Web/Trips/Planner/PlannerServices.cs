using Mediateki.Map.Application.Trips;
using Mediateki.Map.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Mediateki.Map.Web.Trips.Planner;

/// <summary>What the planner's island needs of its surroundings.</summary>
internal sealed record PlannerServices(NavigationManager Navigation, IJSRuntime Js, TimeProvider Clock, SiteAddress Site, IRouteCatalogue Routes, PlannerWays Ways);
