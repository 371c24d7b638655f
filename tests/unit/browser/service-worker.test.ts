import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { cacheOf } from '../../../src/browser/saved-rules.ts';

const home = 'https://post.example/paper/';
const story = '/paper/2026/11/20/ferry/';

/** What is in each cache, by address; how the storage and the network behave. */
let saved: Map<string, Map<string, string>>;
let storage: 'works' | 'throws' | 'hangs';
let network: () => Promise<Response>;

const never = new Promise<never>(() => undefined);
const touched = async (): Promise<void> => {
  if (storage === 'throws') throw new DOMException('', 'UnknownError');
  if (storage === 'hangs') await never;
};
const answer = (text: string | undefined): Response | undefined =>
  text === undefined ? undefined : new Response(text);

const caches = {
  match: async (address: string, { cacheName }: { cacheName: string }) => {
    await touched();
    return answer(saved.get(cacheName)?.get(address));
  },
  keys: async () => (await touched(), [...saved.keys()]),
  open: async (name: string) => ({
    match: async (address: string) => answer(saved.get(name)?.get(address)),
    keys: async () => [...(saved.get(name)?.keys() ?? [])].map((url) => ({ url })),
  }),
};

let answers: (event: { request: object; respondWith: (response: Promise<Response>) => void }) => void;

/** What the worker answers; undefined where it leaves the request to the browser. */
function ask(path: string, mode = 'navigate'): Promise<string> | undefined {
  let response: Promise<Response> | undefined;
  answers({
    request: { method: 'GET', mode, url: new URL(path, home).href },
    respondWith: (given) => {
      response = given;
    },
  });
  return response?.then((each) => each.text());
}

beforeAll(async () => {
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('fetch', () => network());
  vi.stubGlobal('self', {
    registration: { scope: home },
    addEventListener: (type: string, listener: typeof answers) => {
      if (type === 'fetch') answers = listener;
    },
  });
  await import('../../../src/browser/service-worker.ts');
});

beforeEach(() => {
  vi.useFakeTimers();
  storage = 'works';
  network = async () => new Response('now');
  saved = new Map([
    [cacheOf('/paper/', story), new Map([[story, 'saved']])],
    [cacheOf('/paper/', '/paper/offline/'), new Map([['/paper/offline/', 'offline']])],
  ]);
});

afterEach(() => vi.useRealTimers());

const gone = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'));

describe('the worker answers', () => {
  it('with the page as it is now, saved or not', async () => {
    expect(await ask(story)).toBe('now');
    expect(await ask('')).toBe('now');
  });

  it('without a network with the saved page, else with the one that says so', async () => {
    network = gone;
    expect(await ask(`${story}?from=list`)).toBe('saved');
    expect(await ask('')).toBe('offline');
    saved.clear();
    await expect(ask('')).rejects.toThrow('Failed to fetch');
  });

  it('with the saved page where the network says nothing for four seconds', async () => {
    network = () => never;
    const asked = ask(story);
    let text: string | undefined;
    void asked?.then((each) => (text = each));
    await vi.advanceTimersByTimeAsync(3900);
    expect(text).toBeUndefined();
    await vi.advanceTimersByTimeAsync(200);
    expect(text).toBe('saved');
  });

  it('with what the server says, be it that there is nothing', async () => {
    network = async () => new Response('nothing here', { status: 404 });
    expect(await ask('no/such/page/')).toBe('nothing here');
  });

  it.each(['throws', 'hangs'] as const)('with the network’s where storage %s', async (how) => {
    storage = how;
    const [page, picture] = [ask(story), ask('_pictures/0123456789abcdef-640.avif', 'no-cors')];
    await vi.advanceTimersByTimeAsync(1100);
    expect([await page, await picture]).toEqual(['now', 'now']);
  });

  it('nothing of another script with the page for no network', async () => {
    network = gone;
    await expect(ask('saving.js', 'cors')).rejects.toThrow('Failed to fetch');
    expect(ask('feed.xml', 'cors')).toBeUndefined();
  });
});
