const reach = 60;

/** The buttons, messages and keys of a map. Their markup and words come with the page. */
export class Controls {
  #root;
  #map;
  #view;
  #listening = new AbortController();

  constructor(root, map, view) {
    this.#root = root;
    this.#map = map;
    this.#view = view;
    const options = { signal: this.#listening.signal };
    root.addEventListener('click', e => this.#clicked(e), options);
    map.getCanvas().addEventListener('keydown', e => this.#pressed(e), options);
    window.addEventListener('online', () => void view.retryStreet(), options);
    map.getCanvas().setAttribute('aria-describedby', root.querySelector('[data-map-keys]')?.id ?? '');
    root.querySelector('[data-map-controls]')?.removeAttribute('hidden');
  }

  /** Shows or hides one of the prepared messages. */
  notice(name, visible) {
    this.#root.querySelector(`[data-map-notice="${name}"]`)?.toggleAttribute('hidden', !visible);
  }

  #clicked(event) {
    const button = event.target instanceof Element ? event.target.closest('[data-map-action]') : null;
    const byUser = { byUser: true };
    switch (button?.dataset.mapAction) {
      case 'zoom-in': this.#map.zoomIn({}, byUser); break;
      case 'zoom-out': this.#map.zoomOut({}, byUser); break;
      case 'fit': this.#view.fit(true); break;
      case 'reset': this.#view.reset(); break;
      case 'locate': this.#locate(button); break;
      case 'retry-basemap': void this.#view.retryStreet(); break;
      case 'retry-data': void this.#view.reload(); break;
      case 'dismiss': button.closest('[data-map-notice]')?.setAttribute('hidden', ''); break;
    }
  }

  // Enter opens what lies under the cross in the middle, which is shown while the map has the keyboard.
  #pressed(event) {
    if (event.key === 'Enter') {
      const canvas = this.#map.getCanvas();
      void this.#view.activate({ x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 }, reach);
    }
  }

  // Only after this click does the browser ask for consent; the position stays in the browser.
  #locate(button) {
    const done = failed => {
      button.removeAttribute('aria-busy');
      this.notice('locate-failed', failed);
    };
    if (!navigator.geolocation) {
      done(true);
      return;
    }
    button.setAttribute('aria-busy', 'true');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        done(false);
        this.#showHere([coords.longitude, coords.latitude]);
      },
      () => done(true),
      { timeout: 10_000, maximumAge: 60_000 });
  }

  #showHere(coordinates) {
    if (!this.#listening.signal.aborted) {
      this.#map.getSource('here').setData({ type: 'Point', coordinates });
      this.#map.flyTo({ center: coordinates, zoom: Math.max(12, this.#map.getZoom()), maxDuration: 1600 }, { byUser: true });
    }
  }

  remove() {
    this.#listening.abort();
  }
}
