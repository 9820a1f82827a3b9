import { findStreetSource, watchStreetTiles } from './basemap.js';
import { bringIntoView } from './camera.js';
import { Controls } from './controls.js';
import { loadEngine, MapFailure } from './engine.js';
import { whenIdle } from './idle.js';
import { addImages } from './images.js';
import { LibraryPoints } from './library-points.js';
import { Reports } from './reports.js';
import { boundsOf, showRoute } from './route.js';
import { buildStyle } from './style.js';
import { currentTheme, watchTheme } from './theme.js';

const waitForStreet = 500;
const ours = ['libraries', 'focus', 'here', 'route', 'route-stops'];

/**
 * One map inside `root` (see MapFrame.razor for its parts).
 *
 * options: { assets, basemap, language, texts, home, viewport, center, selected, hovered, data, dataUrl, route, cooperative }
 * events: any of ready(basemap), failed(reason), select(slug), hover(slug or null), viewport(bbox, zoom, byUser)
 */
export class MapView {
  #root;
  #options;
  #events;
  #map;
  #points;
  #controls;
  #engine;
  #street = null;
  #undo = [];
  #request = new AbortController();
  #loading;
  #removed = false;
  #baseDecided = false;
  #reports;
  #fitAtStart = false;
  #landShown = false;
  #tiles = null;

  constructor(root, options, events = {}) {
    this.#root = root;
    this.#options = { ...options };
    this.#events = events;
  }

  async startWhenIdle() {
    await whenIdle();
    if (!this.#removed) {
      await this.#start();
    }
  }

  // Loads the engine and draws. Never throws: a failure is shown in place of the map and told to the page.
  async #start() {
    try {
      this.#engine = await loadEngine(this.#options.assets);
      const street = findStreetSource(this.#engine, this.#options.basemap);
      // Most sources answer at once; for a slow one the bundled base is already there to look at.
      const early = await Promise.race([street, new Promise(done => setTimeout(done, waitForStreet))]);
      if (this.#removed) {
        return;
      }
      this.#street = early ?? null;
      this.#create();
      void this.#settle(street);
    } catch (error) {
      this.#fail(error instanceof MapFailure ? error.reason : 'engine');
    }
  }

