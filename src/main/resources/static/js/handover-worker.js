// Keeps the hand-over page and its files on the phone, and nothing else of the house. VERSION, PAGE and FILES stand above.
const CACHE = 'tsunagi-handover-' + VERSION;
const PATIENCE_MILLISECONDS = 4000;

async function keep() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES);
  const page = await fetch(PAGE, { redirect: 'manual', credentials: 'same-origin' });
  if (!page.ok || page.headers.get('Tsunagi-Page') !== VERSION) throw new Error('the page was not given');
  await cache.put(PAGE, page);
}

async function dropOlder() {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith('tsunagi-handover-') && name !== CACHE).map(name => caches.delete(name)));
  await self.clients.claim();
}

// The line first, so that a signed-out person is led to the sign-in page; the kept page when the line is dead or too slow.
async function page(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(PAGE);
  try {
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error('late')), PATIENCE_MILLISECONDS));
    const answer = await (kept ? Promise.race([fetch(request), late]) : fetch(request));
    if (answer.ok && answer.headers.get('Tsunagi-Page') === VERSION) await cache.put(PAGE, answer.clone());
    return kept && answer.status >= 500 ? kept : answer;
  } catch (failure) {
    if (kept) return kept;
    throw failure;
  }
}

async function file(request) {
  const cache = await caches.open(CACHE);
  return await cache.match(request) ?? fetch(request);
}

self.addEventListener('install', event => event.waitUntil(keep().then(() => self.skipWaiting())));
self.addEventListener('activate', event => event.waitUntil(dropOlder()));
self.addEventListener('fetch', event => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate' && url.pathname === PAGE) event.respondWith(page(request));
  else if (FILES.includes(url.pathname + url.search)) event.respondWith(file(request));
});
