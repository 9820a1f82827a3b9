// A search box that suggests: <div data-suggest="address"> with its field, a listbox and a status line; the words are in its data attributes.
// Combobox with a list of groups (ARIA 1.2). The focus stays in the field; one request at a time, and a newer keystroke ends the older one.

const quiet = 120;
const least = 2;
const groups = [
  { name: 'libraries', option: item => ({ text: item.name, detail: item.city, library: item.url }) },
  { name: 'cities', option: item => ({ text: item.name, size: item.libraries, field: 'city', value: item.name }) },
  { name: 'spaces', option: item => ({ text: item.label, size: item.libraries, field: 'space', value: item.code }) },
  { name: 'services', option: item => ({ text: item.label, size: item.libraries, field: 'service', value: item.code }) },
];
const boxes = new WeakMap();

/** Wakes every search box in a document; one that is awake gets back what a fresh copy of the page took from it. */
export function attach(document) {
  for (const root of document.querySelectorAll('[data-suggest]')) {
    if (!boxes.has(root)) {
      boxes.set(root, new SuggestionBox(root));
    }
    boxes.get(root).prepare();
  }
}

class SuggestionBox {
  #root;
  #input;
  #list;
  #status;
  #options = [];
  #active = -1;
  #timer;
  #request;

  constructor(root) {
    this.#root = root;
    this.#input = root.querySelector('input');
    this.#list = root.querySelector('[data-suggest-list]');
    this.#status = root.querySelector('[data-suggest-status]');
    this.#input.addEventListener('input', e => { if (!e.isComposing) this.#typed(); });
    this.#input.addEventListener('compositionend', () => this.#typed());
    this.#input.addEventListener('keydown', e => this.#pressed(e));
    this.#input.addEventListener('blur', () => this.#close());
    this.#input.form.addEventListener('submit', () => this.#close());
    // The field keeps the focus while the pointer chooses.
    this.#list.addEventListener('pointerdown', e => e.preventDefault());
    this.#list.addEventListener('mousedown', e => e.preventDefault());
    this.#list.addEventListener('click', e => this.#clicked(e));
  }

  prepare() {
    const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': this.#list.id, 'aria-haspopup': 'listbox' };
    for (const [name, value] of Object.entries(attributes)) {
      this.#input.setAttribute(name, value);
    }
    this.#close();
  }

