const closeUp = 13;
const margin = 60;

/** Moves to a point unless it is well in view and near enough to be told from its neighbours. */
export function bringIntoView(map, center, animate) {
  const at = map.project(center);
  const { clientWidth: width, clientHeight: height } = map.getCanvas();
  const inView = at.x > margin && at.y > margin && at.x < width - margin && at.y < height - margin;
  if (inView && map.getZoom() >= closeUp - 2) {
    return;
  }
  const target = { center, zoom: Math.max(closeUp, map.getZoom()) };
  if (animate) {
    map.flyTo({ ...target, maxDuration: 1600 });
  } else {
    map.jumpTo(target);
  }
}
