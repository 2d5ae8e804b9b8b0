// Second keying: by keys alone, and the round is held while the page is open.
(() => {
  const form = document.querySelector('.keying-form');
  if (!form) return;
  const page = document.querySelector('.keying-page');
  const inputs = () => [...form.querySelectorAll('[data-keying]')].filter(input => input.offsetParent !== null);
  const STEPS = '#writtenAt, #happenedAt, [data-keying], input[name="empties"], button[type="submit"]';

  // From a mark of a field the way goes on behind the field.
  const next = from => {
    const at = from.closest('.keying-input')?.querySelector('[data-keying]') ?? from;
    const steps = [...form.querySelectorAll(STEPS)].filter(step => step.offsetParent !== null);
    const to = steps[steps.indexOf(at) + 1] ?? steps[0];
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
      next(event.target);
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
  // A quantity above the limit is said while it is typed; the server asks again.
  form.querySelectorAll('[data-over-limit]').forEach(warning => {
    const input = warning.closest('.keying-input').querySelector('[data-keying]');
    const look = () => {
      const typed = Number(input.value.normalize('NFKC').replace(/[,\s]/g, ''));
      warning.hidden = !(typed > Number(warning.dataset.overLimit));
    };
    input.addEventListener('input', look);
    look();
  });
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
