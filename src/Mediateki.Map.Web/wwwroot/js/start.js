// Starts Blazor when a page has a use for it: at once where an island is to live, elsewhere at the first sign that somebody uses the page.
// Until then every link and form works as the plain one it is, and what is read first does not wait for a script.
//
// A page with an island has the notice of a lost connection (Layout/ConnectionNotice.razor). data-island-when="media query" says where such a
// page needs it from the beginning: the map page is a list on a phone, and complete without it.
const signs = ['pointerover', 'pointerdown', 'touchstart', 'keydown', 'focusin', 'scroll'];
const listening = { capture: true, passive: true };

const island = document.getElementById('components-reconnect-modal') ? document.querySelector('[data-island-when]')?.dataset.islandWhen ?? 'all' : 'not all';
const wanted = matchMedia(island);
const follow = () => { if (wanted.matches) start(); };

function wait() {
  for (const sign of signs) document.addEventListener(sign, start, listening);
  wanted.addEventListener('change', follow);
}

function start() {
  for (const sign of signs) document.removeEventListener(sign, start, listening);
  wanted.removeEventListener('change', follow);
  // Whoever has gone to another page meanwhile needs none; whoever was without a network may try again.
  import('../_framework/blazor.web.js').then(() => window.Blazor.start()).catch(wait);
}

wanted.matches ? start() : wait();
