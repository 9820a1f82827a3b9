// What stands on a cluster, in each language.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createExpression } from '@maplibre/maplibre-gl-style-spec';
import { libraryLayers } from '../../../src/Mediateki.Map.Web/wwwroot/maps/layers-libraries.js';
import { palettes } from '../../../src/Mediateki.Map.Web/wwwroot/maps/palette.js';

const layer = (id, language) => libraryLayers(palettes.light, language, null).find(l => l.id === id);
const read = (expression, count) => createExpression(expression, 'layers[0].layout.text-field').value.evaluate({ zoom: 6 }, { type: 1, properties: { point_count: count } });
const label = (language, count) => read(layer('cluster-count', language).layout['text-field'], count);

test('the count of a cluster is exact and written as in the language of the page', () => {
  assert.equal(label('pl', 7), '7');
  assert.equal(label('pl', 1124), '1\u00A0124');
  assert.equal(label('uk', 14_023), '14\u00A0023');
  assert.equal(label('en', 114_023), '114,023');
  assert.equal(label('pl', 1_000_000), '1\u00A0000\u00A0000');
});

test('the count of a cluster fits its disc', () => {
  const widthOfDigit = 0.62;
  for (const count of [7, 42, 999, 9_999, 99_999, 999_999, 9_999_999]) {
    const text = label('pl', count);
    const digits = text.length - 0.6 * (text.split('\u00A0').length - 1);
    const width = digits * widthOfDigit * read(layer('cluster-count', 'pl').layout['text-size'], count);
    assert.ok(width <= 2 * read(layer('cluster', 'pl').paint['circle-radius'], count), `${text} is about ${width} wide`);
  }
});
