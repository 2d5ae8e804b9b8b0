// A file that is too large for a form goes as the body of a request; the answer says on which page it is read.
(() => {
  const FORM_MAX = 20 * 1024 * 1024;
  const meta = document.querySelector('meta[name="csrf"]');
  document.querySelectorAll('form[data-large]').forEach(form => {
    const bar = form.querySelector('progress');
    const wrong = form.querySelector('#file-wrong');
    form.addEventListener('submit', event => {
      const file = form.elements['file'].files[0];
      if (!file || file.size <= FORM_MAX) return;
      event.preventDefault();
      const question = new URLSearchParams({ profile: form.elements['profile'].value, name: file.name });
      const request = new XMLHttpRequest();
      const say = text => { wrong.textContent = text; wrong.className = 'invalid-feedback d-block'; bar.hidden = true; };
      request.open('POST', form.dataset.large + '?' + question);
      request.setRequestHeader('Content-Type', 'application/octet-stream');
      if (meta) request.setRequestHeader(meta.dataset.header, meta.content);
      request.setRequestHeader('Accept', 'application/json');
      request.upload.addEventListener('progress', step => { bar.hidden = false; bar.value = 100 * step.loaded / step.total; });
      request.addEventListener('load', () => {
        const page = request.getResponseHeader('Location');
        if (request.status === 204 && page) { location.assign(page); return; }
        let words = form.dataset.failed;
        try { words = JSON.parse(request.responseText).errors[0].message; } catch { /* no reason was given */ }
        say(words);
      });
      request.addEventListener('error', () => say(form.dataset.failed));
      request.send(file);
    });
  });
})();
