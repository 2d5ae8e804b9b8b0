// Second keying: by keys alone, and the round is held while the page is open.
(() => {
  const form = document.querySelector('.keying-form');
  if (!form) return;
  const page = document.querySelector('.keying-page');
  const inputs = () => [...form.querySelectorAll('[data-keying]')].filter(input => input.offsetParent !== null);

  const next = from => {
    const all = inputs();
    const at = all.indexOf(from);
    const to = all[at + 1] ?? form.querySelector('input[name="empties"]:not(:checked)') ?? form.querySelector('button[type="submit"]');
    to.focus();
    to.select?.();
    to.closest('.keying-field')?.scrollIntoView({ block: 'nearest' });
  };
  const wholePage = () => {
    if (page.open) page.close();
    else page.showModal();
  };

  form.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && event.ctrlKey) { event.preventDefault(); form.requestSubmit(); return; }
    if (event.key === 'Enter' && event.target.matches('input')) {
      event.preventDefault();
      if (event.target.matches('[data-keying]')) next(event.target);
      else (inputs()[0] ?? form).focus();
      return;
    }
    if (event.altKey && event.code === 'KeyU') {
      const mark = event.target.closest('.keying-input')?.querySelector('[data-unreadable]');
      if (mark) { event.preventDefault(); mark.click(); }
    }
  });
  document.addEventListener('keydown', event => {
    if (event.key === 'F2') { event.preventDefault(); wholePage(); }
  });
  form.querySelectorAll('[data-fill]').forEach(button => button.addEventListener('click', () => {
    const input = document.getElementById(button.dataset.into);
    input.value = button.dataset.fill;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.focus();
  }));
  form.querySelectorAll('[data-whole-page]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', wholePage);
  });
  const meta = document.querySelector('meta[name="csrf"]');
  setInterval(() => fetch(form.dataset.hold, { method: 'POST', redirect: 'manual',
    headers: meta ? { [meta.dataset.header]: meta.content } : {} }).catch(() => {}), 240000);
  const first = form.querySelector('.is-invalid') ?? form.querySelector('#writtenAt') ?? inputs()[0];
  first?.focus();
})();
