import { around, at, isClass, localName, medium, nameIn, regular, semiBold } from './text.js';

/**
 * Names of the street tiles. `fromZoom` is where settlements start (below it the bundled towns are named);
 * `countries` says whether the tiles name countries, too.
 */
export function labelLayers(c, language, { fromZoom, countries }) {
  return [
    waterName(c, language),
    ...streetNames(c),
    ...points(c),
    ...smallPlaces(c),
    ...settlements(c, fromZoom),
    region(c),
    ...(countries ? [country(c, language)] : []),
  ];
}

const halo = (c, width = 1.4) => ({ 'text-halo-color': c.halo, 'text-halo-width': width, 'text-halo-blur': 0.3 });

const symbol = (id, sourceLayer, filter, minzoom, layout, paint, more = {}) => ({
  id, type: 'symbol', source: 'street', 'source-layer': sourceLayer, filter, minzoom, layout, paint, ...more,
});

const waterName = (c, language) => symbol('water-name', 'water_name',
  ['all', ['has', 'name'], ['step', ['zoom'], isClass('ocean', 'sea'), 9, isClass('ocean', 'sea', 'lake', 'bay'), 13, true]], 3,
  {
    'text-field': ['case', isClass('ocean', 'sea'), nameIn(language), localName], 'text-font': regular,
    'text-size': at(5, 11, 14, 13), 'text-letter-spacing': 0.06, 'text-max-width': 7, 'text-padding': 40,
  },
  { 'text-color': c.waterText, ...halo(c, 1) });

// A road with several numbers ("7;79") goes by its first.
const firstNumber = ['slice', ['get', 'ref'], 0, ['case', ['in', ';', ['get', 'ref']], ['index-of', ';', ['get', 'ref']], ['length', ['get', 'ref']]]];

function streetNames(c) {
  const roads = isClass('motorway', 'trunk', 'primary', 'secondary', 'tertiary', 'minor', 'pedestrian');
  return [
    symbol('street-name', 'transportation_name',
      ['all', ['has', 'name'], roads, ['step', ['zoom'], isClass('primary', 'secondary', 'trunk'), 14, isClass('primary', 'secondary', 'trunk', 'tertiary', 'pedestrian'), 15, true]], 13,
      {
        'text-field': localName, 'text-font': regular, 'symbol-placement': 'line', 'text-size': at(13, 10.5, 18, 14),
        'text-letter-spacing': 0.01, 'symbol-spacing': 320, 'text-max-angle': 30, 'text-padding': 4,
      },
      { 'text-color': c.textSoft, ...halo(c) }),
    symbol('road-number', 'transportation_name',
      ['all', ['has', 'ref'], ['<=', ['length', firstNumber], 6],
        ['step', ['zoom'], isClass('motorway', 'trunk'), 10, isClass('motorway', 'trunk', 'primary'), 12, isClass('motorway', 'trunk', 'primary', 'secondary')]], 8,
      {
        'text-field': firstNumber, 'text-font': medium, 'text-size': 10, 'symbol-placement': ['step', ['zoom'], 'point', 10, 'line'],
        'symbol-spacing': 420, 'text-rotation-alignment': 'viewport', 'icon-rotation-alignment': 'viewport',
        'icon-image': c.shield, 'icon-text-fit': 'both', 'icon-text-fit-padding': [2, 4, 2, 4], 'text-padding': 24, 'icon-padding': 24,
      },
      { 'text-color': c.shieldText }),
  ];
}

