// What makes the pages quicker to use. Without it all of them work.
'use strict';

// Suggestions below the search box, as the combobox pattern of the ARIA Authoring Practices.
(() => {
  const input = document.getElementById('q');
  if (!input) return;
  const list = document.createElement('ul');
  list.id = 'suggestions';
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Suggestions');
  input.after(list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);

  let active = -1;
  let waiting = 0;
  let asked = null;

  const options = () => [...list.children];
  const mark = (index) => {
    active = index;
    options().forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    if (index < 0) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', options()[index].id);
      options()[index].scrollIntoView({ block: 'nearest' });
    }
  };
  const close = () => {
    clearTimeout(waiting);
    if (asked) asked.abort();
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    mark(-1);
  };
  const choose = (index) => {
    input.value = options()[index].dataset.q;
    close();
    input.form.requestSubmit();
  };
  const show = (suggestions) => {
    list.replaceChildren(...suggestions.map((suggestion, i) => {
      const option = document.createElement('li');
      option.id = 'suggestion-' + i;
      option.setAttribute('role', 'option');
      option.dataset.q = suggestion.q;
      const kind = document.createElement('span');
      kind.className = 'kind';
      kind.textContent = suggestion.kind;
      option.append(kind, ' ', suggestion.text);
      option.addEventListener('click', () => choose(i));
      return option;
    }));
    list.hidden = suggestions.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    mark(-1);
  };
  const ask = async () => {
    const prefix = input.value.trim();
    if (prefix.length < 2 || prefix.length > 100) return close();
    if (asked) asked.abort();
    asked = new AbortController();
    try {
      const answer = await fetch('/v1/suggest?prefix=' + encodeURIComponent(prefix), { signal: asked.signal });
      if (answer.ok) show((await answer.json()).suggestions);
    } catch (e) {
      // A newer question, or no answer: then there are no suggestions.
    }
  };

  close();
  // The list keeps the focus where it is.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  input.addEventListener('blur', close);
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 120);
  });
  input.addEventListener('keydown', (event) => {
    const count = options().length;
    if (event.isComposing || list.hidden) return;
    if (event.key === 'ArrowDown') mark(active + 1 >= count ? -1 : active + 1);
    else if (event.key === 'ArrowUp') mark(active < 0 ? count - 1 : active - 1);
    else if (event.key === 'Enter' && active >= 0) choose(active);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });

  if (input.dataset.position) {
    input.focus();
    input.setSelectionRange(Number(input.dataset.position), Number(input.dataset.position));
  }
})();

// Brushing over the chart chooses a range; a click on a bar is a link anyway.
(() => {
  const chart = document.querySelector('svg[data-base]');
  if (!chart) return;
  const times = [...chart.querySelectorAll('[data-time]')].map((bar) => bar.dataset.time);
  const chosen = chart.querySelector('.chosen');
  let start = -1;
  let end = -1;
  let brushing = false;

  const at = (event) => {
    const box = chart.getBoundingClientRect();
    const index = Math.floor(((event.clientX - box.left) / box.width) * times.length);
    return Math.min(times.length - 1, Math.max(0, index));
  };
  const range = () => [Math.min(start, end), Math.max(start, end)];
  const stop = () => {
    start = -1;
    brushing = false;
    chosen.setAttribute('width', 0);
  };
  chart.addEventListener('dragstart', (event) => event.preventDefault());
  chart.addEventListener('pointerdown', (event) => {
    if (event.button === 0) start = end = at(event);
  });
  chart.addEventListener('pointermove', (event) => {
    if (start < 0) return;
    end = at(event);
    if (end === start && !brushing) return;
    if (!brushing) {
      brushing = true;
      chart.setPointerCapture(event.pointerId);
    }
    const [first, last] = range();
    chosen.setAttribute('x', first * 10);
    chosen.setAttribute('width', (last - first + 1) * 10);
  });
  chart.addEventListener('pointerup', () => {
    if (brushing) {
      const [first, last] = range();
      const address = new URL(chart.dataset.base, location.href);
      address.searchParams.set('from', times[first]);
      address.searchParams.set('to', times[last]);
      location.assign(address);
    }
    stop();
  });
  chart.addEventListener('pointercancel', stop);
})();

// A button that copies the text it names.
for (const button of document.querySelectorAll('button[data-copies]')) {
  const text = document.getElementById(button.dataset.copies);
  button.hidden = false;
  button.addEventListener('click', async () => {
    text.select();
    try {
      await navigator.clipboard.writeText(text.value);
    } catch (e) {
      // Only pages of this machine or over HTTPS have a clipboard.
      document.execCommand('copy');
    }
    button.textContent = 'Copied';
  });
}

// The live page: what comes is put above what is there.
(() => {
  const list = document.querySelector('[data-stream]');
  if (!list) return;
  const MOST = 100;
  const status = document.getElementById('watching');

  const put = (parent, tag, className, text) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.textContent = text;
    parent.append(element, ' ');
    return element;
  };
  const shortened = (text, length) => {
    const characters = [...text];
    return characters.length > length ? characters.slice(0, length).join('') + ' …' : text;
  };
  const item = (kind, paper) => {
    const element = document.createElement('li');
    element.dataset.id = paper.id;
    const link = put(put(element, 'h2', '', ''), 'a', '', paper.display?.title ?? 'Untitled');
    link.href = '/papers/' + encodeURIComponent(paper.id);
    const authors = paper.authors ?? [];
    const names = authors.slice(0, 10).map((author) => author.name).join(', ');
    put(element, 'p', 'byline', authors.length > 10 || paper.authorsTruncated ? names + ', et al.' : names);
    const notes = put(element, 'p', 'notes', '');
    put(notes, 'strong', '', kind === 'added' ? 'new' : kind);
    if (paper.published) {
      const { date, precision } = paper.published;
      put(notes, 'span', '', precision === 'year' ? date.slice(0, 4) : precision === 'month' ? date.slice(0, 7) : date);
    }
    for (const category of paper.categories ?? []) put(notes, 'span', '', category);
    if (paper.display?.abstract) put(element, 'p', 'passage', shortened(paper.display.abstract, 400));
    return element;
  };

  const source = new EventSource(list.dataset.stream);
  for (const kind of ['added', 'revised', 'withdrawn']) {
    source.addEventListener(kind, (event) => {
      const { paperId, paper } = JSON.parse(event.data);
      for (const old of [...list.children]) {
        if (!old.dataset.id || old.dataset.id === paperId) old.remove();
      }
      if (paper) list.prepend(item(kind, paper));
      while (list.children.length > MOST) list.lastElementChild.remove();
    });
  }
  source.addEventListener('open', () => {
    status.textContent = 'Watching: new papers come here by themselves.';
  });
  source.addEventListener('error', () => {
    status.textContent = source.readyState === EventSource.CLOSED
      ? 'No longer watching; load this page again.'
      : 'Not connected; trying again.';
  });
})();
