// Says aloud which of the four figures changed when they were fetched anew; silence while nothing did.
(() => {
  'use strict';

  const news = document.getElementById('figures-news');
  if (!news) {
    return;
  }

  const read = () =>
    Array.from(document.querySelectorAll('#figures [data-announce]'), (figure) => ({
      name: figure.closest('section').querySelector('h2').textContent.trim(),
      value: (figure.querySelector('time') || figure).getAttribute('datetime') || figure.textContent.trim(),
      text: figure.textContent.replace(/\s+/g, ' ').trim(),
    }));

  let known = read();

  document.body.addEventListener('htmx:afterSettle', () => {
    const now = read();
    const changed = now.filter((figure, i) => !known[i] || known[i].value !== figure.value);
    if (changed.length > 0) {
      news.textContent = changed.map((figure) => figure.name + ' ' + figure.text).join(', ');
    }
    known = now;
  });
})();
