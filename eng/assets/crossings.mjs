// Finds lines that cross. A grid keeps it to segments that lie near each other.
const cell = 0.5;

/** Every arc that crosses another one or itself, with a place near the crossing: { arc, at }. */
export function findCrossings(arcs) {
  const found = [];
  for (const segments of grid(arcs).values()) {
    for (let i = 0; i < segments.length; i++) {
      for (let j = i + 1; j < segments.length; j++) {
        if (cross(segments[i], segments[j])) {
          found.push(...[segments[i], segments[j]].flatMap(({ a, b, arc }) => [{ arc, at: a }, { arc, at: b }]));
        }
      }
    }
  }
  return found;
}

function grid(arcs) {
  const cells = new Map();
  arcs.forEach((points, arc) => {
    for (let i = 1; i < points.length; i++) {
      const [a, b] = [points[i - 1], points[i]];
      if (Math.abs(a[0] - b[0]) < 180) {
        forEachCell(a, b, key => {
          const segments = cells.get(key) ?? [];
          segments.push({ a, b, arc });
          cells.set(key, segments);
        });
      }
    }
  });
  return cells;
}

function forEachCell(a, b, act) {
  const [left, right] = [a[0], b[0]].sort((x, y) => x - y).map(v => Math.floor(v / cell));
  const [low, high] = [a[1], b[1]].sort((x, y) => x - y).map(v => Math.floor(v / cell));
  for (let x = left; x <= right; x++) {
    for (let y = low; y <= high; y++) {
      act(x * 10_000 + y);
    }
  }
}

// Touching at an end is no crossing: neighbours on an arc share a point.
function cross(s, t) {
  return side(s.a, s.b, t.a) * side(s.a, s.b, t.b) < 0 && side(t.a, t.b, s.a) * side(t.a, t.b, s.b) < 0;
}

const side = (a, b, p) => Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));
