// Counts duty and tax anew while somebody types; without this script they are counted when the draft is saved.
(() => {
  const form = document.querySelector('form[data-count]');
  if (!form) return;
  const meta = document.querySelector('meta[name="csrf"]');
  let timer;
  let latest = 0;
  const count = async () => {
    const mine = ++latest;
    const answer = await fetch(form.dataset.count, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual',
      headers: meta ? { [meta.dataset.header]: meta.content } : {} });
    if (answer.status !== 200 || mine !== latest) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('totals');
    if (fresh) document.getElementById('totals').replaceWith(fresh);
  };
  form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(count, 500); });
  // Ctrl+Enter submits, Ctrl+S saves.
  document.addEventListener('keydown', event => {
    if (!event.ctrlKey) return;
    const action = event.key === 'Enter' ? 'submit' : event.key === 's' ? 'save' : null;
    const button = action && form.querySelector(`button[name="action"][value="${action}"]`);
    if (button) { event.preventDefault(); form.requestSubmit(button); }
  });
})();
