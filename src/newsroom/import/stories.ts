import { readFileSync } from 'node:fs';
import path from 'node:path';

import { dayOf, instantOf } from '../../edition/dates.ts';
import { decode } from '../../schema/document.ts';
import { isSlug, slugOf } from '../../schema/slug.ts';
import { oldAddress } from './addresses.ts';
import { momentOf, writtenDay } from './dates.ts';
import { sketchOf } from './fields.ts';
import type { Sketch } from './fields.ts';
import { isTable, readSource } from './front-matter.ts';
import type { SourceDocument } from './front-matter.ts';
import type { ImportMap } from './map.ts';
import type { TakeNote } from './notes.ts';
import { readData } from './old-site.ts';
import type { OldSite } from './old-site.ts';
import { sectionOf } from './sections.ts';
import type { SourceFile, Tree } from './tree.ts';
import { decodedPath, nameFromId, plain } from './values.ts';

/** A story of the old tree, read; not yet at a place of ours. */
export interface ReadStory {
  path: string;
  document: SourceDocument;
  sketch: Sketch;
  section: string;
  /** In our form. */
  published: string;
  updated: string | undefined;
  draft: boolean;
  slug: string;
  /** The day of our address. */
  day: string;
  /** Where it stood, where that can be told, and the addresses that already led there. */
  oldAddresses: string[];
}

/** What decides how stories are read. */
export interface ReadingRules {
  tree: Tree;
  map: ImportMap;
  site: OldSite;
  timeZone: string;
  /** Milliseconds since 1970 UTC. */
  now: number;
}

/** Reads a document of the tree: text to front matter and body. A string is the reason why it could not be read. */
export function readDocument(root: string, file: string): SourceDocument | { reason: string; line: number } {
  const text = decode(readFileSync(path.join(root, file)), file);
  if (text.value === undefined)
    return { reason: 'it holds bytes that are not UTF-8', line: text.problems[0]?.line ?? 1 };
  return readSource(text.value);
}

/**
 * Reads a story. Undefined where it is refused, is none, or is left out; the reason is noted. The date is that of the front
 * matter, else of the file's name; a draft without either bears today's.
 */
export function readStory(file: SourceFile, rules: ReadingRules, note: TakeNote): ReadStory | undefined {
  const { tree, map, timeZone, now } = rules;
  const document = readDocument(tree.root, file.path);
  if ('reason' in document) {
    note('refused', document.reason, document.line);
    return undefined;
  }
  const data = { ...folderData(tree, file.path), ...document.data };
  const sketch = sketchOf({ ...document, data }, map, tree.generator, note);
  const name = nameOf(file.path);
  const draft = sketch.draft || file.role === 'draft';
  const written = sketch.published ?? name.day;
  if (file.role === 'perhaps' && written === undefined && !draft) {
    note('file', 'no date: a standing page, not a story');
    return undefined;
  }
  for (const mend of document.mended) note('mended', mend, 1);
  const published = momentOf(written, timeZone) ?? (draft && written === undefined ? dayOf(now, timeZone) : undefined);
  const headline = sketch.headline || (tree.generator === 'jekyll' ? nameFromId(slugOf(name.bare), 'first') : '');
  const slug = slugFor(sketch.slug || name.bare);
  if (published === undefined || headline === '' || slug === '') {
    const date = written === undefined ? 'no date' : `\`${plain(written) || 'what stands there'}\` is no date`;
    const reason =
      published === undefined ? date : headline === '' ? 'no title' : 'nothing an address could be made of';
    note('refused', reason, document.lineOf('date'));
    return undefined;
  }
  if (isPastExpiry(sketch, rules, document, note)) return undefined;
  const day = dayOf(instantOf(published, timeZone), timeZone);
  const story = { path: file.path, document, sketch: { ...sketch, headline }, published, draft, slug, day };
  return {
    ...story,
    section: sectionOf(sketch.section, file.path, tree, map),
    updated: laterThan(published, momentOf(sketch.updated, timeZone), timeZone),
    oldAddresses: oldAddresses(story, writtenDay(written) ?? '', rules),
  };
}

