// A keyboard scanner types a whole code within a few milliseconds and ends with Enter; a person does not.
(() => {
  const SCANNER_MILLISECONDS_A_KEY = 35;
  document.querySelectorAll('form[data-scan]').forEach(form => {
    const code = form.elements['code'];
    let first = 0;
    let keys = 0;
    code.addEventListener('keydown', event => {
      if (event.key.length !== 1) return;
      if (code.value === '') { first = event.timeStamp; keys = 0; }
      keys += 1;
      const scanned = keys >= 8 && (event.timeStamp - first) / keys < SCANNER_MILLISECONDS_A_KEY;
      form.elements['how'].value = scanned ? 'SCANNED' : 'TYPED';
    });
    code.focus();
    code.select();
  });

  // Only the fields that the chosen step needs.
  document.querySelectorAll('form[data-many]').forEach(form => {
    const step = form.querySelector('[data-step]');
    const show = () => form.querySelectorAll('[data-for]').forEach(field => {
      field.hidden = !field.dataset.for.split(' ').includes(step.value);
    });
    step?.addEventListener('change', show);
    if (step) show();
    const all = form.querySelector('[data-tick-all]');
    if (all) {
      all.hidden = false;
      all.addEventListener('change', () =>
        form.querySelectorAll('input[name="shipments"]').forEach(box => { box.checked = all.checked; }));
    }
  });
})();
