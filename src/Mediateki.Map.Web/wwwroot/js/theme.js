// The theme a visitor chose, set before anything is painted. Loaded in the head, so it must stay tiny.
(() => {
  const root = document.documentElement;
  const key = 'theme';
  const stored = () => { try { return localStorage.getItem(key); } catch { return null; } };
  const store = value => { try { value ? localStorage.setItem(key, value) : localStorage.removeItem(key); } catch { /* private mode: the choice lasts as long as the page */ } };

  let theme = stored();
  const apply = () => {
    if (theme === 'light' || theme === 'dark') {
      if (root.dataset.theme !== theme) root.dataset.theme = theme;
    } else if (root.dataset.theme) {
      delete root.dataset.theme;
    }
    root.dataset.scripted ??= '';
    document.querySelectorAll('[data-set-theme]').forEach(button => {
      const pressed = String(button.dataset.setTheme === (theme ?? 'system'));
      if (button.getAttribute('aria-pressed') !== pressed) button.setAttribute('aria-pressed', pressed);
    });
  };

  apply();
  document.addEventListener('DOMContentLoaded', apply);
  // Moving to another page without a reload replaces the attributes of <html> and of the buttons; this runs before the next paint.
  new MutationObserver(apply).observe(root, { attributes: true, attributeFilter: ['data-theme', 'data-scripted'] });

  document.addEventListener('click', event => {
    const button = event.target.closest('[data-set-theme]');
    if (button) {
      theme = button.dataset.setTheme === 'system' ? null : button.dataset.setTheme;
      store(theme);
      apply();
      document.dispatchEvent(new CustomEvent('themechange', { detail: theme ?? 'system' }));
      return;
    }
    document.querySelectorAll('details[data-menu][open]').forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
  });
  document.addEventListener('keydown', event => {
    const menu = event.key === 'Escape' && document.querySelector('details[data-menu][open]');
    if (menu) { menu.open = false; menu.querySelector('summary').focus(); }
  });
  addEventListener('storage', event => { if (event.key === key) { theme = stored(); apply(); } });
})();
