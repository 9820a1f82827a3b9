// Writes the towns that places are found by without a gazetteer: node towns.mjs FILE. One line each, fields separated by tabs, as Places/BuiltInTowns.cs reads them.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { kindOf, polishTowns } from './polish-towns.mjs';

const [file] = process.argv.slice(2);
const lines = polishTowns().map(town =>
  [town.name, kindOf(town), town.point[1].toFixed(4), town.point[0].toFixed(4), town.population, town.city, town.voivodeship, town.otherName].join('\t'));
await mkdir(dirname(file), { recursive: true });
await writeFile(file, lines.join('\n') + '\n');
