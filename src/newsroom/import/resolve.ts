import path from 'node:path';

import { runsScript } from '../../schema/fields.ts';
import type { Library } from './library.ts';
import type { NoteKind } from './notes.ts';
import { readMark } from './templates.ts';

/** The story a link stands in, and what it may lead to. */
export interface Standpoint {
  /** Path under the old tree's content root. */
  source: string;
  /** Path under our content folder. */
  target: string;
  library: Library;
  /** The addresses of the old site, as in the map. */
  oldUrls: readonly string[];
}

/** What becomes of a link: its address (often the same), or nothing but its words; and what to tell the editor. */
export interface Resolved {
  url: string | undefined;
  note?: { kind: NoteKind; what: string };
}

/** Resolves an address as a body wrote it, or as a tag left it marked. */
export function resolveLink(written: string, at: Standpoint): Resolved {
  const url = written.trim();
  if (runsScript(url)) return { url: undefined, note: { kind: 'script', what: `\`${url.slice(0, 80)}\`` } };
  const mark = readMark(url);
  if (mark) return inTree(mark.target + mark.after, at);
  if (url.startsWith('#')) return { url };
  const full = url.startsWith('//') ? `https:${url}` : url;
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(full)?.[0];
  if (scheme === undefined) return withoutScheme(full, at);
  const old = oldPath(full, at.oldUrls);
  if (old === undefined) return { url: full };
  const found = inTree(old, at);
  if (found.url !== undefined) return found;
  return { url: full, note: { kind: 'oldSite', what: full } };
}

function withoutScheme(url: string, at: Standpoint): Resolved {
  if (/^(?:\/|\/?#.*)$/.test(url)) return { url };
  const found = inTree(url, at);
  if (found.url !== undefined) return found;
  if (
    /^www\.[^\s/]+\.[a-z]{2,}/i.test(url) ||
    /^[a-z\d-]+(?:\.[a-z\d-]+)*\.(?:com|edu|gov|int|mil|net|org)(?:[/?#]|$)/i.test(url)
  ) {
    return { url: `https://${url}` };
  }
  return /^[\w.+-]+@[\w-]+\.[\w.-]+$/.test(url) ? { url: `mailto:${url}` } : found;
}

/** The path of an address on the old site; undefined where it is another site's. */
function oldPath(url: string, oldUrls: readonly string[]): string | undefined {
  const bare = url.replace(/^https?:\/\/(?:www\.)?/i, '');
  for (const oldUrl of oldUrls) {
    const base = oldUrl.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/+$/, '');
    if (bare.toLowerCase() === base.toLowerCase()) return '/';
    if (/^[/?#]/.test(bare.slice(base.length)) && bare.toLowerCase().startsWith(base.toLowerCase()))
      return bare.slice(base.length);
  }
  return undefined;
}

function inTree(reference: string, at: Standpoint): Resolved {
  if (/^\/(?:[?#]|$)/.test(reference)) return { url: '/' };
  const fragment = /#[^?]*$/.exec(reference)?.[0] ?? '';
  const found = at.library.find(reference, at.source);
  if (found === undefined) return { url: undefined, note: { kind: 'link', what: `\`${reference}\`` } };
  if ('address' in found) return { url: found.address + fragment };
  if (found.file === at.target)
    return { url: fragment === '' || fragment === '#' ? relative(at.target, found.file) : fragment };
  return { url: relative(at.target, found.file) + fragment };
}

function relative(from: string, to: string): string {
  return path.posix.relative(path.posix.dirname(from), to);
}
