// The typeface's stylesheet. Besides the family for text it declares one family per weight for the map:
// the map engine draws labels with page fonts and knows a weight only by the name of its family.
const subsets = ['latin', 'latin-ext', 'cyrillic'];
const mapFamilies = ['Onest Medium', 'Onest SemiBold'];

export const fontFiles = subsets.map(subset => `onest-${subset}-wght-normal.woff2`);

// The server draws link cards with these: its font engine reads WOFF but not WOFF2, and one weight per file.
export const cardFontFiles = subsets.flatMap(subset => [400, 700].map(weight => `onest-${subset}-${weight}-normal.woff`));

/** CSS with the faces of the subsets we ship; `declared` is the package's own stylesheet (for unicode ranges). */
export function fontFaces(declared) {
  return ['Onest', ...mapFamilies]
    .flatMap(family => subsets.map(subset => face(family, subset, rangeOf(declared, subset))))
    .join('\n');
}

function rangeOf(declared, subset) {
  const block = new RegExp(`onest-${subset}-wght-normal\\.woff2[^}]*unicode-range:\\s*([^;]+);`).exec(declared);
  if (!block) {
    throw new Error(`The Onest package declares no subset ${subset}.`);
  }
  return block[1];
}

function face(family, subset, range) {
  return `@font-face {
  font-family: "${family}";
  font-style: normal;
  font-weight: 100 900;
  font-display: swap;
  src: url("onest-${subset}-wght-normal.woff2") format("woff2");
  unicode-range: ${range};
}
`;
}
