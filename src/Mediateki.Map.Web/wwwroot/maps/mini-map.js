/**
 * <mini-map lat lon zoom name data-options>: a map of one place. Everything heavy is loaded when the element comes
 * near the screen. MiniMap.razor writes it with its parts inside.
 */
class MiniMap extends HTMLElement {
  #nearby;
  #view;

  connectedCallback() {
    this.#nearby = new IntersectionObserver(entries => {
      if (entries.some(entry => entry.isIntersecting)) {
        this.#nearby.disconnect();
        void this.#start();
      }
    }, { rootMargin: '200px' });
    this.#nearby.observe(this);
  }

  async #start() {
    const { MapView } = await import('./map-view.js');
    const frame = this.querySelector('.map-frame');
    const coordinates = [Number(this.getAttribute('lon')), Number(this.getAttribute('lat'))];
    if (!this.isConnected || !frame || !coordinates.every(Number.isFinite)) {
      return;
    }
    const place = { type: 'Feature', properties: { slug: 'here', name: this.getAttribute('name') ?? '' }, geometry: { type: 'Point', coordinates } };
    this.#view = new MapView(frame, {
      ...JSON.parse(this.dataset.options),
      data: { type: 'FeatureCollection', features: [place] },
      selected: 'here',
      center: { coordinates, zoom: Number(this.getAttribute('zoom')) || 15 },
      cooperative: true,
    });
    frame.mediatekiMap = this.#view.readBack();
    void this.#view.startWhenIdle();
  }

  disconnectedCallback() {
    this.#nearby?.disconnect();
    this.#view?.remove();
    this.#view = undefined;
  }
}

if (!customElements.get('mini-map')) {
  customElements.define('mini-map', MiniMap);
}
