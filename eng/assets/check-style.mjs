// Builds the map's style in every combination and prints, as JSON, what the style specification says about each
// and the contrast of the colours that carry meaning. MapStyleTests.cs reads it.
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { palettes } from '../../src/Mediateki.Map.Web/wwwroot/maps/palette.js';
import { buildStyle } from '../../src/Mediateki.Map.Web/wwwroot/maps/style.js';

const bundled = { land: '/land.json', towns: '/towns.json', localities: '/localities.json' };
const source = { type: 'vector', url: 'https://tiles.example/planet', attribution: '© OpenStreetMap contributors' };
const bases = {
  bundled: null,
  street: { source, wholeWorld: true, slim: false },
  'street of one country': { source, wholeWorld: false, slim: false },
  'slim street': { source, wholeWorld: false, slim: true },
};

// Text needs 4.5:1 on its halo and on the ground under it; marks need 3:1.
const pairs = [
  ...['text', 'textSoft', 'station', 'libraryText', 'selectedText'].flatMap(text => ['halo', 'land', 'residential'].map(ground => [text, ground, 4.5])),
  ...['textFaint', 'parkText', 'waterText'].map(text => [text, 'halo', 4.5]),
  ['shieldText', 'shieldFill', 4.5], ['count', 'library', 4.5],
  ...['library', 'selected'].flatMap(mark => ['land', 'residential', 'wood', 'water', 'road'].map(ground => [mark, ground, 3])),
];

const themes = Object.keys(palettes);
const combinations = themes.flatMap(theme => Object.keys(bases).flatMap(base => ['pl', 'en', 'uk'].map(language => ({ theme, base, language }))));
console.log(JSON.stringify({
  styles: combinations.map(c => {
    const style = buildStyle({ ...c, bundled, street: bases[c.base] });
    const sources = new Set(style.layers.map(layer => layer.source).filter(Boolean));
    return {
      ...c,
      layers: style.layers.map(layer => layer.id),
      unusedSources: Object.keys(style.sources).filter(id => !sources.has(id)),
      namesInLanguage: JSON.stringify(style.layers).includes(`"name:${c.language}"`) || JSON.stringify(style.layers).includes(`["get","${c.language}"]`),
      needsGlyphs: 'glyphs' in style,
      errors: validateStyleMin(style).map(error => error.message),
    };
  }),
  contrast: themes.flatMap(theme => pairs.map(([front, back, needed]) =>
    ({ theme, front, back, needed, ratio: Math.round(contrast(palettes[theme][front], palettes[theme][back]) * 100) / 100 }))),
}));

// WCAG 2: relative luminance and contrast ratio.
function contrast(a, b) {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16) / 255).map(v => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
