// Lighthouse (mobile preset) on pages of a running site, and on a page with next to nothing on it as the measure of the machine.
// `node lighthouse.mjs ADDRESS RUNS [--save FOLDER] PATH...`: one line per page, tab-separated, with the middle of its runs.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const [address, runs, ...rest] = process.argv.slice(2);
const folder = rest[0] === '--save' ? rest.splice(0, 2)[1] : null;
const flags = ['--headless=new', '--no-sandbox', '--disable-quic', '--no-first-run', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'];

const empty = createServer((request, answer) => {
  answer.writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
  answer.end('<!DOCTYPE html><html lang="pl"><head><title>Prawie nic</title><meta name="viewport" content="width=device-width"></head><body><h1>Prawie nic</h1></body></html>');
}).listen(0, '127.0.0.1');
await new Promise(done => empty.once('listening', done));

async function audit(url, tries = 3) {
  const profile = await mkdtemp(join(tmpdir(), 'lighthouse-'));
  const chrome = await launch({ chromePath: '/usr/bin/chromium', chromeFlags: flags, userDataDir: profile, logLevel: 'silent' });
  try {
    const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: 'silent', output: 'json', locale: 'en' });
    // Now and then a recording begins too late to hold the navigation.
    if (!lhr.runtimeError || tries === 1) {
      return lhr;
    }
  } finally {
    chrome.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return audit(url, tries - 1);
}

const middle = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const score = category => lhr => Math.round((lhr.categories[category]?.score ?? 0) * 100);
const figure = id => lhr => lhr.audits[id]?.numericValue ?? NaN;
const columns = [
  ['performance', score('performance')], ['accessibility', score('accessibility')], ['best practices', score('best-practices')], ['SEO', score('seo')],
  ['FCP ms', figure('first-contentful-paint')], ['LCP ms', figure('largest-contentful-paint')], ['TBT ms', figure('total-blocking-time')],
  ['speed index ms', figure('speed-index')], ['CLS', figure('cumulative-layout-shift')], ['main thread ms', figure('mainthread-work-breakdown')],
];

console.log(['page', ...columns.map(([name]) => name), 'performance of each run'].join('\t'));
for (const [name, url] of [['(next to nothing)', `http://127.0.0.1:${empty.address().port}/`], ...rest.map(path => [path, new URL(path, address).href])]) {
  const reports = [];
  for (let run = 0; run < Number(runs); run++) {
    reports.push(await audit(url));
    if (folder) {
      await writeFile(join(folder, `${name.replaceAll(/\W+/g, '_')}.${run}.json`), JSON.stringify(reports.at(-1)));
    }
  }
  const figures = columns.map(([column, read]) => middle(reports.map(read)).toFixed(column === 'CLS' ? 3 : 0));
  console.log([name, ...figures, reports.map(score('performance')).join(' ')].join('\t'));
}
empty.close();
