// Keeps the overview as it is now. The stream only says that something changed; what changed is fetched and put into its cells, so that
// nothing flickers, what is open stays open and the focus stays where it is. Without a stream it asks every two seconds.
(() => {
  'use strict';

  const board = () => document.getElementById('overview-board');
  const said = document.getElementById('overview-live');
  const news = document.getElementById('overview-news');
  if (!board() || !window.fetch || !said) {
    return;
  }

  const ASK_EVERY = 2000;
  const SPEAK_EVERY = 20000;
  let mark = null;
  let version = board().dataset.version;
  let stream = null;
  let asking = null;
  let fetching = false;
  let again = false;
  let spoken = 0;

  const say = (name) => {
    said.hidden = false;
    said.className = name === 'lost' ? 'alert alert-warning d-print-none' : 'text-secondary d-print-none';
    if (said.textContent !== said.dataset[name]) {
      said.textContent = said.dataset[name];
    }
  };

  const totals = () =>
    Array.from(board().querySelectorAll('[data-announce]'), (one) => one.closest('li').textContent.replace(/\s+/g, ' ').trim());

  const cells = (root) => {
    const found = new Map();
    root.querySelectorAll('[data-cell]').forEach((cell) => found.set(cell.dataset.cell, cell));
    return found;
  };

  // Only cells that differ; a link that had the focus gets it back in the new text.
  const patch = (from, to) => {
    const mine = cells(from);
    cells(to).forEach((cell, name) => {
      const old = mine.get(name);
      if (!old || old.innerHTML === cell.innerHTML) {
        return;
      }
      const focused = old.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
      old.replaceChildren(...Array.from(cell.childNodes, (node) => document.importNode(node, true)));
      if (focused) {
        const link = Array.from(old.querySelectorAll('a')).find((one) => one.getAttribute('href') === focused);
        (link || old.closest('article')?.querySelector('h2 a') || document.getElementById('main')).focus();
      }
    });
  };

  const heads = (root) => {
    const copy = root.cloneNode(true);
    copy.querySelectorAll('#overview-list').forEach((list) => list.remove());
    return copy;
  };

  const take = (fresh) => {
    const before = totals();
    const mine = document.getElementById('overview-list');
    const theirs = fresh.querySelector('#overview-list');
    if (!mine || !theirs) {
      board().replaceWith(document.importNode(fresh, true));
    } else {
      patchHead(fresh);
      const focused = mine.contains(document.activeElement) ? document.activeElement : null;
      const top = focused ? focused.getBoundingClientRect().top : 0;
      let moved = false;
      let place = mine.firstElementChild;
      Array.from(theirs.children).forEach((card) => {
        const old = document.getElementById(card.id);
        if (old) {
          patch(old, card);
        }
        const here = old || document.importNode(card, true);
        if (here === place) {
          place = place.nextElementSibling;
        } else {
          mine.insertBefore(here, place);
          moved = true;
        }
      });
      while (place) {
        const next = place.nextElementSibling;
        place.remove();
        place = next;
        moved = true;
      }
      if (moved && focused && focused.isConnected) {
        focused.focus({ preventScroll: true });
        window.scrollBy(0, focused.getBoundingClientRect().top - top);
      }
    }
    const now = totals();
    if (now.join() !== before.join() && Date.now() - spoken > SPEAK_EVERY) {
      spoken = Date.now();
      news.textContent = now.filter((text, i) => text !== before[i]).join(', ');
    }
  };

  const patchHead = (fresh) => {
    const head = heads(fresh);
    const own = new Map();
    board().querySelectorAll('[data-cell]').forEach((cell) => {
      if (!cell.closest('#overview-list')) {
        own.set(cell.dataset.cell, cell);
      }
    });
    cells(head).forEach((cell, name) => {
      const old = own.get(name);
      if (old && old.innerHTML !== cell.innerHTML) {
        old.replaceChildren(...Array.from(cell.childNodes, (node) => document.importNode(node, true)));
      }
    });
  };

  const ask = () => {
    if (fetching) {
      again = true;
      return;
    }
    fetching = true;
    fetch(board().dataset.source, {
      headers: { Accept: 'text/html', ...(mark ? { 'If-None-Match': mark } : {}) },
      redirect: 'error',
      cache: 'no-store',
    })
      .then((answer) => {
        if (answer.status === 304) {
          return null;
        }
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        mark = answer.headers.get('ETag');
        return answer.text();
      })
      .then((text) => {
        if (text !== null) {
          const fresh = new DOMParser().parseFromString(text, 'text/html').getElementById('overview-board');
          if (!fresh) {
            throw new Error('no board');
          }
          take(fresh);
          version = fresh.dataset.version;
        }
        say(asking ? 'asking' : 'live');
      })
      .catch(() => say('lost'))
      .finally(() => {
        fetching = false;
        if (again) {
          again = false;
          ask();
        }
      });
  };

  const poll = (on) => {
    if (on && !asking) {
      asking = window.setInterval(ask, ASK_EVERY);
    } else if (!on && asking) {
      window.clearInterval(asking);
      asking = null;
    }
  };

  const stop = () => {
    if (stream) {
      stream.close();
      stream = null;
    }
    poll(false);
  };

  const start = () => {
    stop();
    if (!window.EventSource) {
      poll(true);
      return;
    }
    stream = new window.EventSource(board().dataset.stream);
    stream.onmessage = (event) => {
      poll(false);
      if (event.data !== version) {
        ask();
      } else {
        say('live');
      }
    };
    stream.onerror = () => {
      // The server ends a stream each minute, and the browser comes again by itself; until then, and if it may not, we ask.
      poll(true);
      if (stream && stream.readyState === window.EventSource.CLOSED) {
        stream = null;
        window.setTimeout(() => !stream && !document.hidden && start(), 30000);
      }
    };
  };

  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      stop();
    } else {
      ask();
      start();
    }
  });
  start();
})();
