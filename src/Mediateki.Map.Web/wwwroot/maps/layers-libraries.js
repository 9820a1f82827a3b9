import { at, medium, semiBold } from './text.js';

/** How far apart, in pixels, libraries must be to stay single, and up to which zoom they gather at all. */
const clustering = { cluster: true, clusterRadius: 42, clusterMaxZoom: 13 };
const none = { type: 'FeatureCollection', features: [] };

/**
 * Sources of what the page puts on the map: all results, the selected and hovered one, the visitor's place.
 * tiles: null for points that are gathered here, or a TileJSON of tiles in which they are gathered already.
 */
export const librarySources = tiles => ({
  libraries: tiles
    ? { type: 'vector', tiles: tiles.tiles, minzoom: tiles.minzoom, maxzoom: tiles.maxzoom, promoteId: 'slug', ...(tiles.bounds ? { bounds: around(tiles.bounds) } : {}) }
    : { type: 'geojson', data: none, promoteId: 'slug', ...clustering },
  focus: { type: 'geojson', data: none },
  here: { type: 'geojson', data: none },
});

/** Clusters as counted discs, mediateki as full discs, other libraries as rings, selection on top. */
export const libraryLayers = (c, language, tiles) => [...[...clusters(c, language), ...singles(c)].map(layer => tiles ? { ...layer, 'source-layer': 'libraries' } : layer), ...focus(c), here(c)];

// A tile at the very edge of the bounds must still be asked for.
const around = ([west, south, east, north]) => [Math.max(west - 0.01, -180), Math.max(south - 0.01, -85), Math.min(east + 0.01, 180), Math.min(north + 0.01, 85)];

const isCluster = ['has', 'point_count'];
const count = ['get', 'point_count'];
// Six digits do not fit a disc of the size that five do.
const bySize = (small, medium, large) => ['step', count, small, 10, medium, 50, large, 1000, large + 4, 100_000, large + 9];
const textSize = ['step', count, 13, 10, 14, 50, 16, 10_000, 15, 1_000_000, 12];

// Browsers write four digits of a Polish number together, our pages apart, as in Ukrainian.
const grouped = language => ['number-format', count, { locale: language === 'pl' ? 'uk' : language }];

const clusters = (c, language) => [
  {
    id: 'cluster-halo', type: 'circle', source: 'libraries', filter: isCluster,
    paint: { 'circle-color': c.library, 'circle-opacity': 0.16, 'circle-radius': bySize(21, 26, 32) },
  },
  {
    id: 'cluster', type: 'circle', source: 'libraries', filter: isCluster,
    paint: { 'circle-color': c.library, 'circle-radius': bySize(15, 19, 24), 'circle-stroke-color': c.libraryEdge, 'circle-stroke-width': 2 },
  },
  {
    id: 'cluster-count', type: 'symbol', source: 'libraries', filter: isCluster,
    layout: { 'text-field': grouped(language), 'text-font': semiBold, 'text-size': textSize, 'text-allow-overlap': true, 'text-padding': 12 },
    paint: { 'text-color': c.count },
  },
];

const dotRadius = at(5, 5, 10, 6.5, 14, 8.5);
const isMediateka = ['==', ['to-number', ['get', 'mediateka'], 0], 1];

const singles = c => [
  {
    id: 'library', type: 'circle', source: 'libraries', filter: ['!', isCluster],
    paint: {
      'circle-radius': dotRadius,
      'circle-color': ['case', isMediateka, c.library, c.libraryHollow],
      'circle-stroke-color': ['case', isMediateka, c.libraryEdge, c.library],
      'circle-stroke-width': ['case', isMediateka, 2, 2.5],
    },
  },
  {
    // The picture is empty: it only keeps the names of towns from running through the disc.
    id: 'library-name', type: 'symbol', source: 'libraries', filter: ['!', isCluster],
    layout: {
      'icon-image': c.space, 'icon-allow-overlap': true, 'text-optional': true,
      'text-field': ['step', ['zoom'], '', 11.5, ['get', 'name']], 'text-font': medium, 'text-size': at(11, 11, 15, 13), 'text-max-width': 10,
      'text-variable-anchor': ['top', 'bottom', 'left', 'right'], 'text-radial-offset': 1, 'text-justify': 'auto', 'text-padding': 4,
    },
    paint: {
      'text-color': c.libraryText, 'text-halo-color': c.halo, 'text-halo-width': 1.8, 'text-halo-blur': 0.2,
      'text-opacity': ['case', ['boolean', ['feature-state', 'focus'], false], 0, 1], // the focus layer writes it
    },
  },
];

const isSelected = ['==', ['get', 'role'], 'selected'];

const focus = c => [
  {
    id: 'focus-ring', type: 'circle', source: 'focus',
    paint: {
      'circle-radius': ['case', isSelected, 17, 14],
      'circle-color': ['case', isSelected, c.selected, c.hover],
      'circle-opacity': ['case', isSelected, 0.22, 0.5],
    },
  },
  {
    id: 'focus-dot', type: 'circle', source: 'focus',
    paint: {
      'circle-radius': ['case', isSelected, 10, 8],
      'circle-color': ['case', isSelected, c.selected, c.library],
      'circle-stroke-color': ['case', isSelected, c.selectedEdge, c.hover],
      'circle-stroke-width': 2.5,
    },
  },
  {
    id: 'focus-name', type: 'symbol', source: 'focus',
    layout: {
      'text-field': ['get', 'name'], 'text-font': semiBold, 'text-size': at(6, 13, 14, 15), 'text-max-width': 12,
      'text-variable-anchor': ['top', 'bottom', 'left', 'right'], 'text-radial-offset': 1.2, 'text-justify': 'auto', 'text-allow-overlap': true,
      'symbol-sort-key': ['case', isSelected, 0, 1],
    },
    paint: {
      'text-color': ['case', isSelected, c.selectedText, c.libraryText], 'text-halo-color': c.halo, 'text-halo-width': 2.4, 'text-halo-blur': 0.2,
    },
  },
];

const here = c => ({
  id: 'here', type: 'circle', source: 'here',
  paint: { 'circle-radius': 7, 'circle-color': c.here, 'circle-stroke-color': c.hereEdge, 'circle-stroke-width': 4 },
});
