// Writes the forms of the Polish words that the catalogue and its towns are written with, from the Hunspell dictionary in the package dictionary-pl:
// node forms.mjs FILE. One line for each word of the dictionary: its forms in lower case and without diacritics, separated by spaces, as Search/InflectedForms.cs reads them.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { polishTowns } from './polish-towns.mjs';

/** Verbs have more; nobody searches by them. */
const mostForms = 40;
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const require = createRequire(import.meta.url);

export const fold = text => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');

/** Suffix rules by flag: what is taken off a word that ends so, and what is put there. */
export function readSuffixes(aff) {
  const rules = new Map();
  for (const line of aff.split('\n')) {
    const [kind, flag, cut, added, end] = line.trim().split(/\s+/);
    if (kind === 'SFX' && end !== undefined) {
      const rule = { cut: cut === '0' ? '' : cut, added: added === '0' ? '' : added, end: new RegExp(`${end === '.' ? '' : end}$`, 'u') };
      rules.set(flag, [...rules.get(flag) ?? [], rule]);
    }
  }
  return rules;
}

/** All forms of a line of the dictionary ("biblioteka/MNn"), the word itself first. */
export function formsOf(line, suffixes) {
  const [word, flags = ''] = line.split('/');
  const forms = new Set([word]);
  for (const flag of flags) {
    for (const { cut, added, end } of suffixes.get(flag) ?? []) {
      if (word.endsWith(cut) && end.test(word)) {
        forms.add(word.slice(0, word.length - cut.length) + added);
      }
    }
  }
  return [...forms];
}

async function wantedWords() {
  const folder = join(root, 'seed-data');
  const grammar = join(root, 'src', 'Mediateki.Map.Application', 'Libraries', 'Needs', 'Grammar', 'pl.txt');
  const files = [grammar, ...(await readdir(folder, { recursive: true })).filter(name => name.endsWith('.json')).map(name => join(folder, name))];
  const texts = await Promise.all(files.map(file => readFile(file, 'utf8')));
  return new Set([...texts, ...polishTowns().map(town => town.name)].flatMap(text => fold(text).match(/[a-z]{3,}/g) ?? []));
}

async function write(file) {
  const folder = dirname(require.resolve('dictionary-pl'));
  const [aff, dic] = await Promise.all(['index.aff', 'index.dic'].map(name => readFile(join(folder, name), 'utf8')));
  const [suffixes, wanted] = [readSuffixes(aff), await wantedWords()];
  const beginnings = new Set([...wanted].map(word => word.slice(0, 2)));
  const lines = new Set();
  for (const line of dic.split('\n').slice(1)) {
    if (!beginnings.has(fold(line.slice(0, 2)))) {
      continue;
    }
    const forms = [...new Set(formsOf(line.trim(), suffixes).map(fold))].filter(form => /^[a-z]{3,}$/.test(form));
    if (forms.length > 1 && forms.length <= mostForms && forms.some(form => wanted.has(form))) {
      lines.add(forms.join(' '));
    }
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, [...lines].join('\n') + '\n');
}

if (process.argv[2]) {
  await write(process.argv[2]);
}
