// Evaluates opening_hours expressions with the reference implementation.
// Usage: node evaluate.mjs FROM TO [LAT LON] < lines.txt   (FROM included, TO excluded, local dates; the zone is TZ)
// Prints one JSON line for each line: {"ok":true,"intervals":[["2026-01-02T09:00","2026-01-02T17:00","open",null],…]} or {"ok":false,"error":"…"}.
import { readFileSync } from 'node:fs';
import opening_hours from 'opening_hours';

const [from, to, lat, lon] = process.argv.slice(2);
const place = { lat, lon, address: { country_code: 'pl', state: 'mazowieckie' } };
const two = (number) => String(number).padStart(2, '0');
const clock = (d) => `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}T${two(d.getHours())}:${two(d.getMinutes())}`;

// The reference writes complaints to the console; standard output is for results only.
console.log = console.error = console.warn = console.info = () => {};

function evaluate(text) {
  try {
    const hours = new opening_hours(text, place, { mode: 0, locale: 'en' });
    const intervals = hours
      .getOpenIntervals(new Date(`${from}T00:00`), new Date(`${to}T00:00`))
      .map(([start, end, unknown, comment]) => [clock(start), clock(end), unknown ? 'unknown' : 'open', comment ?? null]);
    return { ok: true, intervals };
  } catch (error) {
    return { ok: false, error: String(error).slice(0, 300) };
  }
}

const lines = readFileSync(0, 'utf8').split('\n');
if (lines.at(-1) === '') {
  lines.pop();
}
for (const line of lines) {
  process.stdout.write(`${JSON.stringify(evaluate(line))}\n`);
}
