const system = matchMedia('(prefers-color-scheme: dark)');

/** The page's theme: what the visitor chose (`data-theme` on the document), else what the system says. */
export function currentTheme() {
  const chosen = document.documentElement.dataset.theme;
  return chosen === 'dark' || chosen === 'light' ? chosen : system.matches ? 'dark' : 'light';
}

/** Calls `changed` with the new theme whenever it changes. Returns a function that stops watching. */
export function watchTheme(changed) {
  let known = currentTheme();
  const look = () => {
    const now = currentTheme();
    if (now !== known) {
      known = now;
      changed(now);
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  system.addEventListener('change', look);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', look);
  };
}
