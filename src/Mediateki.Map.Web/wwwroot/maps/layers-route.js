import { at, semiBold } from './text.js';

const none = { type: 'FeatureCollection', features: [] };

/** A planned way and its numbered stops. */
export const routeSources = () => ({
  route: { type: 'geojson', data: none },
  'route-stops': { type: 'geojson', data: none },
});

const width = at(5, 3, 12, 5);
const shape = { 'line-join': 'round', 'line-cap': 'round' };

/** Roads as a bold line, estimated ways dashed and straight; numbers above everything. */
export const routeLayers = c => ({
  lines: [
    {
      id: 'route-edge', type: 'line', source: 'route', layout: shape,
      paint: { 'line-color': c.selectedEdge, 'line-width': at(5, 5.5, 12, 8.5), 'line-opacity': 0.85 },
    },
    {
      id: 'route-road', type: 'line', source: 'route', filter: ['!', ['get', 'estimated']], layout: shape,
      paint: { 'line-color': c.selected, 'line-width': width },
    },
    {
      id: 'route-estimated', type: 'line', source: 'route', filter: ['get', 'estimated'], layout: { 'line-join': 'round' },
      paint: { 'line-color': c.selected, 'line-width': width, 'line-dasharray': [1.6, 1.3] },
    },
  ],
  stops: [
    {
      id: 'route-stop', type: 'circle', source: 'route-stops',
      paint: { 'circle-radius': at(5, 10, 12, 13), 'circle-color': c.selected, 'circle-stroke-color': c.selectedEdge, 'circle-stroke-width': 2 },
    },
    {
      id: 'route-number', type: 'symbol', source: 'route-stops',
      layout: {
        'text-field': ['to-string', ['get', 'number']], 'text-font': semiBold, 'text-size': at(5, 12, 12, 14),
        'text-allow-overlap': true, 'text-ignore-placement': true,
      },
      paint: { 'text-color': c.selectedEdge },
    },
  ],
});
