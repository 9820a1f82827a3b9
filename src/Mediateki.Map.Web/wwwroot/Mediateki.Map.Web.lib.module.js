// Blazor calls these by their names. They hold what every page needs of it, and no more.

// Moving to another page without a reload leaves the focus on a link that is gone: put it on the new page's heading.
// A change of the query alone (a filter, a page number) keeps the focus where it is, as does a first visit.
export function afterWebStarted(blazor) {
  let path = new URL(performance.getEntriesByType('navigation')[0].name).pathname;
  const renewed = () => {
    // Told to what began before Blazor did (js/page-parts.js).
    document.dispatchEvent(new Event('enhancedload'));
    if (location.pathname === path) return;
    path = location.pathname;
    const heading = document.querySelector('main h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  };
  blazor.addEventListener('enhancedload', renewed);
  // Whoever was quick is on another page by now.
  if (location.pathname !== path) renewed();
  performance.mark('blazor-started');
}

// Before the first interactive island connects, and not at all on pages without one: the circuit speaks the page's
// language, and the scripts of its component library are there.
export async function beforeServerStart(options) {
  const language = document.documentElement.lang;
  const configure = options.configureSignalR;
  options.configureSignalR = builder => {
    configure?.(builder);
    builder.withUrl(new URL(`_blazor?lang=${encodeURIComponent(language)}`, document.baseURI).href);
  };
  await Promise.all([...document.querySelectorAll('link[data-island-script]')].map(link => load(link.href)));
}

function load(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = resolve;
    script.onerror = () => reject(new Error(`Could not load ${address}`));
    document.head.append(script);
  });
}
