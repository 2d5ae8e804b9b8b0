// Draws what was open by day and between which numbers it may go on. The same stands in the table under it.
(() => {
  'use strict';

  const canvas = document.getElementById('forecast-chart');
  if (!canvas || !window.Chart) {
    return;
  }

  const draw = (forecast) => {
    const points = forecast.points;
    const last = points.map((point) => point.was !== null).lastIndexOf(true);
    // The band begins where the past ends, so that no gap stands between them.
    const band = (name) => points.map((point, i) => (i === last ? point.was : point[name]));
    const line = (label, data, look) => ({
      label,
      data,
      borderColor: '#111827',
      borderWidth: 2,
      pointBackgroundColor: '#ffffff',
      pointRadius: 3,
      ...look,
    });
    return new window.Chart(canvas, {
      type: 'line',
      data: {
        labels: points.map((point) => point.day),
        datasets: [
          line(canvas.dataset.was, points.map((point) => point.was), { pointStyle: 'circle' }),
          line(canvas.dataset.low, band('low'), { borderDash: [3, 3], pointStyle: 'triangle' }),
          line(canvas.dataset.high, band('high'), {
            borderDash: [8, 3],
            pointStyle: 'rect',
            fill: '-1',
            backgroundColor: 'rgba(124, 135, 150, 0.25)',
          }),
        ],
      },
      options: {
        animation: false,
        maintainAspectRatio: false,
        interaction: { mode: 'index', intersect: false },
        scales: {
          y: { beginAtZero: true, ticks: { precision: 0 } },
          x: { ticks: { maxRotation: 0, autoSkipPadding: 16 } },
        },
        plugins: { legend: { position: 'bottom', labels: { usePointStyle: true } } },
      },
    });
  };

  fetch(canvas.dataset.source, { headers: { Accept: 'application/json' } })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
    .then(draw)
    .catch(() => {});
})();
