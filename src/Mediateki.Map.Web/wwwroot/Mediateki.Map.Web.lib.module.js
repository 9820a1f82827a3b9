// Runs before the first interactive island connects, and not at all on pages without one.
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
