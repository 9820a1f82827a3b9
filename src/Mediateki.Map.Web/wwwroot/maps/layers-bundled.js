import { around, at, medium, regular, semiBold } from './text.js';

/** Land and borders that come with the site, with no network. Under street tiles only what those lack. */
export function bundledGround(c, { ownBorders }) {
  const fill = (kind, color) => ({
    id: `bundled-${kind}`, type: 'fill', source: 'bundled-land', filter: ['==', ['get', 'kind'], kind],
    paint: { 'fill-color': color },
  });
  const border = (of, paint) => ({
    id: `bundled-border-${of}`, type: 'line', source: 'bundled-land', layout: { 'line-join': 'round' },
    filter: ['all', ['==', ['get', 'kind'], 'border'], ['==', ['get', 'of'], of]], paint,
  });
  return [
    // Close up the coarse border and the true one part company: the shade of the neighbours ends before that shows.
    fill('abroad', ['interpolate', ['linear'], ['zoom'], 6.5, c.abroad, 8.5, c.land]),
    fill('poland', c.land),
    border('abroad', { 'line-color': c.region, 'line-width': at(4, 0.7, 8, 1.2) }),
    ...(ownBorders ? [border('poland', { 'line-color': c.country, 'line-width': at(4, 1, 8, 1.8, 12, 2.6) })] : []),
  ];
}

/** Names that come with the site. With street tiles: abroad at all zooms, Polish towns up to `polandUpTo`. */
export function bundledLabels(c, language, { polandUpTo, localities }) {
  return [
    ...(localities ? [builtUp(c, 'bundled-towns'), builtUp(c, 'bundled-localities'), locality(c)] : []),
    ...(polandUpTo > 0 ? [...towns(c, polandUpTo)] : []),
    abroad(c, language),
    country(c, language),
  ];
}

const halo = (c, width = 1.5) => ({ 'text-halo-color': c.halo, 'text-halo-width': width, 'text-halo-blur': 0.3 });
const biggestFirst = ['-', 0, ['get', 'pop']];

// Population in thousands that earns a name at a zoom.
const bigEnough = (...steps) => ['>=', ['get', 'pop'], ['step', ['zoom'], ...steps]];

function towns(c, upTo) {
  const town = (id, filter, font, size, color) => ({
    id, type: 'symbol', source: 'bundled-towns', maxzoom: upTo,
    filter: ['all', ['!', ['has', 'abroad']], filter],
    layout: {
      'text-field': ['get', 'pl'], 'text-font': font, 'text-size': size, 'text-max-width': 8, 'text-padding': 4,
      'symbol-sort-key': biggestFirst, 'text-variable-anchor-offset': ['top', [0, 0.5], 'bottom', [0, -0.5], 'left', [0.5, 0], 'right', [-0.5, 0], ...around(1.5, 'top')],
      'text-justify': 'auto', 'icon-image': c.spot, 'icon-size': at(5, 0.4, 9, 0.62), 'icon-optional': true,
    },
    paint: { 'text-color': color, ...halo(c) },
  });
  const district = ['has', 'district'];
  return [
    town('bundled-district', ['all', district, ['>=', ['zoom'], 10]], regular, at(10, 11, 14, 14), c.textFaint),
    town('bundled-town', ['all', ['!', district], ['<', ['get', 'pop'], 100], bigEnough(90, 6, 60, 7, 35, 8, 15, 9, 0)], medium, at(6, 10.5, 10, 13, 14, 18), c.textSoft),
    town('bundled-city', ['all', ['!', district], ['>=', ['get', 'pop'], 100], bigEnough(450, 5, 180, 6, 100)], semiBold, at(5, 11, 8, 14, 12, 20), c.text),
  ];
}

// Where people live, as a soft disc: its area is that of the town at 2,500 people per km². At 52° N a kilometre is
// 0.67 px at zoom 5 and twice as much with every zoom.
const builtUp = (c, source) => ({
  id: `${source}-built-up`, type: 'circle', source, filter: ['all', ['!', ['has', 'abroad']], ['!', ['has', 'district']]],
  paint: {
    'circle-color': c.residential, 'circle-blur': 0.5, 'circle-pitch-scale': 'map',
    'circle-radius': ['interpolate', ['exponential', 2], ['zoom'], 5, ['*', 0.24, ['sqrt', ['get', 'pop']]], 16, ['*', 488, ['sqrt', ['get', 'pop']]]],
    'circle-opacity': at(6, 0, 8, 1),
  },
});

const locality = c => ({
  id: 'bundled-locality', type: 'symbol', source: 'bundled-localities', minzoom: 8.5,
  filter: bigEnough(8, 9, 4, 10, 0),
  layout: {
    'text-field': ['get', 'pl'], 'text-font': regular, 'text-size': at(8, 10, 12, 13), 'text-max-width': 8,
    'symbol-sort-key': biggestFirst, 'text-variable-anchor': ['top', 'bottom', 'left', 'right'], 'text-radial-offset': 0.45,
    'icon-image': c.spot, 'icon-size': 0.4,
  },
  paint: { 'text-color': c.textSoft, 'icon-opacity': 0.7, ...halo(c) },
});

const abroad = (c, language) => ({
  id: 'bundled-name-abroad', type: 'symbol', source: 'bundled-towns',
  filter: ['all', ['has', 'abroad'], ['any', ['has', 'seat'], bigEnough(500, 6, 150, 7, 0)]], minzoom: 4,
  layout: {
    'text-field': ['get', language], 'text-font': regular, 'text-size': at(4, 10.5, 8, 13), 'text-max-width': 8,
    'symbol-sort-key': biggestFirst, 'text-padding': 6,
  },
  paint: { 'text-color': c.textFaint, ...halo(c) },
});

const country = (c, language) => ({
  id: 'bundled-name-country', type: 'symbol', source: 'bundled-land', filter: ['==', ['get', 'kind'], 'country'], maxzoom: 7,
  layout: {
    'text-field': ['get', language], 'text-font': medium, 'text-size': at(3, 10.5, 6.5, 15), 'text-letter-spacing': 0.08,
    'text-max-width': 7, 'symbol-sort-key': ['-', 0, ['get', 'area']],
  },
  paint: { 'text-color': c.textFaint, ...halo(c) },
});
