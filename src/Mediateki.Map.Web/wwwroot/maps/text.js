// Text on the map is drawn with the page's own typeface and no glyph server. The engine tells a weight by the
// name of its family, so each weight is a family here (engine.js declares them).
const fallback = 'sans-serif';

export const regular = ['Onest Map', fallback];
export const medium = ['Onest Map Medium', fallback];
export const semiBold = ['Onest Map SemiBold', fallback];

export const families = [regular, medium, semiBold].map(([family]) => family);

/** Settlements, streets and rivers carry the name that is on the signs in Poland, whatever the language of the page. */
export const localName = ['coalesce', ['get', 'name:pl'], ['get', 'name:latin'], ['get', 'name']];

/** Countries and seas are named in the language of the page. */
export const nameIn = language =>
  ['coalesce', ['get', `name:${language}`], ['get', `name_${language}`], ['get', 'name:latin'], ['get', 'name']];

/** A zoom-dependent number: `at(8, 10, 14, 18)` grows from 10 at zoom 8 to 18 at zoom 14. */
export const at = (...stops) => ['interpolate', ['linear'], ['zoom'], ...stops];

/** The same, growing as roads do: faster with every zoom. */
export const growing = (...stops) => ['interpolate', ['exponential', 1.45], ['zoom'], ...stops];

export const isClass = (...classes) => ['match', ['get', 'class'], classes, true, false];

/** Places for a label around its point: it makes room for a library's disc instead of vanishing under it. */
export const around = (distance, first = 'center') => {
  const d = distance;
  const places = { center: [0, 0], top: [0, d], bottom: [0, -d], left: [d, 0], right: [-d, 0] };
  return [first, ...Object.keys(places).filter(name => name !== first && (name !== 'center' || first === 'center'))]
    .flatMap(name => [name, places[name]]);
};
