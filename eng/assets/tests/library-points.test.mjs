// What the map is told about libraries, with a fake map: positions are pixels.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LibraryPoints } from '../../../src/Mediateki.Map.Web/wwwroot/maps/library-points.js';

const library = (slug, lon, lat) => ({ type: 'Feature', properties: { slug, name: slug.toUpperCase() }, geometry: { type: 'Point', coordinates: [lon, lat] } });

function fakeMap(rendered = []) {
  const data = {};
  return {
    data,
    getSource: id => ({ setData: value => { data[id] = value; } }),
    getLayer: () => true,
    queryRenderedFeatures: () => rendered,
    project: ([x, y]) => ({ x, y }),
    removeFeatureState() {},
    setFeatureState() {},
  };
}

function points(rendered, ...libraries) {
  const map = fakeMap(rendered);
  const result = new LibraryPoints(map);
  result.setData({ type: 'FeatureCollection', features: libraries });
  return { map, points: result };
}

test('what is no point with a slug is left out', () => {
  const strange = [null, {}, { properties: { slug: 'a' } }, { ...library('b', 1, 2), properties: { slug: 7 } }, library('c', 'x', 2), library('d', NaN, 2)];

  const { map } = points([], ...strange, library('good', 19, 50));

  assert.deepEqual(map.data.libraries.features.map(f => f.properties.slug), ['good']);
});

test('data that is no collection is an empty one', () => {
  const { map, points: p } = points([]);
  p.setData('nonsense');

  assert.deepEqual(map.data.libraries.features, []);
  assert.equal(p.bounds(), null);
});

test('bounds hold all libraries', () => {
  assert.deepEqual(points([], library('a', 19, 50), library('b', 18, 54)).points.bounds(), [18, 50, 19, 54]);
});

test('the selected and the hovered library are in focus, with their names', () => {
  const { map, points: p } = points([], library('a', 1, 1), library('b', 2, 2));
  p.select('a');
  p.hover('b');

  assert.deepEqual(map.data.focus.features.map(f => f.properties), [
    { role: 'hovered', slug: 'b', name: 'B' }, { role: 'selected', slug: 'a', name: 'A' }]);
});

test('a selected library that is hovered, too, is in focus once; an unknown one not at all', () => {
  const { map, points: p } = points([], library('a', 1, 1));
  p.select('a');
  p.hover('a');
  assert.deepEqual(map.data.focus.features.map(f => f.properties.role), ['selected']);
  p.select('gone');
  p.hover(null);
  assert.deepEqual(map.data.focus.features, []);
});

test('a library selected before its data comes is in focus afterwards', () => {
  const { map, points: p } = points([]);
  p.select('a');
  p.setData({ features: [library('a', 1, 1)] });

  assert.equal(map.data.focus.features.length, 1);
});

test('the nearest is picked', () => {
  const { points: p } = points([library('far', 10, 0), library('near', 2, 0)]);

  assert.deepEqual(p.pick({ x: 0, y: 0 }), { slug: 'near' });
});

test('another click on libraries of one building reaches the next', () => {
  const same = [library('a', 5, 5), library('b', 5, 5)];
  const { points: p } = points(same, ...same);
  p.select('a');

  assert.deepEqual(p.pick({ x: 5, y: 5 }), { slug: 'b' });
});

test('the selected library alone is picked again; nothing is nothing', () => {
  const { points: p } = points([library('a', 5, 5)], library('a', 5, 5));
  p.select('a');

  assert.deepEqual(p.pick({ x: 5, y: 5 }), { slug: 'a' });
  assert.equal(points([]).points.pick({ x: 5, y: 5 }), null);
});

test('a cluster is picked with its place', () => {
  const cluster = { properties: { cluster_id: 9, point_count: 3 }, geometry: { type: 'Point', coordinates: [1, 1] } };

  assert.deepEqual(points([cluster]).points.pick({ x: 0, y: 0 }), { cluster: 9, coordinates: [1, 1] });
});

function tiled(rendered, found = []) {
  const map = { ...fakeMap(rendered), style: {}, querySourceFeatures: (_, { filter }) => found.filter(f => f.properties.slug === filter[2]) };
  const result = new LibraryPoints(map);
  result.setTiles({ tiles: ['https://example/{z}/{x}/{y}.mvt'], bounds: [14, 49, 24, 55] });
  return { map, points: result };
}

test('libraries in tiles: bounds are those of the tiles, a cluster is picked with the zoom at which it comes apart', () => {
  const cluster = { properties: { point_count: 300, split: 9 }, geometry: { type: 'Point', coordinates: [1, 1] } };
  const { points: p } = tiled([cluster]);

  assert.deepEqual(p.bounds(), [14, 49, 24, 55]);
  assert.deepEqual(p.pick({ x: 0, y: 0 }), { split: 9, coordinates: [1, 1] });
});

test('a library selected while libraries come in tiles is found in them, else asked for', async () => {
  const asked = [];
  globalThis.document = { baseURI: 'https://example/' };
  globalThis.fetch = async address => {
    asked.push(String(address));
    return { ok: true, json: async () => ({ shortName: 'Far', location: { latitude: 50, longitude: 19 } }) };
  };
  const { map, points: p } = tiled([], [library('near', 20, 52)]);
  p.select('near');
  assert.deepEqual(await p.locate('near'), [20, 52]);
  p.select('far');
  assert.deepEqual(await p.locate('far'), [19, 50]);

  assert.deepEqual(asked, ['https://example/api/v1/libraries/far']);
  assert.deepEqual(map.data.focus.features.map(f => f.properties), [{ role: 'selected', slug: 'far', name: 'Far' }]);
});

test('a library that nobody knows is in no place', async () => {
  globalThis.document = { baseURI: 'https://example/' };
  globalThis.fetch = async () => ({ ok: false });

  assert.equal(await tiled([]).points.locate('nobody'), undefined);
});
