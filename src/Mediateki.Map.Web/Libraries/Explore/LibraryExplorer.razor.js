const quietWhileTyping = 300;
const quietBeforeHover = 80;
const sideBySide = matchMedia('(min-width: 62rem)');

/** Brings the static part of the map page to life; `callbacks` is ExplorerCallbacks.cs, whose answers nobody waits for. */
export function attach(callbacks) {
  return new ExplorePage(document.querySelector('[data-explore]'), (name, ...values) => {
    callbacks.invokeMethodAsync(name, ...values).catch(() => {});
  });
}

class ExplorePage {
  #root;
  #tell;
  #listening = new AbortController();
  #path = location.pathname;
  #typing;
  #hovering;
  #hovered = null;

  constructor(root, tell) {
    this.#root = root;
    this.#tell = tell;
    const options = { signal: this.#listening.signal };
    root.addEventListener('input', e => this.#typed(e), options);
    root.addEventListener('change', e => this.#changed(e), options);
    root.addEventListener('submit', e => this.#submitted(e), options);
    root.addEventListener('click', e => this.#clicked(e), options);
    root.addEventListener('suggestionchosen', e => this.#left(e), options);
    root.addEventListener('keydown', e => this.#pressed(e), options);
    for (const name of ['pointerover', 'focusin']) {
      root.addEventListener(name, e => this.#point(e.target), options);
    }
    root.addEventListener('pointerleave', () => this.#point(null), options);
    sideBySide.addEventListener('change', () => this.#tell('Resize', sideBySide.matches), options);
    this.#catchUp(document.activeElement);
  }

  isWide() {
    return sideBySide.matches;
  }

  /** Shows the address, the counts and the view that the explorer says are current. */
  present({ url, counts, total, chosen, showsMap }, entry) {
    // Meanwhile the visitor may be on the way to another page, whose address this is not.
    if (location.pathname !== this.#path) return;
    if (url !== location.pathname + location.search) {
      const asNewEntry = entry === 'New' || (entry === 'Typed' && !wasTyped());
      asNewEntry ? history.pushState(entry === 'Typed' ? { typed: true } : null, '', url) : history.replaceState(history.state, '', url);
    }
    // The language links repeat the query, so that changing the language keeps what is shown; the links past the filters stay on this page.
    for (const link of document.querySelectorAll('.language-switch a, .skip-link')) {
      link.search = location.search;
    }
    for (const place of this.#root.querySelectorAll('[data-count]')) {
      const count = counts[place.dataset.count] ?? 0;
      place.textContent = count;
      place.toggleAttribute('data-none', count === 0);
    }
    this.#say('[data-total]', total);
    this.#say('[data-chosen]', chosen);
    this.#root.dataset.shows = showsMap ? 'map' : 'list';
    if (entry === 'New') {
      this.#root.querySelector('[data-explore-list]').scrollTop = 0;
    }
  }

  /** Scrolls the list to a card, where the list is on the screen. */
  reveal(slug) {
    const smooth = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#root.querySelector(`[data-library="${CSS.escape(slug)}"]`)?.scrollIntoView({ block: 'nearest', behavior: smooth ? 'smooth' : 'auto' });
  }

  /** Takes the focus from where it was lost to a card, to the head of the list or, where the list is not on the screen, to the map. */
  land(slug) {
    const card = slug && this.#root.querySelector(`[data-select="${CSS.escape(slug)}"]`);
    [card, this.#root.querySelector('[data-explore-list] h2'), this.#root.querySelector('[data-explore-map]')]
      .find(place => place?.checkVisibility())?.focus({ preventScroll: true });
  }

  detach() {
    this.#listening.abort();
    clearTimeout(this.#typing);
    clearTimeout(this.#hovering);
  }

  #say(place, words) {
    const element = this.#root.querySelector(place);
    if (element) {
      element.textContent = words;
    }
  }

  // On a phone the first touch of a field is what starts all this (js/start.js): what was said in it meanwhile counts. A field that tells of its change
  // when it is left will do so; a text that was sent has its answer in the address.
  #catchUp(field) {
    const form = field?.form;
    if (!form?.matches('[data-filter-form]') || !this.#root.contains(form)) return;
    if (isSearch(field)) {
      this.#typing = setTimeout(() => {
        if (!saysWhatCame(field) && field.value !== new URLSearchParams(location.search).get('asked')) this.#apply(form, true);
      }, quietWhileTyping);
    } else if (field.matches('select, input[type="checkbox"]') && !saysWhatCame(field)) {
      this.#apply(form, false);
    }
  }

  #typed(event) {
    if (isSearch(event.target)) {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#apply(event.target.form, true), quietWhileTyping);
    }
  }

  #changed(event) {
    const form = event.target.form;
    if (form?.matches('[data-filter-form]') && !isSearch(event.target)) {
      this.#apply(form, false);
    }
  }

  #submitted(event) {
    if (event.target.matches('[data-filter-form]')) {
      event.preventDefault();
      event.submitter?.name === 'ask' ? this.#ask(event.target) : this.#apply(event.target, false);
      event.target.querySelector('[data-filter-fold]').open = false;
      this.#root.querySelector('[data-explore-list] h2').focus();
    }
  }

  #apply(form, isTyping) {
    clearTimeout(this.#typing);
    keepAccess(form);
    this.#tell('Apply', `?${new URLSearchParams(new FormData(form))}`, isTyping);
  }

  #ask(form) {
    clearTimeout(this.#typing);
    keepAccess(form);
    const typed = wasTyped();
    if (typed) {
      history.replaceState(null, '', location.href); // What is typed after this is another search.
    }
    this.#tell('Ask', `?${new URLSearchParams(new FormData(form))}`, typed);
  }

  // The visitor goes to a library that was suggested.
  #left(event) {
    clearTimeout(this.#typing);
    if (wasTyped()) {
      event.preventDefault();
    }
  }

  #clicked(event) {
    const link = event.target.closest('[data-select]');
    if (link && event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)) {
      event.preventDefault();
      this.#tell('Select', link.dataset.select);
    }
  }

  #pressed(event) {
    const fold = event.key === 'Escape' && event.target.closest('[data-filter-fold][open]');
    if (fold) {
      fold.open = false;
      fold.querySelector('summary').focus();
    } else if (event.key === 'Escape' && !event.defaultPrevented && !event.target.closest('[data-filter-form]')) {
      this.#root.querySelector('[data-preview-close]')?.click();
    }
  }

  #point(target) {
    const slug = target?.closest('[data-library]')?.dataset.library ?? null;
    if (slug !== this.#hovered) {
      this.#hovered = slug;
      clearTimeout(this.#hovering);
      this.#hovering = setTimeout(() => this.#tell('Hover', slug), quietBeforeHover);
    }
  }
}

const saysWhatCame = field =>
  field.options ? [...field.options].every(option => option.selected === option.defaultSelected)
  : field.type === 'checkbox' ? field.checked === field.defaultChecked
  : field.value === field.defaultValue;

// Typing has one entry of the history, which what comes of it takes over: Back leads to the page as it was before.
const wasTyped = () => history.state?.typed === true;

const isSearch = field => field.matches('[data-filter-form] input[type="search"]');

// What a visitor needs from a building stays in their browser (VisitorAccess.cs); pages read from it what comes first.
function keepAccess(form) {
  const chosen = form.elements.profile?.value ?? '';
  document.cookie = `mediateki-access=${chosen}; path=/; max-age=${chosen ? 365 * 24 * 60 * 60 : 0}; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
}
