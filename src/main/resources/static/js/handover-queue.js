// The queue of hand-overs in the phone (IndexedDB) and its way to the server. An entry is waiting, sent or refused; its id is made
// here once, so that the server acts once however often it is sent.
window.tsunagiQueue = (() => {
  const MANY = 20;
  const KEPT_MILLISECONDS = 7 * 24 * 3600 * 1000;
  const PATIENCE_MILLISECONDS = 20000;
  const listeners = new Set();
  let opened;
  let sending = false;
  let asked = false;
  let line = 'unknown';
  let person = null;

  const answerOf = request => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const open = () => opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('tsunagi-handover', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('entries', { keyPath: 'id' });
      request.result.createObjectStore('facts');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const store = async (name, mode) => (await open()).transaction(name, mode).objectStore(name);
  const changed = () => listeners.forEach(listener => listener());

  // crypto.randomUUID is missing where the page did not come by https.
  const newId = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  };
  const put = async entry => { await answerOf((await store('entries', 'readwrite')).put(entry)); };
  const all = async () => (await answerOf((await store('entries', 'readonly')).getAll()))
    .sort((one, other) => one.order - other.order);

  const add = async values => {
    const now = new Date();
    const entry = { ...values, id: values.id ?? newId(), order: now.getTime(), writtenAt: now.toISOString(),
      typedBy: person?.login ?? null, state: 'waiting', words: '' };
    await put(entry);
    changed();
    return entry;
  };
  const again = async id => {
    const entry = (await all()).find(one => one.id === id);
    if (entry) await put({ ...entry, state: 'waiting', words: '' });
    changed();
  };
  const remove = async ids => {
    const entries = await store('entries', 'readwrite');
    await Promise.all(ids.map(id => answerOf(entries.delete(id))));
    changed();
  };
  const begin = async () => {
    person = await answerOf((await store('facts', 'readonly')).get('person')) ?? null;
    const old = (await all()).filter(one => one.state === 'sent' && Date.now() - one.order > KEPT_MILLISECONDS);
    if (old.length > 0) await remove(old.map(one => one.id));
    // asks the browser not to throw the queue away when room gets short; it may say no
    navigator.storage?.persist?.().catch(() => false);
  };

  const ask = (path, init) => fetch(path, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MILLISECONDS), ...init });
  const session = async () => {
    const answer = await ask('/api/v1/handovers/session', { headers: { Accept: 'application/json' } });
    if (answer.status === 401) return 'signed-out';
    if (answer.status === 403) return 'no-role';
    if (answer.status !== 200) return 'trouble';
    const known = await answer.json();
    person = { login: known.login, name: known.name };
    await answerOf((await store('facts', 'readwrite')).put(person, 'person'));
    return known;
  };
  const plain = ({ order, state, words, shipment, ...entry }) => entry;
  const sendSome = async (known, some) => {
    const answer = await ask('/api/v1/handovers/entries', { method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...(known.header ? { [known.header]: known.token } : {}) },
      body: JSON.stringify({ sentAt: new Date().toISOString(), entries: some.map(plain) }) });
    if (answer.status === 401 || answer.status === 403) return 'signed-out';
    if (answer.status !== 200) return 'trouble';
    const { results } = await answer.json();
    for (let i = 0; i < results.length; i++) {
      const { state, words, shipment } = results[i];
      await put({ ...some[i], state: state === 'SENT' ? 'sent' : 'refused', words, shipment });
    }
    return 'up';
  };
  const mine = entry => !entry.typedBy || entry.typedBy === person?.login;
  const deliver = async others => {
    const known = await session();
    if (typeof known === 'string') return known;
    const waiting = (await all()).filter(entry => entry.state === 'waiting' && (others || mine(entry)));
    for (let i = 0; i < waiting.length; i += MANY) {
      const said = await sendSome(known, waiting.slice(i, i + MANY));
      changed();
      if (said !== 'up') return said;
    }
    return 'up';
  };

  /** Sends what waits; of other people's entries only when asked to. Says how the line is. */
  const send = async (others = false) => {
    if (sending) {
      asked = true;
      return line;
    }
    sending = true;
    changed();
    try {
      do {
        asked = false;
        line = await deliver(others);
      } while (asked && line === 'up');
    } catch {
      line = 'down';
    } finally {
      sending = false;
      changed();
    }
    return line;
  };
  /** The codes that the server finds in a picture; null when it cannot be asked. */
  const codesIn = async picture => {
    try {
      const known = await session();
      if (typeof known === 'string') return null;
      const body = new FormData();
      body.append('picture', picture, 'picture.jpg');
      const answer = await ask('/api/v1/handovers/codes', { method: 'POST', body, headers: known.header ? { [known.header]: known.token } : {} });
      return answer.status === 200 ? (await answer.json()).codes : null;
    } catch {
      return null;
    }
  };
  const file = async () => {
    const entries = (await all()).filter(entry => entry.state !== 'sent').map(plain);
    return JSON.stringify({ format: 'tsunagi-handovers', version: 1, exportedAt: new Date().toISOString(), entries }, null, 1);
  };

  return { begin, all, add, again, remove, send, mine, file, codesIn,
    onChange: listener => listeners.add(listener),
    get line() { return line; }, get sending() { return sending; }, get person() { return person; } };
})();