  #create() {
    const { home, viewport, center, route, cooperative = false, texts = {} } = this.#options;
    const way = viewport ? null : boundsOf(route);
    this.#map = new this.#engine.maplibre.Map({
      container: this.#root.querySelector('[data-map-canvas]'),
      style: this.#style(),
      ...(center ? { center: center.coordinates, zoom: center.zoom } : { bounds: viewport ?? way ?? home, fitBoundsOptions: { padding: viewport ? 0 : way ? 56 : 16, maxZoom: 14 } }),
      minZoom: 3, maxZoom: 18.5, maxPitch: 0, dragRotate: false, pitchWithRotate: false, touchPitch: false, renderWorldCopies: false,
      attributionControl: { compact: false }, cooperativeGestures: cooperative, locale: texts,
      fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#points = new LibraryPoints(this.#map);
    this.#reports = new Reports(this.#map, this.#events);
    this.#controls = new Controls(this.#root, this.#map, this);
    this.#listen();
  }

  #listen() {
    const map = this.#map;
    map.setMissingStyleImageResolver(() => addImages(map));
    map.on('error', () => {}); // Otherwise every missing tile is written to the console.
    map.once('style.load', () => void this.#firstData());
    map.on('idle', () => this.#becomeReady());
    map.on('sourcedata', e => this.#landCame(e));
    map.on('click', e => this.activate(e.point));
    map.on('mousemove', e => this.#pointAt(e.point));
    map.on('mouseout', () => this.#pointAt(null));
    this.#undo.push(watchTheme(() => this.#restyle()));
  }

  async #settle(street) {
    const found = await street;
    if (this.#removed) {
      return;
    }
    if (found && found !== this.#street) {
      this.#street = found;
      this.#restyle();
    }
    this.#baseIs(found);
  }

  #baseIs(street) {
    this.#baseDecided = true;
    this.#root.dataset.basemap = street ? 'street' : 'bundled';
    this.#controls.notice('simplified', !street);
    this.#map.triggerRepaint();
    if (street) {
      this.#undo.push(watchStreetTiles(this.#map, this.#options.basemap.timeout, () => this.#fallBack()));
    }
  }

  #fallBack() {
    this.#street = null;
    this.#restyle();
    this.#baseIs(null);
  }

  /** Tries the street source again, after it had failed. */
  async retryStreet() {
    if (!this.#street) {
      await this.#settle(findStreetSource(this.#engine, this.#options.basemap));
    }
  }

  #style() {
    const { language, assets } = this.#options;
    return buildStyle({ theme: currentTheme(), language, bundled: assets.bundled, street: this.#street, tiles: this.#tiles, landShown: this.#landShown });
  }

  #landCame({ sourceId, isSourceLoaded }) {
    if (!this.#landShown && sourceId === 'bundled-land' && isSourceLoaded && this.#map.getLayer('sea')) {
      this.#landShown = true;
      this.#map.setLayoutProperty('sea', 'visibility', 'visible');
    }
  }

  // What the page put on the map outlives a change of base or theme.
  #restyle(kept = ours) {
    this.#map.setStyle(this.#style(), {
      transformStyle: (previous, next) => ({
        ...next,
        sources: { ...next.sources, ...Object.fromEntries(kept.filter(id => previous?.sources[id]).map(id => [id, previous.sources[id]])) },
      }),
    });
  }

  /** Shows libraries as they came: a collection of points, or the description of tiles. */
  async #showLibraries(found) {
    const tiles = Array.isArray(found?.tiles) ? { ...found, tiles: found.tiles.map(address => location.origin + address) } : null;
    if (tiles?.tiles[0] !== this.#tiles?.tiles[0]) {
      this.#tiles = tiles;
      this.#restyle(ours.filter(id => id !== 'libraries'));
      if (!this.#map.getSource('libraries')) {
        await this.#map.once('style.load');
      }
    }
    if (this.#removed) {
      return;
    }
    tiles ? this.#points.setTiles(tiles) : this.#points.setData(found);
  }

  async #firstData() {
    const { data, dataUrl, selected, hovered, viewport, center } = this.#options;
    this.#points.select(selected ?? null);
    this.#points.hover(hovered ?? null);
    showRoute(this.#map, this.#options.route);
    await (data ? this.#points.setData(data) : this.setDataUrl(dataUrl));
    if (this.#fitAtStart) {
      this.fit();
    } else if (!viewport && !center && selected) {
      await this.#showLibrary(selected, false);
    }
  }

  /** Shows the libraries of a GeoJSON address; a later call wins over an earlier one. */
  setDataUrl(address) {
    this.#options.dataUrl = address;
    if (this.#points) {
      this.#loading = this.#load(address);
    }
    return this.#loading;
  }

  async #load(address) {
    this.#request.abort();
    const request = this.#request = new AbortController();
    try {
      const answer = address ? await fetch(new URL(address, document.baseURI), { signal: request.signal }) : null;
      if (answer && !answer.ok) {
        throw new Error(`status ${answer.status}`);
      }
      const geoJson = answer ? await answer.json() : null;
      if (!request.signal.aborted) {
        await this.#showLibraries(geoJson);
        this.#controls.notice('no-data', false);
        this.#map.triggerRepaint();
      }
    } catch {
      if (!request.signal.aborted && !this.#removed) {
        this.#controls.notice('no-data', true);
        this.#events.failed?.('data');
      }
    }
  }

  /** The same as `fit`, once the data that is on its way has come. */
  async fitWhenLoaded() {
    this.#fitAtStart = !this.#points;
    await this.#loading;
    this.fit();
  }

  reload() {
    return this.setDataUrl(this.#options.dataUrl);
  }

  setSelected(slug) {
    this.#options.selected = slug;
    if (this.#points?.select(slug) && slug) {
      void this.#showLibrary(slug, true);
    }
  }

  setHovered(slug) {
    this.#options.hovered = slug;
    this.#points?.hover(slug);
  }

  /** Draws a way with numbered stops ({ lines: [{ coordinates, estimated }], stops: [{ number, slug, name, coordinates }] }), or none. */
  setRoute(route) {
    this.#options.route = route;
    if (this.#map?.getSource('route')) {
      showRoute(this.#map, route);
    }
  }

  setViewport(bbox) {
    this.#options.viewport = bbox;
    this.#map?.fitBounds(bbox, { padding: 0 });
  }

  setLanguage(language) {
    this.#options.language = language;
    if (this.#map) {
      this.#restyle();
    }
  }

  /** Shows the route where there is one, else all results, or the whole country when there are none. */
  fit(byUser = false) {
    const bounds = boundsOf(this.#options.route) ?? this.#points?.bounds() ?? this.#options.home;
    this.#map?.fitBounds(bounds, { padding: 56, maxZoom: 14 }, { byUser });
  }

  /** Shows the whole country. */
  reset() {
    this.#map?.fitBounds(this.#options.home, { padding: 16 }, { byUser: true });
  }

  async #showLibrary(slug, animate) {
    const center = await this.#points.locate(slug);
    if (center && !this.#removed && slug === this.#options.selected) {
      bringIntoView(this.#map, center, animate);
    }
  }

  /** Opens what lies at a screen point: a cluster by zooming in, a library by selecting it. */
  async activate(point, radius) {
    const picked = this.#points.pick(point, radius);
    if (picked?.slug) {
      this.#options.selected = picked.slug;
      this.#points.select(picked.slug);
      void this.#points.locate(picked.slug);
      this.#events.select?.(picked.slug);
    } else if (picked) {
      const zoom = picked.split ?? await this.#map.getSource('libraries').getClusterExpansionZoom(picked.cluster);
      this.#map?.easeTo({
        center: picked.coordinates, zoom: Math.min(Math.max(zoom + 0.3, this.#map.getZoom() + 1), 18), duration: 600,
      }, { byUser: true });
    }
  }

  #pointAt(point) {
    const picked = point && this.#points.pick(point);
    this.#map.getCanvas().style.cursor = picked ? 'pointer' : '';
    this.#reports.pointed(picked?.slug ?? null, slug => this.setHovered(slug));
  }

  #becomeReady() {
    if (this.#baseDecided && this.#points.loaded && this.#root.dataset.ready !== 'true') {
      this.#root.dataset.ready = 'true';
      this.#events.ready?.(this.#root.dataset.basemap);
    }
  }

  #fail(reason) {
    if (!this.#removed) {
      this.#root.dataset.failed = reason;
      this.#root.querySelector('[data-map-failed]')?.removeAttribute('hidden');
      this.#events.failed?.(reason);
    }
  }

  /** Plain data about what is shown, for tests: never map objects. */
  readBack() {
    return {
      renderedLibraries: () => this.#points?.rendered() ?? null,
      route: () => ({ lines: this.#options.route?.lines.length ?? 0, stops: (this.#options.route?.stops ?? []).map(stop => stop.number) }),
      center: () => this.#map?.getCenter().toArray() ?? null,
      zoom: () => this.#map?.getZoom() ?? null,
    };
  }

  remove() {
    this.#removed = true;
    this.#request.abort();
    this.#reports?.remove();
    this.#undo.splice(0).forEach(undo => undo());
    this.#controls?.remove();
    this.#map?.remove();
    this.#map = this.#points = undefined;
    delete this.#root.dataset.ready;
    delete this.#root.dataset.basemap;
  }
}
