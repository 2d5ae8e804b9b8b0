// Draws the modes of each lane by day as steps. The same stands in the table under it, so nothing is lost without script.
(() => {
  'use strict';

  const canvas = document.getElementById('mode-chart');
  if (!canvas || !window.Chart) {
    return;
  }

  // Lanes by dash and shape of the point, not by colour alone.
  const DASHES = [[], [8, 3], [3, 3], [10, 3, 2, 3], [1, 3]];
  const POINTS = ['circle', 'rectRot', 'triangle', 'rect', 'crossRot', 'star', 'line'];
  const GREYS = ['#111827', '#0b3d6b', '#4b5563', '#7c8796'];
  const DAY = 24 * 60 * 60 * 1000;

  const draw = (steps) => {
    const times = steps.days.map((day) => Date.parse(day));
    const name = (time) => new Date(time).toISOString().slice(0, 10);
    return new window.Chart(canvas, {
      type: 'line',
      data: {
        datasets: steps.series.map((one, i) => ({
          label: one.site + ' ' + one.lane,
          data: one.modes.map((mode, day) => ({ x: times[day], y: mode })),
          stepped: true,
          borderColor: GREYS[i % GREYS.length],
          borderDash: DASHES[i % DASHES.length],
          borderWidth: 2,
          pointStyle: POINTS[i % POINTS.length],
          pointRadius: 5,
          pointBackgroundColor: '#ffffff',
        })),
      },
      options: {
        animation: false,
        maintainAspectRatio: false,
        scales: {
          y: { min: 0, max: 4, ticks: { stepSize: 1, callback: (mode) => 'M' + mode } },
          x: {
            type: 'linear',
            min: times[0] - DAY / 4,
            max: times[times.length - 1] + DAY / 4,
            ticks: { maxRotation: 0, autoSkipPadding: 16, callback: (time) => name(time) },
            afterBuildTicks: (axis) => {
              axis.ticks = times.map((value) => ({ value }));
            },
          },
        },
        plugins: {
          legend: { position: 'bottom', labels: { usePointStyle: true } },
          tooltip: {
            callbacks: {
              title: (items) => (items.length > 0 ? name(items[0].parsed.x) : ''),
              label: (item) => item.dataset.label + ' M' + item.parsed.y,
            },
          },
        },
      },
    });
  };

  fetch(canvas.dataset.source, { headers: { Accept: 'application/json' } })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
    .then(draw)
    .catch(() => {});
})();
