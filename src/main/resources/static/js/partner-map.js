// Draws who stands around a partner. The tables under it say the same, so nothing is lost without script.
(() => {
  'use strict';

  const place = document.getElementById('map');
  const frame = document.getElementById('map-frame');
  if (!place || !frame || !window.cytoscape) {
    return;
  }
  frame.hidden = false;

  // Shape says how a partner stands; the grey or colour only repeats it.
  const LOOK = {
    DOWN: { shape: 'hexagon', fill: '#b42318', text: '#ffffff', sign: '⬢ ' },
    CONFIRMED: { shape: 'triangle', fill: '#f0a04b', text: '#1d2939', sign: '▲ ' },
    POTENTIAL: { shape: 'diamond', fill: '#fdf0d5', text: '#1d2939', sign: '◇ ' },
    RESTORED: { shape: 'rectangle', fill: '#cfe8d5', text: '#1d2939', sign: '■ ' },
    NONE: { shape: 'ellipse', fill: '#ffffff', text: '#1d2939', sign: '' },
    CALM: { shape: 'ellipse', fill: '#e9eef5', text: '#1d2939', sign: '' },
  };
  const narrow = window.matchMedia('(max-width: 600px)').matches;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

  // Columns from left to right: those it relies on, itself, those who rely on it; on a phone rows from top to bottom.
  const lay = (nodes) => {
    const levels = new Map();
    nodes.forEach((node) => levels.set(node.level, [...(levels.get(node.level) || []), node]));
    const places = new Map();
    levels.forEach((row, level) => {
      const wide = narrow ? 3 : 8;
      row.forEach((node, index) => {
        const lines = Math.ceil(row.length / wide);
        const line = Math.floor(index / wide);
        const inLine = Math.min(wide, row.length - line * wide);
        const across = (index % wide - (inLine - 1) / 2) * (narrow ? 118 : 74);
        const along = level * (narrow ? 210 : 330) + (line - (lines - 1) / 2) * (narrow ? 84 : 150);
        places.set(node.code, narrow ? { x: across, y: along } : { x: along, y: across });
      });
    });
    return places;
  };

  const draw = (picture) => {
    const places = lay(picture.nodes);
    const graph = window.cytoscape({
      container: place,
      elements: [
        ...picture.nodes.map((node) => ({
          data: {
            id: node.code,
            label: (LOOK[node.standing] || LOOK.CALM).sign + node.name,
            shape: (LOOK[node.standing] || LOOK.CALM).shape,
            fill: (LOOK[node.standing] || LOOK.CALM).fill,
            border: node.code === picture.focus ? 4 : 1.5,
          },
          position: places.get(node.code),
        })),
        ...picture.edges.map((edge) => ({
          data: {
            id: `${edge.kind} ${edge.from} ${edge.to}`,
            source: edge.from,
            target: edge.to,
            dash: edge.kind === 'WORK' ? 'dashed' : 'solid',
            wide: edge.doubtful ? 3.5 : 1.5,
          },
        })),
      ],
      layout: { name: 'preset', fit: true, padding: 28 },
      style: [
        {
          selector: 'node',
          style: {
            label: 'data(label)', shape: 'data(shape)', 'background-color': 'data(fill)', 'border-color': '#1d2939',
            'border-width': 'data(border)', width: 30, height: 30, 'font-size': 13, color: '#1d2939',
            'text-valign': 'bottom', 'text-margin-y': 4, 'text-wrap': 'wrap', 'text-max-width': narrow ? '104px' : '150px',
            'text-background-color': '#ffffff', 'text-background-opacity': 0.85, 'font-family': 'system-ui, sans-serif',
          },
        },
        {
          selector: 'edge',
          style: {
            width: 'data(wide)', 'line-style': 'data(dash)', 'line-color': '#667085', 'target-arrow-color': '#667085',
            'target-arrow-shape': 'triangle', 'curve-style': 'bezier',
          },
        },
        { selector: '.far', style: { opacity: 0.25 } },
      ],
      minZoom: 0.2,
      maxZoom: 3,
      userZoomingEnabled: false,
      autoungrabify: true,
    });
    const go = (code) => {
      const page = new URL(place.dataset.page, window.location.href);
      page.searchParams.set('focus', code);
      page.searchParams.set('steps', String(picture.steps));
      window.location.assign(page);
    };
    graph.on('tap', 'node', (event) => go(event.target.id()));
    graph.on('mouseover', 'node', (event) => graph.elements().not(event.target.closedNeighborhood()).addClass('far'));
    graph.on('mouseout', 'node', () => graph.elements().removeClass('far'));
    const zoom = (by) => {
      const next = { level: graph.zoom() * by, renderedPosition: { x: place.clientWidth / 2, y: place.clientHeight / 2 } };
      if (still) {
        graph.zoom(next);
      } else {
        graph.animate({ zoom: next, duration: 150 });
      }
    };
    document.getElementById('map-in').addEventListener('click', () => zoom(1.3));
    document.getElementById('map-out').addEventListener('click', () => zoom(1 / 1.3));
    document.getElementById('map-fit').addEventListener('click', () => graph.fit(undefined, 28));
  };

  fetch(place.dataset.source, { headers: { Accept: 'application/json' } })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
    .then(draw)
    .catch(() => {
      frame.hidden = true;
    });
})();
