const memory = 'mediateki-trips';
const most = 30;
const sideBySide = matchMedia('(min-width: 62rem)');

/** Brings a planner to life; `callbacks` is PlannerCallbacks.cs, whose answers nobody waits for. */
export function attach(root, callbacks) {
  return new Planner(root, (name, ...values) => {
    callbacks.invokeMethodAsync(name, ...values).catch(() => {});
  });
}

class Planner {
  #root;
  #tell;
  #listening = new AbortController();
  #tabs = new MutationObserver(() => this.#toTop());
  #dragged = null;

  constructor(root, tell) {
    this.#root = root;
    this.#tell = tell;
    const options = { signal: this.#listening.signal };
    root.addEventListener('dragstart', e => this.#lift(e), options);
    root.addEventListener('dragover', e => this.#over(e), options);
    root.addEventListener('drop', e => this.#drop(e), options);
    root.addEventListener('dragend', () => this.#release(), options);
    document.addEventListener('keydown', e => this.#pressed(e), options);
    this.#tabs.observe(root, { attributes: true, attributeFilter: ['data-shows'] });
    sideBySide.addEventListener('change', () => this.#tell('Resize', sideBySide.matches), options);
  }

  isWide() {
    return sideBySide.matches;
  }

  /** The trip has an address of its own now. Its language links lead to the same trip. */
  showAddress(address, alternates) {
    history.replaceState(history.state, '', address);
    document.querySelector('.skip-link')?.setAttribute('href', `${address}#main`);
    for (const link of document.querySelectorAll('.language-switch a')) {
      link.href = alternates[link.lang || link.hreflang] ?? link.href;
    }
  }

  /** Remembers a trip in this browser only. */
  remember(key, title, date) {
    write([{ key, title, date }, ...read().filter(trip => trip.key !== key)].slice(0, most));
  }

  forget(key) {
    write(read().filter(trip => trip.key !== key));
  }

  remembered() {
    return read();
  }

  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }

  focus(selector) {
    this.#root.querySelector(selector)?.focus();
  }

  detach() {
    this.#listening.abort();
    this.#tabs.disconnect();
  }

  // Another tab begins at its top, however far down the one before was read.
  #toTop() {
    const { top } = this.#root.getBoundingClientRect();
    if (!sideBySide.matches && top < 0) {
      scrollBy({ top, behavior: 'instant' });
    }
  }

  #pressed(event) {
    const isTyping = event.target.matches?.('input, textarea, select');
    if ((event.ctrlKey || event.metaKey) && !isTyping && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      this.#tell(event.shiftKey ? 'Redo' : 'Undo');
    }
    const fold = event.key === 'Escape' && event.target.closest?.('details.menu[open]');
    if (fold) {
      fold.open = false;
      fold.querySelector('summary').focus();
    }
  }

  #lift(event) {
    const stop = event.target.closest?.('[data-stop]');
    if (stop) {
      this.#dragged = stop.dataset.stop;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', stop.dataset.stop);
      stop.classList.add('is-dragged');
    }
  }

  #over(event) {
    const day = this.#dragged && event.target.closest('[data-day]');
    if (day) {
      event.preventDefault();
      this.#mark(this.#place(day, event.clientY).before);
    }
  }

  #drop(event) {
    const day = this.#dragged && event.target.closest('[data-day]');
    if (day) {
      event.preventDefault();
      this.#tell('Drop', this.#dragged, Number(day.dataset.day), this.#place(day, event.clientY).index);
    }
    this.#release();
  }

  // Counted without the dragged stop itself.
  #place(day, y) {
    const stops = [...day.querySelectorAll('[data-stop]')].filter(stop => stop.dataset.stop !== this.#dragged);
    const index = stops.findIndex(stop => {
      const box = stop.getBoundingClientRect();
      return y < box.top + box.height / 2;
    });
    return { index: index < 0 ? stops.length : index, before: stops[index] ?? null };
  }

  #mark(stop) {
    for (const other of this.#root.querySelectorAll('.is-target')) {
      other.classList.toggle('is-target', other === stop);
    }
    stop?.classList.add('is-target');
  }

  #release() {
    this.#dragged = null;
    for (const stop of this.#root.querySelectorAll('.is-dragged, .is-target')) {
      stop.classList.remove('is-dragged', 'is-target');
    }
  }
}

function read() {
  try {
    const trips = JSON.parse(localStorage.getItem(memory) ?? '[]');
    return Array.isArray(trips) ? trips.filter(trip => typeof trip?.key === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

function write(trips) {
  try {
    localStorage.setItem(memory, JSON.stringify(trips));
  } catch {
    // A browser that keeps nothing: the link still works.
  }
}
