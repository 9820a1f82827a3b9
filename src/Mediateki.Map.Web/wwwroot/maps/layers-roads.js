import { at, growing, isClass } from './text.js';

// Width in pixels per class at the zooms below. Zero means: not drawn yet.
const zooms = [5, 8, 10, 12, 14, 16, 18];
const widths = {
  motorway: [0.9, 1.6, 2.3, 3.6, 6.6, 13, 28],
  trunk: [0.6, 1.3, 2, 3.2, 6, 12, 26],
  primary: [0, 0.8, 1.5, 2.7, 5.4, 11, 24],
  secondary: [0, 0, 1, 2.1, 4.6, 10, 22],
  tertiary: [0, 0, 0.4, 1.4, 3.8, 9, 20],
  minor: [0, 0, 0, 0.6, 2.2, 7, 17],
  pedestrian: [0, 0, 0, 0, 1.8, 6, 14],
  service: [0, 0, 0, 0, 1, 3.4, 9],
};
const rank = ['match', ['get', 'class'], 'motorway', 7, 'trunk', 6, 'primary', 5, 'secondary', 4, 'tertiary', 3, 'minor', 2, 1];
const isLine = ['==', ['geometry-type'], 'LineString'];

// Slip roads are narrower than the road they lead to.
const width = extra => growing(...zooms.flatMap((zoom, i) => [zoom, [
  '*', ['case', ['==', ['get', 'ramp'], 1], 0.55, 1],
  ['match', ['get', 'class'], ...Object.entries(widths).flatMap(([name, px]) => [name, px[i] + (px[i] > 0 ? extra(zoom) : 0)]), 0],
]]));
const casing = zoom => (zoom < 10 ? 0 : zoom < 13 ? 1 : zoom < 16 ? 1.6 : 2.4);

const shown = ['step', ['zoom'], isClass('motorway', 'trunk'),
  7, isClass('motorway', 'trunk', 'primary'),
  9, isClass('motorway', 'trunk', 'primary', 'secondary'),
  10.5, isClass('motorway', 'trunk', 'primary', 'secondary', 'tertiary'),
  12.5, isClass('motorway', 'trunk', 'primary', 'secondary', 'tertiary', 'minor'),
  13.5, isClass(...Object.keys(widths))];

const byRank = (motorway, main, other) =>
  ['match', ['get', 'class'], 'motorway', motorway, ['trunk', 'primary'], main, other];

/** Roads, railways and paths, from the ground up: tunnels, surface, bridges. */
export function roadLayers(c) {
  return [
    ...pathLayers(c),
    ...level('tunnel', 'tunnel', c.roadCase, c.tunnel, { 'line-dasharray': [2, 1.5] }),
    ...level('road', null, byRank(c.motorwayCase, c.mainCase, c.roadCase), roadColor(c)),
    ...railLayers(c),
    ...level('bridge', 'bridge', byRank(c.motorwayCase, c.mainCase, c.roadCase), roadColor(c)),
  ];
}

// Far out, casings are gone and a road is one thin line: it needs more contrast than a wide one.
const roadColor = c => ['interpolate', ['linear'], ['zoom'],
  8, byRank(c.motorwayFar, c.roadFar, c.roadFar),
  10.5, byRank(c.motorway, c.mainRoad, c.road)];

function level(id, brunnel, caseColor, color, casePaint = {}) {
  const here = brunnel
    ? ['==', ['get', 'brunnel'], brunnel]
    : ['!', ['match', ['get', 'brunnel'], ['tunnel', 'bridge'], true, false]];
  const layer = (suffix, paint, minzoom) => ({
    id: id + suffix, type: 'line', source: 'street', 'source-layer': 'transportation', minzoom,
    filter: ['all', isLine, here, shown],
    layout: { 'line-cap': brunnel ? 'butt' : 'round', 'line-join': 'round', 'line-sort-key': rank },
    paint,
  });
  return [
    layer('-case', { 'line-color': caseColor, 'line-width': width(casing), 'line-opacity': at(9.5, 0, 11, 1), ...casePaint }, 9.5),
    layer('', { 'line-color': color, 'line-width': width(() => 0) }, 5),
  ];
}

const pathLayers = c => [{
  id: 'path', type: 'line', source: 'street', 'source-layer': 'transportation', minzoom: 14,
  filter: ['all', isLine, isClass('path', 'track'), ['!=', ['get', 'brunnel'], 'tunnel']],
  layout: { 'line-join': 'round' },
  paint: { 'line-color': c.path, 'line-width': growing(14, 0.6, 18, 2.4), 'line-dasharray': [2.5, 1.5] },
}, {
  id: 'ferry', type: 'line', source: 'street', 'source-layer': 'transportation', minzoom: 8, filter: isClass('ferry'),
  paint: { 'line-color': c.ferry, 'line-width': 1, 'line-dasharray': [4, 3] },
}];

// A railway is a thin line; close up it gets the gaps one knows from paper maps. Sidings and yards come late.
function railLayers(c) {
  const overground = ['!=', ['get', 'brunnel'], 'tunnel'];
  const mainLine = ['all', isLine, isClass('rail', 'narrow_gauge'), overground,
    ['any', ['!', ['has', 'service']], ['>=', ['zoom'], 15]]];
  const rail = (id, filter, minzoom, paint) => ({
    id, type: 'line', source: 'street', 'source-layer': 'transportation', minzoom, filter,
    layout: { 'line-join': 'round' }, paint,
  });
  return [
    rail('tram', ['all', isLine, isClass('tram', 'transit', 'light_rail'), overground], 12.5,
      { 'line-color': c.rail, 'line-width': growing(12.5, 0.4, 16, 1.2), 'line-opacity': 0.8 }),
    rail('rail', mainLine, 8,
      { 'line-color': c.rail, 'line-width': growing(8, 0.5, 12, 1.1, 14, 1.8, 18, 3.6), 'line-opacity': at(8, 0.5, 11, 1) }),
    rail('rail-gap', mainLine, 13,
      { 'line-color': c.railGap, 'line-width': growing(13, 0.4, 14, 0.9, 18, 2.2), 'line-dasharray': [4, 4] }),
  ];
}
