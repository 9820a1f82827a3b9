const pickRadius = 8;
const pickable = ['route-stop', 'focus-dot', 'library', 'cluster'];
const pointAt = (properties, coordinates) => ({ type: 'Feature', properties, geometry: { type: 'Point', coordinates } });
const collection = features => ({ type: 'FeatureCollection', features });

/** The libraries on the map: their points and clusters, the selected and the hovered one. */
export class LibraryPoints {
  #map;
  #bySlug = new Map();
  #selected = null;
  #hovered = null;

  /** Whether data has arrived (an empty list counts). */
  loaded = false;

  constructor(map) {
    this.#map = map;
  }

  get selected() {
    return this.#selected;
  }

  /** Takes a GeoJSON collection; whatever is not a point with a slug is left out. */
  setData(geoJson) {
    const features = (Array.isArray(geoJson?.features) ? geoJson.features : []).filter(isLibrary);
    this.#bySlug = new Map(features.map(f => [f.properties.slug, f]));
    this.#map.getSource('libraries').setData(collection(features));
    this.loaded = true;
    this.#showFocus();
  }

  /** Selects a library (or none) and answers whether that changed anything. */
  select(slug) {
    const changed = this.#selected !== slug;
    this.#selected = slug;
    this.#showFocus();
    return changed;
  }

  hover(slug) {
    this.#hovered = slug;
    this.#showFocus();
  }

  /** Coordinates of a library, or undefined when it is not among the results. */
  find(slug) {
    return this.#bySlug.get(slug)?.geometry.coordinates;
  }

  /** [west, south, east, north] of all libraries, or null without any. */
  bounds() {
    const all = [...this.#bySlug.values()].map(f => f.geometry.coordinates);
    const [xs, ys] = [all.map(c => c[0]), all.map(c => c[1])];
    const span = values => values.reduce(([low, high], v) => [Math.min(low, v), Math.max(high, v)], [Infinity, -Infinity]);
    const [[west, east], [south, north]] = [span(xs), span(ys)];
    return all.length > 0 ? [west, south, east, north] : null;
  }

  /** What lies nearest to a screen point: { slug } or { cluster, coordinates }, or null. */
  pick(point, radius = pickRadius) {
    const box = [[point.x - radius, point.y - radius], [point.x + radius, point.y + radius]];
    const found = this.#map.queryRenderedFeatures(box, { layers: pickable.filter(id => this.#map.getLayer(id)) });
    const byDistance = found.map(f => ({ f, away: this.#away(f, point) })).sort((a, b) => a.away - b.away);
    // Libraries in one building lie on one point: another click there reaches the next one.
    const underneath = byDistance.find(({ f, away }) => away - byDistance[0].away < 2 && f.properties.slug !== this.#selected);
    const nearest = byDistance[0]?.f.properties.slug === this.#selected ? underneath ?? byDistance[0] : byDistance[0];
    if (!nearest) {
      return null;
    }
    const { properties, geometry } = nearest.f;
    return properties.cluster_id === undefined
      ? { slug: properties.slug }
      : { cluster: properties.cluster_id, coordinates: geometry.coordinates };
  }

  /** What is drawn now, as plain data for tests: positions are pixels from the corner of the window. */
  rendered() {
    const corner = this.#map.getCanvas().getBoundingClientRect();
    const seen = new Map();
    for (const { properties: p, geometry } of this.#map.queryRenderedFeatures({ layers: ['library', 'cluster'] })) {
      const at = this.#map.project(geometry.coordinates);
      const place = { x: Math.round(corner.x + at.x), y: Math.round(corner.y + at.y) };
      seen.set(p.slug ?? `cluster ${p.cluster_id}`, p.slug ? { slug: p.slug, ...place } : { count: p.point_count, ...place });
    }
    const all = [...seen.values()];
    return {
      libraries: all.filter(f => f.slug), clusters: all.filter(f => f.count), selected: this.#shown(this.#selected), hovered: this.#shown(this.#hovered),
    };
  }

  #shown(slug) {
    return this.#bySlug.has(slug) ? slug : null;
  }

  #away(feature, point) {
    const at = this.#map.project(feature.geometry.coordinates);
    return Math.hypot(at.x - point.x, at.y - point.y);
  }

  #showFocus() {
    const roles = [['hovered', this.#hovered === this.#selected ? null : this.#hovered], ['selected', this.#selected]];
    const features = roles.flatMap(([role, slug]) => {
      const library = this.#bySlug.get(slug);
      return library ? [pointAt({ role, slug, name: library.properties.name }, library.geometry.coordinates)] : [];
    });
    this.#map.getSource('focus').setData(collection(features));
    this.#map.removeFeatureState({ source: 'libraries' });
    for (const { properties } of features) {
      this.#map.setFeatureState({ source: 'libraries', id: properties.slug }, { focus: true });
    }
  }
}

const isLibrary = f =>
  f?.geometry?.type === 'Point' && typeof f.properties?.slug === 'string' && f.geometry.coordinates?.slice(0, 2).every(Number.isFinite);
