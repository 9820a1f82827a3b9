// The words of a search box that suggests; how it is used is tested in a browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counted } from '../../../src/Mediateki.Map.Web/wwwroot/js/suggestions.js';

test('a number takes the form of its language', () => {
  const polish = '{0} biblioteka|{0} biblioteki|{0} bibliotek';
  assert.deepEqual([1, 2, 5, 12, 22].map(n => counted(polish, n, 'pl')), ['1 biblioteka', '2 biblioteki', '5 bibliotek', '12 bibliotek', '22 biblioteki']);
  const ukrainian = '{0} бібліотека|{0} бібліотеки|{0} бібліотек';
  assert.deepEqual([1, 3, 7, 21].map(n => counted(ukrainian, n, 'uk')), ['1 бібліотека', '3 бібліотеки', '7 бібліотек', '21 бібліотека']);
  assert.deepEqual([1, 2].map(n => counted('{0} library|{0} libraries', n, 'en')), ['1 library', '2 libraries']);
});
