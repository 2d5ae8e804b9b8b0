// Drafts: a form with data-draft="key" is saved on the server as it is typed and put back when the page is opened again.
(() => {
  const meta = document.querySelector('meta[name="csrf"]');
  const headers = () => meta ? { [meta.dataset.header]: meta.content } : {};

  document.body?.addEventListener('htmx:configRequest', event => Object.assign(event.detail.headers, headers()));

  const read = form => {
    const fields = {};
    for (const [name, value] of new FormData(form)) {
      const input = form.elements[name];
      if (name === '_csrf' || typeof value !== 'string' || input?.type === 'password' || input?.type === 'hidden') continue;
      (fields[name] ??= []).push(value);
    }
    return fields;
  };
  const write = (form, fields) => {
    for (const [name, values] of Object.entries(fields)) {
      form.querySelectorAll(`[name="${CSS.escape(name)}"]`).forEach((input, index) => {
        if (input.type === 'checkbox' || input.type === 'radio') input.checked = values.includes(input.value);
        else if (input.type !== 'hidden' && values[index] !== undefined) input.value = values[index];
      });
    }
  };
  const setUp = form => {
    const key = form.dataset.draft;
    const url = '/drafts?form=' + encodeURIComponent(key);
    const local = 'draft:' + key;
    const note = document.createElement('p');
    note.className = 'draft-note';
    note.setAttribute('role', 'status');
    form.append(note);
    const texts = document.getElementById('draft-texts')?.dataset ?? {};
    let timer;
    const keep = async () => {
      const fields = JSON.stringify(read(form));
      try {
        const answer = await fetch(url, { method: 'PUT', body: fields, redirect: 'manual', keepalive: true,
          headers: { 'Content-Type': 'application/json', ...headers() } });
        if (!answer.ok) throw new Error(String(answer.status));
        sessionStorage.removeItem(local);
        note.textContent = texts.kept ?? '';
      } catch {
        sessionStorage.setItem(local, fields);
        note.textContent = texts.signedOut ?? '';
      }
    };
    form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(keep, 700); });
    form.addEventListener('submit', () => {
      clearTimeout(timer);
      sessionStorage.setItem(local, JSON.stringify(read(form)));
    });
    const restore = async () => {
      if (form.dataset.draftFresh === 'false') return;
      const here = sessionStorage.getItem(local);
      if (here) { write(form, JSON.parse(here)); note.textContent = texts.restored ?? ''; return; }
      const answer = await fetch(url, { redirect: 'manual' });
      if (answer.status !== 200) return;
      write(form, await answer.json());
      note.textContent = texts.restored ?? '';
    };
    restore();
  };
  // A page that says a form was taken names it here, and its draft is forgotten.
  document.querySelectorAll('[data-draft-done]').forEach(done => {
    sessionStorage.removeItem('draft:' + done.dataset.draftDone);
    fetch('/drafts?form=' + encodeURIComponent(done.dataset.draftDone), { method: 'DELETE', headers: headers() });
  });
  document.querySelectorAll('form[data-draft]').forEach(setUp);
  // A second click while the first is under way sends nothing: a form goes out once until its answer is here.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post' || form.target) return;
    if (form.dataset.sent && Date.now() - Number(form.dataset.sent) < 10000) { event.preventDefault(); return; }
    form.dataset.sent = String(Date.now());
  });
  addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent));
  // A reference is copied by a click.
  document.querySelectorAll('[data-copy]').forEach(element => element.addEventListener('click', () =>
    navigator.clipboard?.writeText(element.dataset.copy)));
})();
