// Drafts: a form with data-draft="key" is saved on the server as it is typed and put back when the page is opened again.
(() => {
  const meta = document.querySelector('meta[name="csrf"]');
  const headers = () => meta ? { [meta.dataset.header]: meta.content } : {};

  document.body?.addEventListener('htmx:configRequest', event => Object.assign(event.detail.headers, headers()));

  const read = form => {
    const fields = {};
    if (form.dataset.draftVersion !== undefined) fields['draft-version'] = [form.dataset.draftVersion];
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
  const forget = key => {
    sessionStorage.removeItem('draft:' + key);
    fetch('/drafts?form=' + encodeURIComponent(key), { method: 'DELETE', headers: headers() });
  };
  // A form that was sent and answered with a notice was taken: its draft must not fill the next one. A refusal has no notice.
  const sent = sessionStorage.getItem('draft-sent');
  sessionStorage.removeItem('draft-sent');
  const taken = sent !== null && document.querySelector('[data-notice]') ? sent : null;
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
      sessionStorage.setItem('draft-sent', key);
    });
    const putBack = fields => {
      write(form, fields);
      note.textContent = texts.restored ?? '';
    };
    // Somebody saved the case after this draft was typed: what is there now stays until the person asks for the draft.
    const offer = fields => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn btn-sm ms-2';
      button.textContent = texts.use ?? '';
      button.addEventListener('click', () => putBack(fields));
      note.textContent = texts.changed ?? '';
      note.append(button);
    };
    const typed = fields => JSON.stringify({ ...fields, 'draft-version': null });
    const consider = fields => {
      const version = fields['draft-version']?.[0];
      if (typed(fields) === typed(read(form))) return;
      if (version !== undefined && version !== form.dataset.draftVersion) offer(fields);
      else putBack(fields);
    };
    const restore = async () => {
      if (form.dataset.draftFresh === 'false' || key === taken) return;
      const here = sessionStorage.getItem(local);
      if (here) { consider(JSON.parse(here)); return; }
      const answer = await fetch(url, { redirect: 'manual' });
      if (answer.status !== 200) return;
      consider(await answer.json());
    };
    restore();
  };
  // A page that says a form was taken names it here, and its draft is forgotten.
  document.querySelectorAll('[data-draft-done]').forEach(done => forget(done.dataset.draftDone));
  if (taken !== null) forget(taken);
  document.querySelectorAll('form[data-draft]').forEach(setUp);
  // A second click while the first is under way sends nothing: a form goes out once until its answer is here.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post' || form.target) return;
    if (form.dataset.sent && Date.now() - Number(form.dataset.sent) < 10000) { event.preventDefault(); return; }
    form.dataset.sent = String(Date.now());
  });
  addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent));
  // A form that was refused begins at its first wrong field, however long it is.
  if (document.querySelector('main [role="alert"]') && !document.activeElement?.matches('input, select, textarea')) {
    const said = document.querySelector('main form .invalid-feedback.d-block')?.parentElement;
    const wrong = document.querySelector('main form .is-invalid') ?? said?.parentElement?.querySelector('input, select, textarea');
    wrong?.focus();
    wrong?.scrollIntoView({ block: 'center' });
  }
  // An open group of the bar closes when one goes elsewhere, by mouse or by Escape.
  const groups = [...document.querySelectorAll('.frame-group')];
  const close = kept => groups.forEach(group => { if (group !== kept) group.open = false; });
  document.addEventListener('click', event => close(event.target.closest?.('.frame-group')));
  document.addEventListener('focusin', event => close(event.target.closest?.('.frame-group')));
  document.addEventListener('keydown', event => {
    const open = groups.find(group => group.open);
    if (event.key !== 'Escape' || !open) return;
    open.open = false;
    open.querySelector('summary').focus();
  });
  // A reference is copied by a click.
  document.querySelectorAll('[data-copy]').forEach(element => element.addEventListener('click', () =>
    navigator.clipboard?.writeText(element.dataset.copy)));
})();
