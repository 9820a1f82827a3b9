const pickRadius = 8;
const pickable = ['route-stop', 'focus-dot', 'library', 'cluster'];
const pointAt = (properties, coordinates) => ({ type: 'Feature', properties, geometry: { type: 'Point', coordinates } });
const collection = features => ({ type: 'FeatureCollection', features });

const sourceId = 'libraries';

/** The libraries on the map: their points and clusters, the selected and the hovered one. They come all at once, or in tiles. */
export class LibraryPoints {
  #map;
  #bySlug = new Map();
  #selected = null;
  #hovered = null;
  #tiles = null;

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
    this.#tiles = null;
    this.#bySlug = new Map(features.map(f => [f.properties.slug, f]));
    this.#map.getSource(sourceId).setData(collection(features));
    this.loaded = true;
    this.#showFocus();
  }

  /** The libraries come in tiles, which are part of the style; what is selected is looked up when it is needed. */
  setTiles(tiles) {
    this.#tiles = tiles;
    this.#bySlug = new Map();
    this.loaded = true;
    this.#showFocus();
    void this.locate(this.#selected);
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
    void this.locate(slug);
  }

  /** Coordinates of a library, or undefined when it is not among the results. */
  async locate(slug) {
    if (this.#tiles && slug && !this.#bySlug.has(slug)) {
      const tiles = this.#tiles;
      const found = this.#inTiles(slug) ?? await this.#ask(slug);
      if (found && this.#tiles === tiles && this.#map.style) {
        this.#bySlug.set(slug, found);
        this.#showFocus();
      }
    }
    return this.#bySlug.get(slug)?.geometry.coordinates;
  }

  #inTiles(slug) {
    const [found] = this.#map.querySourceFeatures(sourceId, { sourceLayer: sourceId, filter: ['==', ['get', 'slug'], slug] });
    return found && pointAt({ ...found.properties }, found.geometry.coordinates);
  }

  // A library that no loaded tile holds by itself: the programming interface knows where it is.
  async #ask(slug) {
    try {
      const answer = await fetch(new URL(`/api/v1/libraries/${encodeURIComponent(slug)}`, document.baseURI));
      const { shortName, location } = answer.ok ? await answer.json() : {};
      return location ? pointAt({ slug, name: shortName }, [location.longitude, location.latitude]) : null;
    } catch {
      return null;
    }
  }

  /** [west, south, east, north] of all libraries, or null without any. */
  bounds() {
    if (this.#tiles) {
      return this.#tiles.bounds ?? null;
    }
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
    return properties.slug
      ? { slug: properties.slug }
      : this.#tiles ? { split: properties.split, coordinates: geometry.coordinates }
      : { cluster: properties.cluster_id, coordinates: geometry.coordinates };
  }

  /** What is drawn now, as plain data for tests: positions are pixels from the corner of the window. */
  rendered() {
    const corner = this.#map.getCanvas().getBoundingClientRect();
    const seen = new Map();
    for (const { id, properties: p, geometry } of this.#map.queryRenderedFeatures({ layers: ['library', 'cluster'] })) {
      const at = this.#map.project(geometry.coordinates);
      const place = { x: Math.round(corner.x + at.x), y: Math.round(corner.y + at.y) };
      seen.set(p.slug ?? `cluster ${p.cluster_id ?? id}`, p.slug ? { slug: p.slug, ...place } : { count: p.point_count, ...place });
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
    this.#map.getSource('focus')?.setData(collection(features));
    if (!this.#map.getSource(sourceId)) {
      return; // The style is being replaced; it is shown when that is done.
    }
    const target = { source: sourceId, ...(this.#tiles ? { sourceLayer: sourceId } : {}) };
    this.#map.removeFeatureState(target);
    for (const { properties } of features) {
      this.#map.setFeatureState({ ...target, id: properties.slug }, { focus: true });
    }
  }
}

const isLibrary = f =>
  f?.geometry?.type === 'Point' && typeof f.properties?.slug === 'string' && f.geometry.coordinates?.slice(0, 2).every(Number.isFinite);
