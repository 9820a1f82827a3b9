// Fills src/Mediateki.Map.Web/wwwroot/lib (git-ignored) from the npm packages: map engine, PMTiles reader,
// typeface and the bundled base map. MSBuild runs it (Assets.targets) when its inputs changed.
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledBase } from './basemap.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const packages = join(root, 'node_modules');
const lib = join(root, 'src', 'Mediateki.Map.Web', 'wwwroot', 'lib');

await rm(lib, { recursive: true, force: true });
await engine();
await tileReader();
await typeface();
await baseMap();

// The worker must lie beside the engine, which looks for it there. Source maps are not shipped.
async function engine() {
  for (const file of ['maplibre-gl.mjs', 'maplibre-gl-worker.mjs', 'maplibre-gl.css']) {
    const text = await readFile(join(packages, 'maplibre-gl/dist', file), 'utf8');
    await write(`maplibre/${file}`, text.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n'));
  }
  await copy('maplibre-gl/LICENSE.txt', 'maplibre/LICENSE.txt');
}

// The reader imports fflate only for browsers without DecompressionStream. The engine does not run in those,
// so 90 kB are left out: such a browser gets an error here and with it the bundled base.
async function tileReader() {
  const text = await readFile(join(packages, 'pmtiles/dist/esm/index.js'), 'utf8');
  const rewritten = text.replace('from"fflate"', 'from"./no-fflate.mjs"');
  if (rewritten === text) {
    throw new Error('pmtiles no longer imports fflate the way eng/assets/build.mjs expects.');
  }
  await write('pmtiles/pmtiles.mjs', rewritten.replace(/\n?\/\/# sourceMappingURL=\S+\s*$/, '\n'));
  await write('pmtiles/no-fflate.mjs',
    "export function decompressSync() { throw new Error('This browser has no DecompressionStream.'); }\n");
}

async function typeface() {
  for (const subset of ['latin', 'latin-ext', 'cyrillic']) {
    const file = `onest-${subset}-wght-normal.woff2`;
    await copy(`@fontsource-variable/onest/files/${file}`, `onest/${file}`);
    // The server draws link cards with these: its font engine reads WOFF but not WOFF2, and one weight per file.
    for (const weight of [400, 700]) {
      const card = `onest-${subset}-${weight}-normal.woff`;
      await copy(`@fontsource/onest/files/${card}`, `onest/cards/${card}`);
    }
  }
  await copy('@fontsource-variable/onest/LICENSE', 'onest/LICENSE');
}

// Written last: MSBuild takes these files as the proof of a finished run.
async function baseMap() {
  for (const [file, content] of Object.entries(bundledBase())) {
    await write(`basemap/${file}`, JSON.stringify(content));
  }
}

async function copy(from, to) {
  await mkdir(dirname(join(lib, to)), { recursive: true });
  await copyFile(join(packages, from), join(lib, to));
}

async function write(to, text) {
  await mkdir(dirname(join(lib, to)), { recursive: true });
  await writeFile(join(lib, to), text);
}