  get #isOpen() {
    return !this.#list.hidden;
  }

  #typed() {
    this.#stop();
    if (this.#input.value.trim().length < least) {
      this.#close();
      return;
    }
    this.#timer = setTimeout(() => { void this.#ask(); }, quiet);
  }

  async #ask() {
    this.#stop();
    const request = this.#request = new AbortController();
    const address = new URL(this.#root.dataset.suggest, document.baseURI);
    address.searchParams.set('q', this.#input.value);
    try {
      const answer = await fetch(address, { signal: request.signal, headers: { Accept: 'application/json' } });
      const found = answer.ok ? await answer.json() : null;
      if (this.#request === request) {
        this.#request = undefined;
        found && document.activeElement === this.#input ? this.#show(found) : this.#close();
      }
    } catch {
      // Ended by a newer keystroke, or out of reach: the form works without suggestions.
      if (this.#request === request) this.#close();
    }
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#request?.abort();
    this.#request = undefined;
  }

  #show(found) {
    this.#options = [];
    this.#list.replaceChildren(...groups.filter(group => found[group.name]?.length > 0).map(group => this.#group(group, found[group.name])));
    this.#activate(-1);
    this.#list.hidden = this.#options.length === 0;
    this.#list.scrollTop = 0;
    this.#input.setAttribute('aria-expanded', String(this.#isOpen));
    this.#say(this.#isOpen ? this.#counted(this.#root.dataset.suggestCount, this.#options.length) : this.#root.dataset.suggestNone);
  }

  #group({ name, option }, items) {
    const group = document.createElement('div');
    const heading = document.createElement('div');
    group.setAttribute('role', 'group');
    heading.id = `${this.#list.id}-${name}`;
    heading.className = 'suggestions__heading';
    heading.setAttribute('role', 'presentation');
    heading.textContent = this.#root.dataset[`suggest${name[0].toUpperCase()}${name.slice(1)}`];
    group.setAttribute('aria-labelledby', heading.id);
    group.append(heading, ...items.map(item => this.#option(option(item))));
    return group;
  }

  #option(meaning) {
    const element = document.createElement('div');
    element.id = `${this.#list.id}-${this.#options.length}`;
    element.className = 'suggestions__option';
    element.setAttribute('role', 'option');
    element.setAttribute('aria-selected', 'false');
    const [text, detail] = [document.createElement('span'), document.createElement('span')];
    text.textContent = meaning.text;
    detail.className = 'suggestions__detail';
    detail.textContent = meaning.detail ?? this.#counted(this.#root.dataset.suggestSize, meaning.size);
    element.append(text, ' ', detail);
    this.#options.push({ element, meaning });
    return element;
  }

  #pressed(event) {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const last = this.#options.length - 1;
    const moves = {
      ArrowDown: () => (this.#active < last ? this.#active + 1 : 0),
      ArrowUp: () => (this.#active > 0 ? this.#active - 1 : last),
      // Without an option chosen these move the caret.
      Home: () => (this.#active >= 0 && !event.shiftKey ? 0 : null),
      End: () => (this.#active >= 0 && !event.shiftKey ? last : null),
    };
    if (!this.#isOpen) {
      if (event.key === 'ArrowDown' && this.#input.value.trim().length >= least) {
        event.preventDefault();
        void this.#ask();
      }
    } else if (event.key in moves) {
      const next = moves[event.key]();
      if (next !== null) {
        event.preventDefault();
        this.#activate(next);
      }
    } else if (event.key === 'Enter' && this.#active >= 0) {
      event.preventDefault();
      this.#choose(this.#options[this.#active].meaning);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    } else if (event.key === 'Tab' || event.key === 'Enter') {
      this.#close();
    } else {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') event.stopPropagation();
  }

  #activate(index) {
    this.#active = index;
    this.#options.forEach(({ element }, i) => element.setAttribute('aria-selected', String(i === index)));
    const element = this.#options[index]?.element;
    element ? this.#input.setAttribute('aria-activedescendant', element.id) : this.#input.removeAttribute('aria-activedescendant');
    element?.scrollIntoView({ block: 'nearest' });
  }

  #clicked(event) {
    const chosen = this.#options.find(({ element }) => element.contains(event.target));
    if (chosen) this.#choose(chosen.meaning);
  }

  #choose({ library, field, value }) {
    this.#close();
    const form = this.#input.form;
    this.#input.value = '';
    if (library) {
      // A page that searches while one types need not do so any more, and says by preventDefault that its address only holds what was typed.
      const addressCounts = this.#input.dispatchEvent(new CustomEvent('suggestionchosen', { bubbles: true, cancelable: true }));
      const url = new URL(library);
      const here = location.origin + url.pathname;
      window.Blazor?.navigateTo ? window.Blazor.navigateTo(here, { replaceHistoryEntry: !addressCounts }) : location.assign(here);
      return;
    }
    setField(form, field, value);
    // With the search button: the page then has the one address of its filters.
    form.requestSubmit(this.#root.querySelector('button'));
  }

  #close() {
    this.#stop();
    this.#options = [];
    this.#active = -1;
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
    this.#say('');
  }

  #say(words) {
    if (this.#status.textContent !== words) this.#status.textContent = words;
  }

  #counted(forms, number) {
    return counted(forms, number, document.documentElement.lang);
  }
}

/** The form of a counted noun, as Localization/Plural.cs writes them: one, few, many with bars between; in English two. */
export function counted(forms, number, language) {
  const all = forms.split('|');
  const index = ['one', 'few', 'many'].indexOf(new Intl.PluralRules(language).select(number));
  return all[index < 0 ? all.length - 1 : Math.min(index, all.length - 1)].replace('{0}', new Intl.NumberFormat(language).format(number));
}

/** Sets a field of the filter form to a value, also where the form does not offer it at the moment. */
function setField(form, name, value) {
  const select = form.querySelector(`select[name="${name}"]`);
  if (select) {
    if (![...select.options].some(option => option.value === value)) select.add(new Option(value, value));
    select.value = value;
    return;
  }
  const box = [...form.querySelectorAll(`input[name="${name}"]`)].find(input => input.value === value);
  if (box) {
    box.checked = true;
    return;
  }
  const hidden = document.createElement('input');
  Object.assign(hidden, { type: 'hidden', name, value });
  form.append(hidden);
}
