// build.mjs EXTRACT: makes the road graph of an OpenStreetMap extract unless it is there. Prints nothing unless it fails.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { graphFolder, settings } from './settings.mjs';

const extract = path.resolve(process.argv[2] ?? '');
const folder = await graphFolder(extract);
if (!existsSync(folder)) {
  // Built aside and moved as a whole, so that a build cut short leaves no half graph.
  const unfinished = folder + '.unfinished';
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  const file = path.join(unfinished, 'build.json');
  await writeFile(file, JSON.stringify(await settings(unfinished)));
  const cli = path.join(path.dirname(createRequire(import.meta.url).resolve('@valhallajs/valhallajs')), 'bin', 'valhalla-cli.js');
  await promisify(execFile)(process.execPath, [cli, 'build_tiles', '-c', file, extract], { cwd: unfinished, maxBuffer: 1 << 26 });
  await rename(unfinished, folder);
}
