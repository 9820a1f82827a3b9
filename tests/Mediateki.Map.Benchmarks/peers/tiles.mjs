// Tiles by supercluster and vt-pbf over the points of a file; its first line names the tiles. Prints the same table as `directory`.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import Supercluster from 'supercluster';
import vtpbf from 'vt-pbf';

const lines = createInterface({ input: createReadStream(process.argv[2]) });
let wanted;
const features = [];
for await (const line of lines) {
  if (!wanted) {
    wanted = line.split(';').map(part => part.split(':')).map(([zoom, tiles]) => [Number(zoom), tiles.split(' ').map(tile => tile.split(',').map(Number))]);
    continue;
  }
  const [longitude, latitude, slug, name, mediateka] = line.split('\t');
  features.push({ type: 'Feature', properties: { slug, name, mediateka: Number(mediateka) }, geometry: { type: 'Point', coordinates: [Number(longitude), Number(latitude)] } });
}

const started = performance.now();
const index = new Supercluster({ radius: 64, extent: 512, maxZoom: 13 }).load(features);
console.log(`peer: supercluster of ${features.length} points built in ${((performance.now() - started) / 1000).toFixed(1)} s`);

const draw = (zoom, [x, y]) => {
  const tile = index.getTile(zoom, x, y);
  return tile ? vtpbf.fromGeojsonVt({ libraries: tile }, { version: 2, extent: 512 }) : null;
};
for (const [zoom, tiles] of wanted) {
  const warmed = performance.now() + 1000;
  for (let i = 0; i < tiles.length || performance.now() < warmed; i++) draw(zoom, tiles[i % tiles.length]);
  const took = tiles.map(tile => {
    const begun = performance.now();
    draw(zoom, tile);
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  const at = share => took[Math.min(took.length - 1, Math.floor(took.length * share))].toFixed(3).padStart(9);
  console.log(`${`peer: supercluster + vt-pbf z${zoom}, clusters`.padEnd(40)} p50 ${at(0.5)} ms   p99 ${at(0.99)} ms   n ${took.length}`);
}
