const allowedInARow = 3;
const patience = 5;
const tick = 50;

/**
 * The first street source that answers in time, as `buildStyle` wants it, or null.
 * basemap: { pmtiles, tileJson, timeout } – addresses (either may be null) and milliseconds.
 */
export async function findStreetSource({ pmtiles, protocol }, basemap) {
  const probes = [
    basemap.pmtiles && (() => probePmtiles(pmtiles, protocol, new URL(basemap.pmtiles, document.baseURI).href)),
    basemap.tileJson && (() => probeTileJson(basemap.tileJson)),
  ].filter(Boolean);
  for (const probe of probes) {
    try {
      return await inTime(probe(), basemap.timeout);
    } catch {
      // The next source, or in the end the bundled base.
    }
  }
  return null;
}

function inTime(promise, timeout) {
  let cancel;
  const late = new Promise((_, reject) => {
    cancel = after(timeout, () => reject(new Error('timeout')));
  });
  return Promise.race([promise, late]).finally(cancel);
}

// Waits in short ticks, so that time in which this browser was too busy to hear an answer does not count.
function after(milliseconds, act) {
  let left = milliseconds;
  const timer = setInterval(() => {
    left -= tick;
    if (left <= 0) {
      clearInterval(timer);
      act();
    }
  }, tick);
  return () => clearInterval(timer);
}

async function probePmtiles(pmtiles, protocol, address) {
  const file = new pmtiles.PMTiles(address);
  const [header, metadata] = await Promise.all([file.getHeader(), file.getMetadata()]);
  protocol.add(file);
  return {
    source: { type: 'vector', url: `pmtiles://${address}`, attribution: metadata?.attribution ?? '' },
    wholeWorld: header.maxLon - header.minLon > 180,
    slim: isSlim(metadata),
  };
}

// A full OpenMapTiles water layer says whether water is intermittent, and has the sea. Extracts slimmed to
// class and name were made without it.
function isSlim(metadata) {
  const water = metadata?.vector_layers?.find(layer => layer.id === 'water');
  return Boolean(water) && !('intermittent' in (water.fields ?? {}));
}

async function probeTileJson(address) {
  const answer = await fetch(address, { credentials: 'omit' });
  const described = answer.ok ? await answer.json() : null;
  if (!Array.isArray(described?.tiles) || described.tiles.length === 0) {
    throw new Error(`No tiles described at ${address}`);
  }
  const [west, , east] = described.bounds ?? [-180, -85, 180, 85];
  const { tiles, minzoom = 0, maxzoom = 14, attribution = '' } = described;
  return { source: { type: 'vector', tiles, minzoom, maxzoom, attribution }, wholeWorld: east - west > 180, slim: false };
}

/**
 * Calls `onDead` once when the street tiles fail several times in a row or stay silent. Returns a function that
 * stops watching.
 */
export function watchStreetTiles(map, timeout, onDead) {
  let failures = 0;
  let endSilence;
  const watching = [];
  const stop = () => {
    calm();
    watching.splice(0).forEach(subscription => subscription.unsubscribe());
  };
  const dead = () => {
    stop();
    onDead();
  };
  const calm = () => {
    endSilence?.();
    endSilence = undefined;
  };
  const on = (event, react) => watching.push(map.on(event, e => {
    if (e.tile && e.sourceId?.startsWith('street')) {
      react(e);
    }
  }));
  on('sourcedataloading', () => {
    endSilence ??= after(timeout * patience, dead);
  });
  on('sourcedata', e => {
    if (e.tile.state === 'loaded') {
      failures = 0;
      calm();
    }
  });
  on('error', e => {
    if (!isMissingTile(e.error) && ++failures >= allowedInARow) {
      dead();
    }
  });
  watching.push(map.on('idle', calm));
  return stop;
}

const isMissingTile = error => error?.status === 404 || error?.status === 204 || /tile not found/i.test(error?.message ?? '');
