const feature = (type, coordinates, properties) => ({ type: 'Feature', properties, geometry: { type, coordinates } });
const collection = features => ({ type: 'FeatureCollection', features });

/** Puts a route on a map whose style has the route's sources. */
export function showRoute(map, route) {
  map.getSource('route').setData(collection((route?.lines ?? []).map(line => feature('LineString', line.coordinates, { estimated: line.estimated }))));
  map.getSource('route-stops').setData(collection((route?.stops ?? []).map(({ number, slug, name, coordinates }) => feature('Point', coordinates, { number, slug, name }))));
}

/** [west, south, east, north] of a route; null without one. */
export function boundsOf(route) {
  const all = [...(route?.lines ?? []).flatMap(line => line.coordinates), ...(route?.stops ?? []).map(stop => stop.coordinates)];
  const [lons, lats] = [all.map(c => c[0]), all.map(c => c[1])];
  const least = numbers => numbers.reduce((a, b) => Math.min(a, b));
  const most = numbers => numbers.reduce((a, b) => Math.max(a, b));
  return all.length ? [least(lons), least(lats), most(lons), most(lats)] : null;
}
