// Scans: files go out one after the other, so that a stack of any size arrives and a broken line loses one file at most; and
// keys for the desk, which never fight a scanner that types.
(() => {
  const meta = document.querySelector('meta[name="csrf"]');
  const words = (text, ...values) => values.reduce((said, value, at) => said.replace(`{${at}}`, value), text);

  document.querySelectorAll('form[data-scan-upload]').forEach(form => {
    const box = form.querySelector('.scan-sending');
    const bar = box.querySelector('progress');
    const said = box.querySelector('[data-words]');
    const failures = box.querySelector('[data-failures]');
    const receipts = form.parentElement.querySelector('[data-receipts]');

    const sendOne = async (file, way) => {
      const body = new FormData();
      body.append('stack', form.elements['stack'].value);
      body.append('way', way);
      body.append('file', file, file.name);
      const answer = await fetch(form.dataset.one, { method: 'POST', body, redirect: 'manual',
        headers: { Accept: 'text/plain', ...(meta ? { [meta.dataset.header]: meta.content } : {}) } });
      const plain = (answer.headers.get('Content-Type') ?? '').startsWith('text/plain');
      const left = answer.headers.get('Tsunagi-Left');
      if (left !== null && form.dataset.left) form.querySelector('[data-left-here]').textContent = words(form.dataset.left, left);
      if (answer.status !== 200) throw new Error(plain ? await answer.text() : '');
      return answer.text();
    };
    const send = async list => {
      if (form.dataset.busy) return;
      if (list.length === 0) {
        box.hidden = false;
        bar.hidden = true;
        failures.replaceChildren();
        said.textContent = form.dataset.none;
        form.elements['files'].focus();
        return;
      }
      bar.hidden = false;
      form.dataset.busy = 'true';
      box.hidden = false;
      failures.replaceChildren();
      bar.max = list.length;
      let sent = 0;
      for (const { file, way } of list) {
        said.textContent = words(form.dataset.sending, sent + 1, list.length, file.name);
        try {
          const reference = await sendOne(file, way);
          sent += 1;
          if (receipts) {
            const line = document.createElement('li');
            const number = document.createElement('b');
            number.textContent = reference;
            line.append(number, ` ${file.name}`);
            receipts.append(line);
            receipts.closest('section').hidden = false;
          }
        } catch (failure) {
          const line = document.createElement('li');
          const reason = failure instanceof TypeError ? '' : failure.message;
          line.textContent = reason ? (reason.includes(file.name) ? reason : `${file.name}: ${reason}`) : words(form.dataset.failed, file.name);
          failures.append(line);
        }
        bar.value += 1;
      }
      said.textContent = words(form.dataset.done, sent, list.length);
      delete form.dataset.busy;
      bar.value = 0;
      form.elements['files'].value = '';
      form.elements['photos'].value = '';
      if (receipts) return;
      if (sent === list.length) location.assign('/scans');
      else window.htmx?.ajax('GET', '/scans', { target: '#stacks', select: '#stacks', swap: 'outerHTML' });
    };
    const chosen = (files, way) => [...files].map(file => ({ file, way }));

    form.addEventListener('submit', event => {
      event.preventDefault();
      send([...chosen(form.elements['files'].files, 'UPLOAD'), ...chosen(form.elements['photos'].files, 'CAMERA')]);
    }, true);
    for (const name of ['dragenter', 'dragover']) {
      form.addEventListener(name, event => { event.preventDefault(); form.classList.add('over'); });
    }
    form.addEventListener('dragleave', () => form.classList.remove('over'));
    form.addEventListener('drop', event => {
      event.preventDefault();
      form.classList.remove('over');
      send(chosen(event.dataTransfer.files, 'UPLOAD'));
    });
  });

  // A lone key is an order; several keys within 60 ms come from a scanner and belong into the field.
  const field = document.getElementById('sheet');
  const orders = () => document.querySelectorAll('[data-key]');
  if (orders().length === 0) return;
  const PAUSE = 60;
  let typed = '';
  let timer;
  const obey = key => [...orders()].find(order => order.dataset.key === key.toLowerCase())?.click();
  document.addEventListener('keydown', event => {
    const into = event.target.closest('input, textarea, select');
    if (into || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.key === 'Enter' && typed.length > 1 && field) {
      event.preventDefault();
      clearTimeout(timer);
      field.value = typed;
      typed = '';
      field.form.requestSubmit();
      return;
    }
    if (event.key.length !== 1) return;
    typed += event.key;
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (typed.length === 1) obey(typed);
      else if (field) { field.value = typed; field.focus(); }
      typed = '';
    }, PAUSE);
  });
})();
