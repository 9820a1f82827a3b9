const quietAfterMove = 250;
const quietAfterHover = 80;
const rounded = (value, digits) => Number(value.toFixed(digits));

/** Tells the page what the visitor does with the map, once a movement has come to rest. */
export class Reports {
  #map;
  #events;
  #hoverTimer;
  #moveTimer;
  #byUser = false;
  #pointed = null;

  constructor(map, events) {
    this.#map = map;
    this.#events = events;
    map.on('movestart', () => this.#started());
    map.on('moveend', e => this.#moved(e));
  }

  /** The pointer is over a library (its slug) or over none (null); `rested` is called with it after a moment. */
  pointed(slug, rested) {
    if (slug === this.#pointed) {
      return;
    }
    this.#pointed = slug;
    clearTimeout(this.#hoverTimer);
    this.#hoverTimer = setTimeout(() => {
      rested(slug);
      this.#events.hover?.(slug);
    }, quietAfterHover);
  }

  // What is not at rest is not told yet. A notch of the wheel may start and end a movement without its event.
  #started() {
    clearTimeout(this.#moveTimer);
    this.#byUser ||= this.#map.scrollZoom.isZooming();
  }

  // Other gestures have their event; our buttons say `byUser`. All else follows the page.
  #moved(event) {
    this.#byUser ||= Boolean(event.originalEvent || event.byUser);
    clearTimeout(this.#moveTimer);
    this.#moveTimer = setTimeout(() => {
      const bbox = this.#map.getBounds().toArray().flat().map(v => rounded(v, 5));
      this.#events.viewport?.(bbox, rounded(this.#map.getZoom(), 2), this.#byUser);
      this.#byUser = false;
    }, quietAfterMove);
  }

  remove() {
    clearTimeout(this.#hoverTimer);
    clearTimeout(this.#moveTimer);
  }
}
