// Shows a page of ours where a navigation finds no network. Keeps that page and what it is drawn with, and nothing else:
// what was written for somebody never lies in this cache. A new language comes as a new address, so the page is kept anew.

const KEPT = `offline-2-${new URL(self.location.href).searchParams.get('language') ?? 'en'}`;
const PAGE = '/offline';
const FILES = [PAGE, '/offline.css', '/icon.svg'];

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(KEPT)
      .then((cache) => cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.mode === 'navigate' && request.method === 'GET') {
    event.respondWith(fetch(request).catch(() => caches.match(PAGE)));
    return;
  }
  const { origin, pathname } = new URL(request.url);
  // only for the page above: everything else goes its usual way
  if (origin === self.location.origin && pathname !== PAGE && FILES.includes(pathname))
    event.respondWith(fetch(request).catch(() => caches.match(request)));
});
