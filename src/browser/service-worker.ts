// Why a script: a page that opens without a network is given by a worker or not at all. Registered when its reader first saves a
// story. It only answers: pages and their files are put by and cleared away by the page itself, see saving.ts. Whatever
// it does not know, and whatever goes wrong here, is left to the network.
import { cacheOf, isCacheOf, offlineFolder, samePicture, wayOf } from './saved-rules.ts';

/** What is used here of a worker's world: TypeScript knows that of a page. */
interface Waiting {
  waitUntil: (work: Promise<unknown>) => void;
}
interface Fetching {
  request: Request;
  respondWith: (answer: Promise<Response>) => void;
}
declare const self: {
  addEventListener: {
    (type: 'install' | 'activate', listener: (event: Waiting) => void): void;
    (type: 'fetch', listener: (event: Fetching) => void): void;
  };
  registration: { scope: string };
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
};

const { scope } = self.registration;
const base = new URL(scope).pathname;

/** How long a reader who has a story saved waits for a network that does not answer. Milliseconds. */
const patience = 4000;

/** How long what is saved is looked for before it counts as not there: storage that hangs must not hang the site. Milliseconds. */
const search = 1000;

// A new version takes over at once: there is nothing in it that a page of the old one would miss.
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const way = wayOf(event.request, scope);
  if (way === 'page') event.respondWith(page(event.request));
  else if (way === 'file') event.respondWith(file(event.request));
});

async function page(request: Request): Promise<Response> {
  const network = fetch(request);
  // What becomes of it is looked at below, which may be later than it fails.
  network.catch(() => undefined);
  const copy = await found(savedPage(new URL(request.url).pathname));
  if (copy) return Promise.race([network, after(patience, copy)]).catch(() => copy);
  try {
    return await network;
  } catch (error) {
    const offline = request.mode === 'navigate' ? await found(savedPage(base + offlineFolder)) : undefined;
    if (offline) return offline;
    throw error;
  }
}

async function file(request: Request): Promise<Response> {
  const copy = await found(savedFile(request.url, false));
  if (copy) return copy;
  try {
    return await fetch(request);
  } catch (error) {
    const near = await found(savedFile(request.url, true));
    if (near) return near;
    throw error;
  }
}

function savedPage(address: string): Promise<Response | undefined> {
  return caches.match(address, { cacheName: cacheOf(base, address), ignoreVary: true });
}

/** In: whether the same picture will do in another size. */
async function savedFile(url: string, near: boolean): Promise<Response | undefined> {
  for (const cacheName of (await caches.keys()).filter((name) => isCacheOf(base, name))) {
    const wanted = near ? samePicture(url, await addressesIn(cacheName)) : url;
    const copy = wanted === undefined ? undefined : await caches.match(wanted, { cacheName, ignoreVary: true });
    if (copy) return copy;
  }
  return undefined;
}

/** What a cache holds. To look into one that its reader has removed just now makes it anew: it goes again. */
async function addressesIn(cacheName: string): Promise<string[]> {
  const held = await (await caches.open(cacheName)).keys();
  if (held.length === 0) await caches.delete(cacheName);
  return held.map(({ url }) => url);
}

/** What was found in time; nothing where storage fails. */
function found(copy: Promise<Response | undefined>): Promise<Response | undefined> {
  return Promise.race([copy, after(search, undefined)]).catch(() => undefined);
}

function after<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value), milliseconds));
}
