// The choice of a street source and its loss, with a fake engine: no network, no map.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { findStreetSource, watchStreetTiles } from '../../../src/Mediateki.Map.Web/wwwroot/maps/basemap.js';

globalThis.document = { baseURI: 'https://site.example/en/' };
const full = { vector_layers: [{ id: 'water', fields: { class: 'String', intermittent: 'Number' } }], attribution: '© OSM' };
const slim = { vector_layers: [{ id: 'water', fields: { class: 'String' } }] };
const country = { minLon: 14, maxLon: 24 };
const world = { minLon: -180, maxLon: 180 };

function engine({ header = world, metadata = full, answer = Promise.resolve() } = {}) {
  const asked = [];
  class PMTiles {
    constructor(address) { asked.push(address); }
    getHeader() { return answer.then(() => header); }
    getMetadata() { return answer.then(() => metadata); }
  }
  return { asked, pmtiles: { PMTiles }, protocol: { add() {} } };
}

const never = new Promise(() => {});
const tileJson = { tiles: ['https://tiles.example/{z}/{x}/{y}.pbf'], attribution: '© OSM' };
const answering = body => mock.method(globalThis, 'fetch', async () => ({ ok: true, json: async () => body }));

beforeEach(() => mock.timers.enable({ apis: ['setInterval'] }));
afterEach(() => {
  mock.timers.reset();
  mock.restoreAll();
});

async function afterTime(milliseconds, promise) {
  for (let waited = 0; waited <= milliseconds; waited += 50) {
    await Promise.resolve();
    mock.timers.tick(50);
  }
  return promise;
}

test('a PMTiles file that answers is the source, at an absolute address', async () => {
  const found = await findStreetSource(engine(), { pmtiles: 'basemap/street.pmtiles?v=1', tileJson: null, timeout: 1000 });

  assert.equal(found.source.url, 'pmtiles://https://site.example/en/basemap/street.pmtiles?v=1');
  assert.equal(found.source.attribution, '© OSM');
  assert.deepEqual([found.wholeWorld, found.slim], [true, false]);
});

test('an extract of one country without the sea is told apart', async () => {
  const found = await findStreetSource(engine({ header: country, metadata: slim }), { pmtiles: 'a.pmtiles', tileJson: null, timeout: 1000 });

  assert.deepEqual([found.wholeWorld, found.slim], [false, true]);
});

test('a file that fails gives way to the TileJSON', async () => {
  const request = answering(tileJson);
  const broken = engine({ answer: Promise.reject(new Error('404')) });

  const found = await findStreetSource(broken, { pmtiles: 'a.pmtiles', tileJson: 'https://tiles.example/planet', timeout: 1000 });

  assert.deepEqual(found.source.tiles, tileJson.tiles);
  assert.equal(request.mock.calls[0].arguments[0], 'https://tiles.example/planet');
});

test('a file that stays silent gives way after the timeout', async () => {
  answering(tileJson);

  const found = await afterTime(1200, findStreetSource(engine({ answer: never }), { pmtiles: 'a.pmtiles', tileJson: 'https://tiles.example/planet', timeout: 1000 }));

  assert.deepEqual(found.source.tiles, tileJson.tiles);
});

test('without an answer, without tiles or without a source there is none', async () => {
  mock.method(globalThis, 'fetch', () => never);
  assert.equal(await afterTime(1200, findStreetSource(engine(), { pmtiles: null, tileJson: 'https://tiles.example/planet', timeout: 1000 })), null);
  mock.restoreAll();
  answering({ tiles: [] });
  assert.equal(await findStreetSource(engine(), { pmtiles: null, tileJson: 'https://tiles.example/planet', timeout: 1000 }), null);
  assert.equal(await findStreetSource(engine(), { pmtiles: null, tileJson: null, timeout: 1000 }), null);
});

function watched() {
  const listeners = {};
  const map = {
    on(event, listener) {
      (listeners[event] ??= new Set()).add(listener);
      return { unsubscribe: () => listeners[event].delete(listener) };
    },
  };
  const state = { deaths: 0 };
  const stop = watchStreetTiles(map, 1000, () => { state.deaths++; });
  const happen = (event, more = {}) => [...listeners[event] ?? []].forEach(listener => listener({ sourceId: 'street', tile: { state: 'loaded' }, ...more }));
  return { happen, stop, state, listening: () => Object.values(listeners).reduce((sum, set) => sum + set.size, 0) };
}

const tickBy = milliseconds => {
  for (let waited = 0; waited < milliseconds; waited += 50) {
    mock.timers.tick(50);
  }
};

const failure = { error: new Error('Bad response code: 500') };

test('three failures in a row end the street tiles, once, and the watching', () => {
  const { happen, state, listening } = watched();

  happen('error', failure);
  happen('error', failure);
  assert.equal(state.deaths, 0);
  happen('error', failure);
  happen('error', failure);

  assert.equal(state.deaths, 1);
  assert.equal(listening(), 0);
});

test('a tile that comes in between forgives earlier failures', () => {
  const { happen, state } = watched();

  for (let i = 0; i < 5; i++) {
    happen('error', failure);
    happen('error', failure);
    happen('sourcedata');
  }

  assert.equal(state.deaths, 0);
});

test('missing tiles and other sources do not count', () => {
  const { happen, state } = watched();

  for (let i = 0; i < 5; i++) {
    happen('error', { error: new Error('Tile not found.') });
    happen('error', { error: Object.assign(new Error(), { status: 404 }) });
    happen('error', { ...failure, sourceId: 'libraries' });
  }

  assert.equal(state.deaths, 0);
});

test('tiles that were asked for and never come end the street tiles', () => {
  const { happen, state } = watched();

  happen('sourcedataloading');
  tickBy(4950);
  assert.equal(state.deaths, 0);
  tickBy(50);

  assert.equal(state.deaths, 1);
});

test('a map at rest waits for nothing', () => {
  const { happen, state } = watched();

  happen('sourcedataloading');
  happen('idle');
  tickBy(60_000);

  assert.equal(state.deaths, 0);
});
