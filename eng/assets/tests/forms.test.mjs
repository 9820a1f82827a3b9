import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold, formsOf, readSuffixes } from '../forms.mjs';

const suffixes = readSuffixes(['PFX b Y 1', 'PFX b   0   nie   .', 'SFX N Y 3', 'SFX N   0     u     [^aeiou]', 'SFX N   t     cie   t', 'SFX N   a     0     ra'].join('\n'));

test('a word has the forms of its flags, and none of endings that it has not', () => {
  assert.deepEqual(formsOf('Sopot/N', suffixes), ['Sopot', 'Sopotu', 'Sopocie']);
  assert.deepEqual(formsOf('gra/N', suffixes), ['gra', 'gr']);
});

test('a word without flags, and one with unknown ones, stay alone', () => {
  assert.deepEqual(formsOf('radio', suffixes), ['radio']);
  assert.deepEqual(formsOf('radio/bx', suffixes), ['radio']);
});

test('folding takes off diacritics, the stroke of ł among them', () => assert.equal(fold('Żółć'), 'zolc'));
