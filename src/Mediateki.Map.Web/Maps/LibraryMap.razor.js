import { MapView } from '../maps/map-view.js';

/** Starts a map in `root`; `callbacks` is MapCallbacks.cs, whose answers nobody waits for. */
export function createLibraryMap(root, callbacks, options, state) {
  const tell = name => (...values) => {
    callbacks.invokeMethodAsync(name, ...values).catch(() => {});
  };
  const view = new MapView(root, { ...options, ...state }, {
    select: tell('Select'), hover: tell('Hover'), viewport: tell('ViewportChanged'), ready: tell('Ready'), failed: tell('Failed'),
  });
  root.mediatekiMap = view.readBack();
  void view.startWhenIdle();
  return {
    setDataUrl: address => void view.setDataUrl(address),
    setSelected: slug => view.setSelected(slug),
    setHovered: slug => view.setHovered(slug),
    setViewport: edges => view.setViewport(edges),
    setLanguage: language => view.setLanguage(language),
    setRoute: route => view.setRoute(route),
    fit: () => void view.fitWhenLoaded(),
    dispose: () => {
      view.remove();
      delete root.mediatekiMap;
    },
  };
}