function isPastExpiry(
  sketch: Sketch,
  { map, timeZone, now }: ReadingRules,
  document: SourceDocument,
  note: TakeNote,
): boolean {
  const expiry = momentOf(sketch.expiry, timeZone);
  if (expiry === undefined) return false;
  const isPast = instantOf(expiry, timeZone) <= now;
  const line = document.lineOf('expir');
  const obeyed = map.expiry === 'obey' && isPast;
  note(obeyed ? 'expired' : 'expiry', `${expiry}${isPast ? ', past' : ''}`, line);
  return obeyed;
}

function laterThan(published: string, updated: string | undefined, timeZone: string): string | undefined {
  if (updated === undefined || instantOf(updated, timeZone) <= instantOf(published, timeZone)) return undefined;
  return updated;
}

/** What a file's name says: a date at its head, and the rest; of a bundle, its folder's. */
function nameOf(file: string): { day: string | undefined; bare: string } {
  const parts = file.replace(/\.[a-z]+$/i, '').split('/');
  const last = parts.at(-1) ?? '';
  const name = last === 'index' ? (parts.at(-2) ?? '') : last.replace(/\.[a-z]{2}(?:-[a-z]{2})?$/i, '');
  const [, day, bare] = /^(\d{4}-\d{2}-\d{2})-(.+)$/.exec(name) ?? [];
  return { day, bare: bare ?? name };
}

/** A slug as it is where it can stand in an address, else made so; at most 200 bytes, cut between words. */
function slugFor(words: string): string {
  const bare = decodedPath(words);
  let slug = isSlug(bare) ? bare : slugOf(bare);
  while (!isSlug(slug) && slug.includes('-')) slug = slug.slice(0, slug.lastIndexOf('-'));
  return isSlug(slug) ? slug : '';
}

/** Eleventy's data files say for a whole folder what its files leave out: `posts/posts.json`, `posts/posts.11tydata.json`. */
function folderData(tree: Tree, file: string): Record<string, unknown> {
  if (tree.generator !== 'eleventy') return {};
  const folders = path.posix.dirname(file).split('/');
  return folders.reduce<Record<string, unknown>>((data, folder, index) => {
    const base = [...folders.slice(0, index + 1), folder].join('/');
    const found = [`${base}.json`, `${base}.11tydata.json`]
      .filter((name) => tree.files.has(name))
      .map((name) => readData(tree, name));
    return Object.assign({}, data, ...found.filter(isTable)) as Record<string, unknown>;
  }, {});
}

function oldAddresses(
  story: Pick<ReadStory, 'path' | 'sketch'>,
  day: string,
  { tree, map, site }: ReadingRules,
): string[] {
  const { sketch } = story;
  const inside = tree.contentRoot === '' ? story.path : story.path.slice(tree.contentRoot.length + 1);
  const own = /^\/?[^{}]*$/.test(sketch.permalink) && sketch.permalink !== '' ? sketch.permalink : undefined;
  const rule = own ?? map.permalink ?? site.permalinks[inside.split('/')[0] ?? ''] ?? site.permalinks[''];
  const parts = {
    path: inside,
    day,
    slug: sketch.slug,
    title: slugOf(sketch.headline),
    categories: categoriesOf(inside, sketch),
  };
  const stood = oldAddress(rule, tree.generator, parts);
  return [...(stood === undefined ? [] : [stood]), ...sketch.aliases].map(rooted);
}

/** Jekyll counts the folders around _posts among a story's categories. */
function categoriesOf(path: string, { categories }: Sketch): string[] {
  const folders = /^(.+)\/_posts\//.exec(path)?.[1]?.split('/') ?? [];
  return [...new Set([...folders, ...categories])].map(slugOf);
}

/** An address less its scheme and host, from the root. */
function rooted(address: string): string {
  const path = URL.canParse(address) && /^https?:/.test(address) ? new URL(address).pathname : address;
  return path.startsWith('/') ? path : `/${path}`;
}
