// Draws the backlog by class over time. The same numbers stand in the table under it, so nothing is lost without script.
(() => {
  'use strict';

  const canvas = document.getElementById('backlog-chart');
  if (!canvas || !window.Chart) {
    return;
  }

  // Class by shape and dash as on the badges, and by grey: readable without colour and from a black-and-white printer.
  const LOOK = {
    P0: { pointStyle: 'rectRot', borderDash: [], fill: '#1f2937' },
    P1: { pointStyle: 'triangle', borderDash: [8, 3], fill: '#4b5563' },
    P2: { pointStyle: 'circle', borderDash: [4, 3], fill: '#7c8796' },
    P3: { pointStyle: 'rect', borderDash: [2, 2], fill: '#aab2bd' },
    P4: { pointStyle: 'line', borderDash: [10, 3, 2, 3], fill: '#d3d8de' },
    HOLD: { pointStyle: 'crossRot', borderDash: [1, 3], fill: '#f1f3f5' },
  };

  const series = (one) => {
    const look = LOOK[one.code] || LOOK.P4;
    return {
      label: one.label,
      data: one.numbers,
      fill: true,
      backgroundColor: look.fill,
      borderColor: '#111827',
      borderWidth: 1.5,
      borderDash: look.borderDash,
      pointStyle: look.pointStyle,
      pointRadius: 4,
      pointBackgroundColor: '#ffffff',
      stepped: true,
    };
  };

  let chart = null;

  const draw = (backlog) => {
    const data = { labels: backlog.labels, datasets: backlog.series.map(series) };
    if (chart) {
      chart.data = data;
      chart.update('none');
      return;
    }
    chart = new window.Chart(canvas, {
      type: 'line',
      data,
      options: {
        animation: false,
        maintainAspectRatio: false,
        interaction: { mode: 'index', intersect: false },
        scales: {
          y: { stacked: true, beginAtZero: true, ticks: { precision: 0 } },
          x: { ticks: { maxRotation: 0, autoSkipPadding: 16 } },
        },
        plugins: { legend: { position: 'bottom', labels: { usePointStyle: true } } },
      },
    });
  };

  const load = () =>
    fetch(canvas.dataset.source, { headers: { Accept: 'application/json' } })
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
      .then(draw)
      .catch(() => {});

  load();
  window.setInterval(load, 60000);
})();
