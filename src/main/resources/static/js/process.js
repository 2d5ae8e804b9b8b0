// Draws a process with its tokens. The picture is an extra: where the case stands is also written in the list beside it.
(() => {
  'use strict';

  // The drawing library writes style attributes as text, which our content security policy forbids. The same text through the
  // style object is allowed, so that the policy needs no exception for it.
  const plain = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function (name, value) {
    if (name === 'style') {
      this.style.cssText = value;
    } else {
      plain.call(this, name, value);
    }
  };

  const board = document.getElementById('process-board');
  if (!board || !window.bpmnvisu) {
    return;
  }

  const ids = (name) => (board.dataset[name] || '').split(' ').filter((id) => id);
  const fit = { type: 'Center', margin: 12 };

  const flag = (registry, id, label) => {
    registry.addCssClasses(id, 'process-token');
    registry.addOverlays(id, {
      position: 'top-center',
      label: label,
      style: {
        font: { color: '#ffffff', size: 13 },
        fill: { color: '#0b3d6b' },
        stroke: { color: '#0b3d6b' },
      },
    });
  };

  // Where one case stands comes with the drawing; what waits at each step over all cases stands in the table beside it.
  let flagged = [];
  const mark = (registry) => {
    const drawn = (id) => registry.getElementsByIds(id).length > 0;
    registry.removeAllOverlays(flagged);
    registry.removeAllCssClasses();
    registry.addCssClasses(ids('passed').filter(drawn), 'process-passed');
    const tokens = ids('tokens').map((id) => ({ id, label: '▼ ' + board.dataset.here }));
    const loads = Array.from(document.querySelectorAll('[data-load-step]'), (cell) => ({
      id: cell.dataset.loadStep,
      label: cell.dataset.load,
    }));
    const flags = tokens.concat(loads).filter((one) => drawn(one.id));
    flags.forEach((one) => flag(registry, one.id, one.label));
    flagged = flags.map((one) => one.id);
  };

  fetch(board.dataset.model, { headers: { Accept: 'application/xml' } })
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(String(answer.status)))))
    .then((model) => {
      board.hidden = false;
      const drawing = new window.bpmnvisu.BpmnVisualization({ container: board });
      drawing.load(model, { fit });
      mark(drawing.bpmnElementsRegistry);
      document.body.addEventListener('htmx:afterSettle', () => mark(drawing.bpmnElementsRegistry));
      window.addEventListener('resize', () => drawing.navigation.fit(fit));
    })
    .catch(() => {
      board.hidden = true;
    });
})();
