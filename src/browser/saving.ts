import { register, unregister } from './registering.ts';
import { keptOf, savedIn, savedName, withoutSaved, withSaved } from './saved-list.ts';
import type { Saved } from './saved-list.ts';
import { cacheOf, isCacheOf, offlineFolder, savingFile, staleCaches } from './saved-rules.ts';
import { forget, keep, kept } from './storage.ts';

/** Can this browser keep a story? Not where the address is not secure, and in some browsers' private windows. */
export function canSave(): boolean {
  return 'caches' in window && 'serviceWorker' in navigator;
}

/** The stories this browser keeps, the latest first. */
export function savedStories(): Saved[] {
  return savedIn(kept(savedName));
}

/**
 * Keeps a story with its pictures and fonts, and the page to show without a network. In: the story, the addresses of its
 * pictures and of the fonts, the base path. Out: whether it could; if not, nothing of it is kept.
 */
export async function saveStory(story: Saved, files: Files, base: string): Promise<boolean> {
  try {
    await putBy(story.address, files, base);
    await register(base);
    if (keepList(withSaved(savedStories(), story))) return true;
  } catch {
    // Said by what is answered.
  }
  await removeStory(story.address, base);
  return false;
}

/** What a page shows besides its text. */
export interface Files {
  pictures: readonly string[];
  fonts: readonly string[];
}

/**
 * Brings a saved story up to what it is now: it may have been corrected. Where that fails the old one stays. One that its reader
 * has removed meanwhile is not kept after all.
 */
export async function refreshStory(address: string, files: Files, base: string): Promise<void> {
  try {
    await putBy(address, files, base);
  } catch {
    // No network, or no room.
  }
  if (!savedStories().some((saved) => saved.address === address)) await removeStory(address, base);
}

/** Keeps a story no longer; with the last of them the worker goes too. */
export async function removeStory(address: string, base: string): Promise<void> {
  const left = withoutSaved(savedStories(), address);
  if (left.length === 0) return removeAll(base);
  keepList(left);
  await clear((names) => staleCaches(names, base, [...shared(base), ...left.map((saved) => saved.address)]));
}

/** Keeps no story any more, and ends the worker. */
export async function removeAll(base: string): Promise<void> {
  forget(savedName);
  if (!canSave()) return;
  await clear((names) => names.filter((name) => isCacheOf(base, name)));
  await unregister(base).catch(() => undefined);
}

function keepList(list: readonly Saved[]): boolean {
  return keep(savedName, keptOf(list) ?? '');
}

async function putBy(address: string, { pictures, fonts }: Files, base: string): Promise<void> {
  await fill(address, [...pictures, ...fonts], base);
  for (const each of shared(base)) await fill(each, fonts, base);
}

/** What is kept besides stories, so that the list opens and a story can be removed without a network too. */
function shared(base: string): string[] {
  return [base + offlineFolder, base + savingFile];
}

/** Nothing is changed before the page itself has come; a file that does not come is done without. */
async function fill(address: string, files: readonly string[], base: string): Promise<void> {
  const page = await fetch(address, { cache: 'no-cache' });
  // A browser takes no redirected answer for a page it asked for.
  if (!page.ok || page.redirected) throw new Error(`${address}: ${String(page.status)}`);
  const cache = await caches.open(cacheOf(base, address));
  const before = await cache.keys();
  await Promise.all([cache.put(address, page), ...files.map((file) => cache.add(file).catch(() => undefined))]);
  const now = new Set([address, ...files].map((each) => new URL(each, location.href).href));
  await Promise.all(before.filter(({ url }) => !now.has(url)).map((old) => cache.delete(old)));
}

async function clear(which: (names: string[]) => string[]): Promise<void> {
  try {
    await Promise.all(which(await caches.keys()).map((name) => caches.delete(name)));
  } catch {
    // Storage that fails holds nothing.
  }
}
