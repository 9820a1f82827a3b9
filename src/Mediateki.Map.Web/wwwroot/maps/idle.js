/** Resolves when the page has been painted and the browser has time: a map must not delay what people read first. */
export function whenIdle() {
  const idle = done => ('requestIdleCallback' in window ? requestIdleCallback(done, { timeout: 1500 }) : setTimeout(done, 200));
  return new Promise(done => requestAnimationFrame(() => idle(() => done())));
}