// Orientation only: stations first, then what a visitor would use to find the way. Libraries are ours to draw.
function points(c) {
  const landmark = ['any', isClass('museum', 'theatre', 'stadium', 'town_hall', 'castle', 'zoo', 'music'),
    ['match', ['get', 'subclass'], ['university', 'hospital'], true, false]];
  const named = (id, filter, minzoom, size, color, font) => symbol(id, 'poi', ['all', ['has', 'name'], filter], minzoom,
    {
      'text-field': localName, 'text-font': font, 'text-size': size, 'text-max-width': 8, 'text-padding': 6,
      'text-anchor': 'top', 'text-offset': [0, 0.45], 'icon-image': c.spot, 'icon-size': 0.5, 'text-optional': false,
      'symbol-sort-key': ['to-number', ['get', 'rank'], 99],
    },
    { 'text-color': color, 'icon-opacity': 0.9, ...halo(c) });
  return [
    named('landmark', ['all', landmark, ['<=', ['to-number', ['get', 'rank'], 99], ['step', ['zoom'], 8, 16, 20, 17, 99]]], 15, 10.5, c.textFaint, regular),
    { ...named('park-name', isClass('park'), 14, 11, c.parkText, regular), layout: { 'text-field': localName, 'text-font': regular, 'text-size': 11, 'text-max-width': 7, 'text-padding': 8 } },
    named('station', ['all', isClass('railway'), ['match', ['get', 'subclass'], ['station', 'halt'], true, false]], 12.5, at(12, 10.5, 16, 12), c.station, medium),
  ];
}

const smallPlaces = c => [
  symbol('quarter', 'place', isClass('suburb', 'quarter', 'neighbourhood', 'borough', 'island'), 11.5,
    {
      'text-field': localName, 'text-font': regular, 'text-letter-spacing': 0.04, 'text-max-width': 7, 'text-padding': 8,
      'text-size': at(11, ['match', ['get', 'class'], 'suburb', 11, 10], 15, ['match', ['get', 'class'], 'suburb', 14, 12.5]),
      'symbol-sort-key': ['match', ['get', 'class'], 'suburb', 1, 'quarter', 2, 3],
    },
    { 'text-color': c.textFaint, ...halo(c) }, { maxzoom: 16 }),
  symbol('hamlet', 'place', isClass('hamlet', 'isolated_dwelling'), 13,
    { 'text-field': localName, 'text-font': regular, 'text-size': 11, 'text-max-width': 8 },
    { 'text-color': c.textFaint, ...halo(c) }),
];

function settlements(c, fromZoom) {
  const settlement = (name, minzoom, font, size, color, maxzoom) => symbol(name, 'place', isClass(name), Math.max(minzoom, fromZoom),
    {
      'text-field': localName, 'text-font': font, 'text-size': size, 'text-max-width': 8, 'text-padding': 4,
      'symbol-sort-key': ['to-number', ['get', 'rank'], 20], 'text-variable-anchor-offset': around(1.1), 'text-justify': 'auto',
    },
    { 'text-color': color, ...halo(c, 1.6) }, maxzoom ? { maxzoom } : {});
  return [
    settlement('village', 9.5, regular, at(9, 10.5, 14, 14), c.textSoft, 16),
    settlement('town', 7.5, medium, at(7, 10.5, 10, 12.5, 14, 17), c.text, 15),
    settlement('city', 4.5, semiBold, at(5, 11, 8, 13.5, 10, 16, 13, 22), c.text, 14),
  ];
}

// "województwo śląskie" is said shorter on a map.
const withoutPrefix = ['case', ['==', ['slice', localName, 0, 12], 'województwo '], ['slice', localName, 12], localName];

const region = c => symbol('region', 'place', isClass('state', 'province'), 6.5,
  { 'text-field': withoutPrefix, 'text-font': regular, 'text-size': at(6, 10.5, 9, 13), 'text-letter-spacing': 0.12, 'text-max-width': 9, 'text-padding': 12 },
  { 'text-color': c.textFaint, ...halo(c, 1.2) }, { maxzoom: 9 });

const country = (c, language) => symbol('country', 'place', isClass('country'), 3,
  {
    'text-field': nameIn(language), 'text-font': medium, 'text-size': at(4, 11, 7, 15), 'text-letter-spacing': 0.08,
    'text-max-width': 7, 'symbol-sort-key': ['to-number', ['get', 'rank'], 9],
  },
  { 'text-color': c.textSoft, ...halo(c, 1.4) }, { maxzoom: 6.5 });
