import { bundledGround, bundledLabels } from './layers-bundled.js';
import { borderLayers, groundLayers } from './layers-ground.js';
import { labelLayers } from './layers-labels.js';
import { libraryLayers, librarySources } from './layers-libraries.js';
import { routeLayers, routeSources } from './layers-route.js';
import { roadLayers } from './layers-roads.js';
import { palettes } from './palette.js';
import { at } from './text.js';

/**
 * The map's one style, as a MapLibre style object.
 *
 * theme: 'light' | 'dark'
 * language: 'pl' | 'en' | 'uk' (names of countries and seas, numbers; settlements and streets stay Polish)
 * bundled: { land, towns, localities } addresses of the files of the bundled base
 * tiles: the libraries as a TileJSON, or null where they come as points
 * landShown: the bundled land has been drawn before; until then there is no sea around it
 * street: null for the bundled base alone, else
 *   source: a MapLibre vector source in the OpenMapTiles schema
 *   wholeWorld: the tiles cover more than Poland
 *   slim: an extract without sea and with land cover only down to zoom 12
 */
export function buildStyle({ theme, language, bundled, street, tiles = null, landShown = true }) {
  const c = palettes[theme];
  const under = needsBundled(street);
  return {
    version: 8,
    name: `mediateki-${theme}-${street ? 'street' : 'bundled'}`,
    sources: { ...(street ? streetSources(street) : {}), ...(under ? bundledSources(bundled, street) : {}), ...librarySources(tiles), ...routeSources() },
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': c.land } },
      ...(under ? [sea(c, landShown)] : []),
      ...(under ? bundledGround(c, { ownBorders: !street }) : []),
      ...(street && under && !street.slim ? [closeUpGround(c)] : []),
      ...(street ? streetLayers(c, language, street) : []),
      ...(under ? bundledLabels(c, language, bundledNames(street)) : []),
      ...routeLayers(c).lines,
      ...libraryLayers(c, language, tiles),
      ...routeLayers(c).stops,
    ],
  };
}

// Sea is whatever the bundled land leaves free. Before the land is there, all would look like sea.
const sea = (c, shown) => ({
  id: 'sea', type: 'background', layout: { visibility: shown ? 'visible' : 'none' }, paint: { 'background-color': c.water },
});

const needsBundled = street => !street || !street.wholeWorld || street.slim;

const slimLandZoom = 12;

// A slim extract ends its land cover earlier than its roads: read it a second time, as if it ended there.
const streetSources = street => ({
  street: street.source,
  ...(street.slim ? { 'street-land': { ...street.source, maxzoom: slimLandZoom, attribution: '' } } : {}),
});

const bundledSources = (bundled, street) => ({
  'bundled-land': { type: 'geojson', data: bundled.land, attribution: 'Natural Earth' },
  'bundled-towns': { type: 'geojson', data: bundled.towns, attribution: '<a href="https://www.geonames.org/" rel="noopener">GeoNames</a> CC BY' },
  ...(street ? {} : { 'bundled-localities': { type: 'geojson', data: bundled.localities } }),
});

// Slim tiles do not rank their settlements: far out the bundled towns, which know their population, do better.
const slimSettlementsFrom = 8;
const bundledNames = street => ({
  polandUpTo: !street ? 24 : street.slim ? slimSettlementsFrom : 0,
  localities: !street,
});

// The bundled coast is drawn for a whole country on a screen. Closer, tiles bring a better one of their own.
const closeUpGround = c => ({
  id: 'ground', type: 'background', minzoom: 9, paint: { 'background-color': c.land, 'background-opacity': at(9, 0, 10, 1) },
});

function streetLayers(c, language, street) {
  return [
    ...groundLayers(c, { land: street.slim ? 'street-land' : 'street' }),
    ...borderLayers(c),
    ...roadLayers(c),
    ...labelLayers(c, language, { fromZoom: street.slim ? slimSettlementsFrom : 0, countries: !needsBundled(street) }),
  ];
}
