// Measures the reference: microseconds of processor time per question "open at" and per year of intervals, parsing left out, warmed up.
// Usage: node measure.mjs LIBRARIES < lines.txt   (each library has an object of its own, as on our side)   Prints {"state":…,"year":…}.
import { readFileSync } from 'node:fs';
import opening_hours from 'opening_hours';

const libraries = Number(process.argv[2]);
const place = { lat: '52.23', lon: '21.01', address: { country_code: 'pl', state: 'mazowieckie' } };
const lines = readFileSync(0, 'utf8').split('\n').filter((line) => line.length > 0);
const all = Array.from({ length: libraries }, (_, i) => new opening_hours(lines[i % lines.length], place, { mode: 0 }));
const start = Date.UTC(2026, 0, 1);
let sink = 0;

let round = 0;
function states() {
  // Another moment each round, so that nothing remembered from the last question helps.
  const at = new Date(start + ((round++ * 7919) % 525600) * 60000);
  for (const hours of all) {
    sink += hours.getState(at) ? 1 : 0;
  }
}

function years(list) {
  for (const hours of list) {
    sink += hours.getOpenIntervals(new Date(2026, 0, 1), new Date(2027, 0, 1)).length;
  }
}

function mean(rounds, items, run) {
  const begun = process.cpuUsage();
  for (let i = 0; i < rounds; i++) {
    run();
  }
  const used = process.cpuUsage(begun);
  return (used.user + used.system) / rounds / items;
}

states();
const state = mean(5, all.length, states);
const some = all.slice(0, 200);
years(some.slice(0, 20));
const year = mean(2, some.length, () => years(some));
process.stdout.write(`${JSON.stringify({ state, year, sink: sink > 0 })}\n`);
