import { families } from './text.js';

const resolve = address => new URL(address, document.baseURI).href;

/** Why a map could not be shown. The word is told to the page. */
export class MapFailure extends Error {
  constructor(reason, cause) {
    super(reason, { cause });
    this.reason = reason;
  }
}

let loading;

/** Loads the map engine, its styles, the PMTiles reader and the typeface, once per page. */
export function loadEngine(assets) {
  loading ??= load(assets).catch(error => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(assets) {
  requireWebGl();
  try {
    const [maplibre, pmtiles] = await Promise.all([
      import(resolve(assets.engine)), import(resolve(assets.tileReader)), stylesheet(assets.engineCss), typeface(assets.fonts),
    ]);
    maplibre.setWorkerUrl(resolve(assets.worker));
    // Missing deeper tiles must be an error: the engine then stretches the tile above instead of leaving a hole.
    const protocol = new pmtiles.Protocol({ errorOnMissingTile: true, metadata: true });
    maplibre.addProtocol('pmtiles', protocol.tile);
    return { maplibre, pmtiles, protocol };
  } catch (error) {
    throw new MapFailure('engine', error);
  }
}

function requireWebGl() {
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) {
    throw new MapFailure('webgl');
  }
  context.getExtension('WEBGL_lose_context')?.loseContext();
}

function stylesheet(address) {
  const href = resolve(address);
  if ([...document.styleSheets].some(sheet => sheet.href === href)) {
    return Promise.resolve();
  }
  return new Promise((done, failed) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.addEventListener('load', done);
    link.addEventListener('error', () => failed(new Error(`No stylesheet at ${href}`)));
    document.head.append(link);
  });
}

// Labels are drawn into a texture once: a face that arrives later would be too late. The files are the ones the
// page reads its text with; a weight needs a family of its own, since the engine sees weights only in names.
async function typeface(files) {
  for (const family of families) {
    for (const { address, range } of files) {
      document.fonts.add(new FontFace(family, `url("${resolve(address)}")`, { weight: '100 900', unicodeRange: range }));
    }
  }
  await Promise.allSettled(families.flatMap(family =>
    ['abc', 'ąćęłńóśźż', 'абвґєії'].map(letters => document.fonts.load(`400 24px "${family}"`, letters))));
}
