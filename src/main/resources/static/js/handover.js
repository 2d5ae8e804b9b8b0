// The hand-over page: read or type a code, say what happened, and it stands in the queue at once, with or without a line.
(() => {
  const queue = window.tsunagiQueue;
  const codes = window.tsunagiCodes;
  const page = document.getElementById('phone');
  const form = document.getElementById('entry');
  const words = page.dataset;
  const field = name => form.elements[name];
  const by = id => document.getElementById(id);
  const filled = (text, ...values) => values.reduce((said, value, at) => said.replace(`{${at}}`, value), text);
  const RETRY_MILLISECONDS = 15000;
  let read = '';
  let correcting = null;

  const what = () => new FormData(form).get('what');
  const label = name => form.querySelector(`input[value="${CSS.escape(name)}"]`)?.labels[0]?.textContent.trim() ?? name;
  const shown = code => code.length > 40 ? filled(words.paperCode, code.slice(-6)) : code;
  const clock = moment => new Date(moment).toLocaleString(document.documentElement.lang, { timeZone: words.zone,
    month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' });

  // Only what the chosen happening asks for.
  const show = () => {
    const chosen = what();
    form.querySelectorAll('[data-for]').forEach(part => {
      const asked = part.dataset.for.split(' ').includes(chosen);
      part.hidden = !asked;
      part.querySelectorAll('input, select').forEach(input => { input.disabled = !asked; });
    });
    by('quantity-label').textContent = chosen === 'SHORT' ? words.quantityThere : chosen === 'DAMAGED' ? words.quantityDamaged : words.quantityAll;
  };
  const say = (text, bad = false) => {
    by('said').textContent = text;
    by('said').className = 'said ' + (bad ? 'text-danger' : 'text-success');
  };
  const take = (text, how) => {
    field('code').value = text;
    read = how === 'SCANNED' ? text : '';
    say(filled(words.readCode, shown(text)));
    navigator.vibrate?.(80);
  };

  const instant = local => local ? new Date(`${local}:00${words.offset}`).toISOString() : null;
  const values = () => ({
    code: field('code').value.trim(), what: what(), how: field('code').value === read ? 'SCANNED' : 'TYPED',
    occurredAt: instant(field('occurredAt').value), note: field('note').value.trim() || null,
    ...Object.fromEntries(['quantity', 'reason', 'carrier', 'waybill', 'receiver'].map(name => {
      const input = [...form.querySelectorAll(`[name="${name}"]`)].find(one => !one.disabled);
      return [name, input?.value.trim() || null];
    })) });
  const missing = entry => {
    if (!entry.code) return ['code', words.missingCode];
    if (entry.what === 'HANDED_TO_DRIVER' && !entry.carrier) return ['carrier', words.missingCarrier];
    if (entry.what === 'HANDED_TO_DRIVER' && !entry.waybill) return ['waybill', words.missingWaybill];
    if (entry.what === 'DELIVERED' && !entry.receiver) return ['receiver', words.missingReceiver];
    if (entry.what === 'DAMAGED' && !entry.quantity) return ['quantity', words.missingDamaged];
    if (entry.what === 'RETURNED' && !entry.reason) return ['return-reason', words.missingReason];
    return null;
  };
  const clear = () => {
    for (const name of ['code', 'quantity', 'receiver', 'note', 'occurredAt']) field(name).value = '';
    by('earlier').open = false;
    read = '';
    correcting = null;
    by('correcting').hidden = true;
  };

  form.addEventListener('submit', async event => {
    event.preventDefault();
    const entry = values();
    const lack = missing(entry);
    if (lack) { say(lack[1], true); by(lack[0]).focus(); return; }
    try {
      await queue.add(correcting ? { ...entry, id: correcting } : entry);
    } catch {
      say(words.noStore, true);
      return;
    }
    clear();
    say(filled(words.kept, label(entry.what), shown(entry.code)));
    field('code').focus();
    queue.send();
  });
  form.addEventListener('change', event => { if (event.target.name === 'what') show(); });

  const fill = entry => {
    form.querySelector(`input[value="${CSS.escape(entry.what)}"]`).checked = true;
    show();
    for (const name of ['code', 'quantity', 'carrier', 'waybill', 'receiver', 'note']) field(name).value = entry[name] ?? '';
    form.querySelectorAll('[name="reason"]').forEach(input => { input.value = entry.reason ?? ''; });
    read = entry.how === 'SCANNED' ? entry.code : '';
    correcting = entry.id;
    by('correcting').hidden = false;
    by('code').scrollIntoView({ block: 'center' });
    by('code').focus();
  };
  const button = (text, act) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'btn btn-sm';
    made.textContent = text;
    made.addEventListener('click', act);
    return made;
  };
  const line = (kind, text) => {
    const made = document.createElement('p');
    made.className = kind;
    made.textContent = text;
    return made;
  };
  const row = entry => {
    const item = document.createElement('li');
    item.className = 'queue-entry queue-' + entry.state;
    item.dataset.state = entry.state;
    const head = line('queue-head', '');
    const badge = document.createElement('span');
    badge.className = 'queue-state';
    badge.textContent = { waiting: words.waiting, sent: words.sent, refused: words.refused }[entry.state];
    const named = document.createElement('strong');
    named.textContent = label(entry.what);
    head.append(badge, ' ', named, ' ', shown(entry.shipment ?? entry.code));
    const facts = [entry.quantity, entry.carrier, entry.waybill, entry.receiver, clock(entry.occurredAt ?? entry.writtenAt)];
    if (!queue.mine(entry)) facts.push(filled(words.typedBy, entry.typedBy));
    item.append(head, line('queue-facts', facts.filter(Boolean).join(' · ')));
    if (entry.words && entry.state === 'refused') item.append(line('queue-words', entry.words));
    if (entry.state === 'refused') {
      const acts = document.createElement('div');
      acts.className = 'queue-acts';
      acts.append(button(words.correct, () => fill(entry)), button(words.again, async () => { await queue.again(entry.id); queue.send(); }),
        button(words.discard, () => { if (confirm(words.discardSure)) queue.remove([entry.id]); }));
      item.append(acts);
    }
    return item;
  };
  const draw = async () => {
    const entries = await queue.all();
    const number = state => entries.filter(entry => entry.state === state).length;
    const others = entries.filter(entry => entry.state === 'waiting' && !queue.mine(entry)).length;
    by('counts').textContent = filled(words.counts, number('waiting'), number('sent'), number('refused'));
    by('list').replaceChildren(...entries.reverse().slice(0, 100).map(row));
    by('empty').hidden = entries.length > 0;
    by('send').disabled = queue.sending || number('waiting') === 0;
    by('send-others').hidden = others === 0;
    by('send-others').textContent = filled(words.sendOthers, others);
    by('export').disabled = number('waiting') + number('refused') === 0;
    by('forget').disabled = number('sent') === 0;
    const state = queue.sending ? 'sending' : queue.line;
    by('line').dataset.line = state;
    by('line').textContent = { up: words.lineUp, down: words.lineDown, trouble: words.lineTrouble, 'no-role': words.lineRole,
      'signed-out': words.lineSignedOut, sending: words.lineSending, unknown: words.lineUnknown }[state];
    by('sign-in').hidden = state !== 'signed-out';
    by('who').textContent = queue.person ? queue.person.name : '';
  };

  by('send').addEventListener('click', () => queue.send());
  by('send-others').addEventListener('click', () => queue.send(true));
  by('forget').addEventListener('click', async () =>
    queue.remove((await queue.all()).filter(entry => entry.state === 'sent').map(entry => entry.id)));
  by('export').addEventListener('click', async () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([await queue.file()], { type: 'application/json' }));
    link.download = `handovers-${new Date().toISOString().slice(0, 16).replace(/[:T]/g, '-')}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });
  by('stop-correcting').addEventListener('click', clear);

  const camera = by('camera');
  camera.hidden = !codes.possible();
  by('no-camera').hidden = codes.possible();
  camera.addEventListener('click', async () => {
    by('viewfinder').hidden = false;
    try {
      const text = await codes.watch(by('video'));
      if (text) take(text, 'SCANNED');
    } catch {
      say(words.cameraRefused, true);
    }
    by('viewfinder').hidden = true;
  });
  by('stop-camera').addEventListener('click', () => codes.stop());
  by('picture').addEventListener('change', async event => {
    const picture = event.target.files[0];
    if (!picture) return;
    say(words.reading);
    const text = await codes.inPicture(picture).catch(() => null) ?? (await queue.codesIn(picture))?.[0];
    event.target.value = '';
    if (text) take(text, 'SCANNED'); else say(words.noCode, true);
  });

  queue.onChange(draw);
  addEventListener('online', () => queue.send());
  addEventListener('offline', () => queue.send());
  document.addEventListener('visibilitychange', () => { if (!document.hidden) queue.send(); });
  setInterval(async () => {
    if (!document.hidden && (await queue.all()).some(entry => entry.state === 'waiting')) queue.send();
  }, RETRY_MILLISECONDS);

  show();
  queue.begin().then(() => { draw(); queue.send(); }).catch(() => say(words.noStore, true));
  if ('serviceWorker' in navigator) {
    const not = () => { by('offline-not').hidden = false; };
    navigator.serviceWorker.register('/handover/worker.js', { scope: '/handover' }).then(async registration => {
      const coming = registration.installing;
      coming?.addEventListener('statechange', () => { if (coming.state === 'redundant' && !registration.active) not(); });
      await navigator.serviceWorker.ready;
      by('offline-ready').hidden = false;
    }).catch(() => { if (navigator.serviceWorker.controller) by('offline-ready').hidden = false; else not(); });
  } else {
    by('offline-not').hidden = false;
  }
})();
