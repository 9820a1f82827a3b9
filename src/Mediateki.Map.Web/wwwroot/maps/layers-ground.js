import { at, growing, isClass } from './text.js';

/** Land cover and use, water, buildings: everything the roads lie on. `sources` names where each comes from. */
export function groundLayers(c, sources) {
  const fill = (id, sourceLayer, filter, color, more = {}) => ({
    id, type: 'fill', source: sources.land, 'source-layer': sourceLayer, filter,
    paint: { 'fill-color': color, 'fill-antialias': false, ...more },
  });
  return [
    fill('urban', 'landuse', isClass('residential', 'suburb', 'neighbourhood', 'quarter'), c.residential, { 'fill-opacity': at(5, 0.6, 9, 1) }),
    fill('industry', 'landuse', isClass('industrial', 'railway', 'quarry', 'military', 'garages'), c.industry),
    fill('commerce', 'landuse', isClass('commercial', 'retail'), c.commerce),
    fill('institution', 'landuse', isClass('school', 'university', 'college', 'kindergarten', 'hospital', 'library'), c.institution),
    fill('wood', 'landcover', isClass('wood', 'forest'), c.wood, { 'fill-opacity': at(6, 0.7, 10, 1) }),
    fill('grass', 'landcover', isClass('grass'), c.grass, { 'fill-opacity': at(8, 0.4, 12, 1) }),
    fill('wetland', 'landcover', isClass('wetland'), c.wetland),
    fill('sand', 'landcover', isClass('sand', 'rock'), c.sand),
    fill('cemetery', 'landuse', isClass('cemetery'), c.cemetery),
    fill('leisure', 'landuse', isClass('pitch', 'stadium', 'playground', 'zoo', 'theme_park'), c.park),
    fill('city-park', 'landcover', ['match', ['get', 'subclass'], ['park', 'garden', 'village_green', 'recreation_ground'], true, false], c.park),
    { ...fill('reserve', 'park', ['has', 'class'], c.wood, { 'fill-opacity': 0.35 }), source: 'street' },
    ...waterLayers(c),
    aeroway(c),
    building(c),
  ];
}

function waterLayers(c) {
  const notInTunnel = ['!=', ['get', 'brunnel'], 'tunnel'];
  return [
    {
      id: 'river', type: 'line', source: 'street', 'source-layer': 'waterway', minzoom: 8,
      filter: ['all', notInTunnel, ['step', ['zoom'], isClass('river', 'canal'), 12, true]],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': c.water, 'line-width': growing(8, 0.5, 11, 1, 14, 2.2, 18, 8), 'line-opacity': at(8, 0.5, 10.5, 1) },
    },
    {
      id: 'water', type: 'fill', source: 'street', 'source-layer': 'water', filter: notInTunnel,
      paint: { 'fill-color': c.water, 'fill-antialias': true },
    },
  ];
}

const aeroway = c => ({
  id: 'aeroway', type: 'line', source: 'street', 'source-layer': 'aeroway', minzoom: 10,
  filter: ['all', ['==', ['geometry-type'], 'LineString'], isClass('runway', 'taxiway')],
  paint: {
    'line-color': c.aeroway,
    'line-width': growing(10, 1, 14, ['match', ['get', 'class'], 'runway', 12, 3], 17, ['match', ['get', 'class'], 'runway', 60, 16]),
  },
});

const building = c => ({
  id: 'building', type: 'fill', source: 'street', 'source-layer': 'building', minzoom: 13,
  paint: { 'fill-color': c.building, 'fill-outline-color': c.buildingEdge, 'fill-opacity': at(13, 0, 14.2, 1) },
});

/** State, voivodeship and municipal borders of the street tiles. */
export function borderLayers(c) {
  const border = (id, filter, minzoom, paint) => ({
    id, type: 'line', source: 'street', 'source-layer': 'boundary', minzoom,
    filter: ['all', filter, ['!=', ['get', 'maritime'], 1]],
    layout: { 'line-join': 'round' }, paint,
  });
  return [
    border('border-municipality', ['>=', ['get', 'admin_level'], 6], 10,
      { 'line-color': c.district, 'line-width': 0.8, 'line-dasharray': [3, 3] }),
    border('border-voivodeship', ['==', ['get', 'admin_level'], 4], 5,
      { 'line-color': c.region, 'line-width': at(5, 0.6, 8, 1, 12, 1.6), 'line-dasharray': [4, 2.5] }),
    border('border-country', ['==', ['get', 'admin_level'], 2], 3,
      { 'line-color': c.country, 'line-width': at(4, 0.9, 8, 1.6, 12, 2.4) }),
  ];
}
