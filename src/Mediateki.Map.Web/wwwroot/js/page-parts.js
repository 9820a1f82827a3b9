// Parts of static pages that do more where JavaScript runs. Without it their links and words stand by themselves.

// Small maps: their code is fetched only on a page that has one.
const wakeMaps = () => {
  if (document.querySelector('mini-map')) void import('../maps/mini-map.js');
};

// <a data-share="address" data-share-title data-share-done>: the device's own way to share, else the address on the clipboard.
const share = async link => {
  const { share: url, shareTitle: title, shareDone: done } = link.dataset;
  if (navigator.share) {
    await navigator.share({ title, url });
    return;
  }
  await navigator.clipboard.writeText(url);
  const words = link.querySelector('span');
  const before = words.textContent;
  words.textContent = done;
  words.setAttribute('role', 'status');
  setTimeout(() => { words.textContent = before; words.removeAttribute('role'); }, 2500);
};

document.addEventListener('click', event => {
  const link = event.target.closest('a[data-share]');
  if (!link || (!navigator.share && !navigator.clipboard)) return;
  event.preventDefault();
  // A reader who closes the sharing sheet has changed their mind; anything else falls back to the letter.
  share(link).catch(error => { if (error.name !== 'AbortError') location.href = link.href; });
});

// <p data-status="address" data-until="instant">: at that instant what it says has changed, and is fetched anew.
let statusTimer;
const watchStatus = () => {
  clearTimeout(statusTimer);
  const place = document.querySelector('[data-status][data-until]');
  if (!place) return;
  // A second late rather than early; timers hold less than 25 days, and a day is always enough.
  const wait = Math.min(Math.max(Date.parse(place.dataset.until) - Date.now() + 1000, 1000), 86_400_000);
  statusTimer = setTimeout(() => { void renewStatus(place); }, wait);
};
const renewStatus = async place => {
  try {
    const answer = await fetch(place.dataset.status);
    if (answer.ok && place.isConnected) {
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-status]');
      if (fresh) {
        fresh.setAttribute('role', 'status');
        place.replaceWith(fresh);
      }
    }
  } catch {
    // Out of reach: asked again when the reader comes back to the page.
    return;
  }
  watchStatus();
};
// A device that slept, or a page that was kept for "back", has missed its timer.
document.addEventListener('visibilitychange', () => { if (!document.hidden) watchStatus(); });

// Search boxes that suggest while one types; every copy of the page from the server is wakened anew.
const wakeSearch = async () => {
  if (!document.querySelector('[data-suggest]')) return;
  (await import('./suggestions.js')).attach(document);
};

// The visitor's place as an address has it, to about a hundred metres: the site never learns more.
const placeOf = ({ latitude, longitude }) => `${latitude.toFixed(3)},${longitude.toFixed(3)}`;

// <button data-locate="address" data-locate-failed>: with the visitor's consent, which the browser asks for, the same address near to where they are.
document.addEventListener('click', event => {
  const button = event.target.closest('button[data-locate]');
  if (!button) return;
  const fail = () => { button.nextElementSibling.textContent = button.dataset.locateFailed; };
  if (!navigator.geolocation) {
    fail();
    return;
  }
  navigator.geolocation.getCurrentPosition(({ coords }) => {
    const address = new URL(button.dataset.locate, document.baseURI);
    address.search += `${address.search ? '&' : '?'}near=${placeOf(coords)}`;
    window.Blazor?.navigateTo ? window.Blazor.navigateTo(address.href) : location.assign(address);
  }, fail, { maximumAge: 60_000, timeout: 15_000 });
});

// <button data-near-here>: with the visitor's consent, which the browser asks for, their position goes into the field of its form, to about a hundred metres.
const wakeNear = () => {
  for (const button of document.querySelectorAll('button[data-near-here]')) button.hidden = !navigator.geolocation;
};
document.addEventListener('click', event => {
  const button = event.target.closest('button[data-near-here]');
  if (!button) return;
  const said = button.closest('[data-near]').querySelector('[data-near-said]');
  said.textContent = '';
  navigator.geolocation.getCurrentPosition(({ coords }) => {
    const { form } = button;
    form.elements.near.value = placeOf(coords);
    form.requestSubmit();
  }, () => { said.textContent = button.dataset.failed; }, { maximumAge: 60_000, timeout: 15_000 });
});

// A lost connection (Layout/ConnectionNotice.razor): what is typed into a planner meanwhile would not arrive, so it waits, and goes on where the hand was.
let handAt;
const holdPlanner = away => {
  const planner = document.querySelector('.planner');
  if (!planner || planner.inert === away) return;
  if (away) handAt = document.activeElement;
  planner.inert = away;
  if (!away) handAt?.focus();
};
document.addEventListener('components-reconnect-state-changed', ({ detail: { state } }) => {
  holdPlanner(state !== 'hide');
  // The server has come back without this page: a new one has what was saved.
  if (state === 'rejected' || state === 'resume-failed') location.reload();
}, true);

const wake = () => { wakeMaps(); watchStatus(); wakeNear(); void wakeSearch(); };
wake();
document.addEventListener('enhancedload', wake);
