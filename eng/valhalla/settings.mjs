// Where the graph of a road extract is kept, and the engine's settings for it.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getConfig } from '@valhallajs/valhallajs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Folder for the graph of an extract: named by the extract's content and by this version of the layout. */
export async function graphFolder(extract) {
  const hash = createHash('sha256').update('1');
  for await (const chunk of createReadStream(extract)) hash.update(chunk);
  return path.join(root, '.cache', 'valhalla', hash.digest('hex').slice(0, 16));
}

/** The engine's own defaults over a folder of tiles. Needs python3, which the package's script of defaults is written in. */
export function settings(folder) {
  return getConfig({
    tileDir: path.join(folder, 'tiles'),
    tileExtract: path.join(folder, 'no-extract.tar'),
    additionalArgs: [
      '--mjolnir-admin', path.join(folder, 'no-admins.sqlite'),
      '--mjolnir-timezone', path.join(folder, 'no-zones.sqlite'),
      '--mjolnir-traffic-extract', path.join(folder, 'no-traffic.tar'),
      '--mjolnir-max-cache-size', '200000000',
    ],
  });
}
