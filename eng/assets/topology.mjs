// Reads a TopoJSON topology and thins its arcs. Neighbours share arcs, so thinning arcs (not polygons)
// keeps borders gap-free.

import { findCrossings } from './crossings.mjs';

/** Decodes the delta-encoded, quantised arcs into arrays of [lon, lat]. */
export function decodeArcs(topology) {
  const { scale, translate } = topology.transform;
  return topology.arcs.map(arc => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
}

/**
 * The same topology with plain, thinned coordinates; `tolerance` gives degrees of latitude for a point. Where thinned
 * arcs would cross (a bay closed by its own shore), the neighbourhood is thinned less until they do not.
 */
export function thin(topology, tolerance) {
  const full = decodeArcs(topology);
  const share = new Map();
  const finer = point => tolerance(point) * (share.get(neighbourhood(point)) ?? 1);
  const arcs = full.map(arc => thinLine(arc, finer));
  for (let pass = 0; pass < 6; pass++) {
    const crossings = findCrossings(arcs);
    for (const place of new Set(crossings.map(({ at }) => neighbourhood(at)))) {
      share.set(place, (share.get(place) ?? 1) / 3);
    }
    for (const arc of new Set(crossings.map(crossing => crossing.arc))) {
      arcs[arc] = thinLine(full[arc], finer);
    }
  }
  return { type: 'Topology', arcs, objects: topology.objects };
}

const neighbourhood = ([lon, lat]) => `${Math.floor(lon)} ${Math.floor(lat)}`;

/** Douglas–Peucker with a tolerance that depends on where a point lies. The end points always stay. */
export function thinLine(points, tolerance) {
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  const ranges = [[0, points.length - 1]];
  while (ranges.length > 0) {
    const [first, last] = ranges.pop();
    const split = farthest(points, first, last, tolerance);
    if (split > 0) {
      keep[split] = 1;
      ranges.push([first, split], [split, last]);
    }
  }
  return points.filter((_, i) => keep[i]);
}

function farthest(points, first, last, tolerance) {
  let worst = 1;
  let index = 0;
  for (let i = first + 1; i < last; i++) {
    const error = distance(points[i], points[first], points[last]) / tolerance(points[i]);
    if (error > worst) {
      worst = error;
      index = i;
    }
  }
  return index;
}

// Distance of p from the segment ab in degrees of latitude (longitude shrinks with the cosine of latitude).
function distance(p, a, b) {
  const shrink = Math.cos(p[1] * Math.PI / 180);
  const [px, py] = [(p[0] - a[0]) * shrink, p[1] - a[1]];
  const [bx, by] = [(b[0] - a[0]) * shrink, b[1] - a[1]];
  const length = bx * bx + by * by;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * bx + py * by) / length));
  return Math.hypot(px - along * bx, py - along * by);
}

/** Area of a ring in square degrees, without sign. */
export function ringArea(ring) {
  let twice = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    twice += (ring[j][0] - ring[i][0]) * (ring[j][1] + ring[i][1]);
  }
  return Math.abs(twice / 2);
}

/** A point well inside a polygon: the cell of a grid, refined four times, that lies farthest from any edge. */
export function labelPoint(polygon) {
  const ring = polygon[0];
  let [west, south, east, north] = bounds(ring);
  let best = [(west + east) / 2, (south + north) / 2];
  for (let pass = 0; pass < 4; pass++) {
    best = deepest(ring, west, south, east, north);
    const [w, h] = [(east - west) / 6, (north - south) / 6];
    [west, east, south, north] = [best[0] - w, best[0] + w, best[1] - h, best[1] + h];
  }
  return best;
}

function deepest(ring, west, south, east, north) {
  const cells = 12;
  let best = [(west + east) / 2, (south + north) / 2];
  let depth = -Infinity;
  for (let i = 0; i <= cells; i++) {
    for (let j = 0; j <= cells; j++) {
      const p = [west + (east - west) * i / cells, south + (north - south) * j / cells];
      const d = signedDepth(p, ring);
      if (d > depth) {
        depth = d;
        best = p;
      }
    }
  }
  return best;
}

function signedDepth(p, ring) {
  let inside = false;
  let nearest = Infinity;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [a, b] = [ring[i], ring[j]];
    if (a[1] > p[1] !== b[1] > p[1] && p[0] < (b[0] - a[0]) * (p[1] - a[1]) / (b[1] - a[1]) + a[0]) {
      inside = !inside;
    }
    nearest = Math.min(nearest, distance(p, a, b));
  }
  return inside ? nearest : -nearest;
}

function bounds(ring) {
  const xs = ring.map(p => p[0]);
  const ys = ring.map(p => p[1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** A ring that goes on past the 180th meridian instead of jumping to the other side of the world. */
export function unwrapped(ring) {
  let turn = 0;
  return ring.map(([lon, lat], i) => {
    const step = i === 0 ? 0 : lon - ring[i - 1][0];
    turn -= Math.abs(step) > 180 ? 360 * Math.sign(step) : 0;
    return [lon + turn, lat];
  });
}
