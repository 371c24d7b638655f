import { hash } from 'node:crypto';

import { rewritten } from '../check/markup.ts';
import type { Markup } from '../check/markup.ts';
import { foundIn } from './found.ts';
import type { Found } from './found.ts';
import { needsOf } from './needs.ts';
import type { Needs } from './needs.ts';

/** What the policy of a page is made from, besides the page. */
export interface PolicyRules {
  /** The scripts that may stand in a page: the hash of each, as `hashOf` makes it, and its file under `src/browser/`. */
  scripts: ReadonlyMap<string, string>;
  /** Where a form may lead, besides the site itself: see `givingHosts`. */
  giving: readonly string[];
}

/**
 * A printed page with its Content Security Policy as the first thing after its character set, and its style sheets joined in one
 * element, so that one hash speaks for all. Nothing is allowed that the page does not need; a script that is none of ours gets no
 * hash, however it came there, and so never runs. docs/decisions/0016. Throws where the page declares no character set.
 */
export function withPolicy(page: Markup, rules: PolicyRules): Markup {
  const found = foundIn(page);
  const { start, styles } = found;
  if (start === undefined)
    throw new Error('a page declares no character set: write <meta charset="utf-8"> in its head');
  const style = styles.map(({ text }) => text).join('');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(found, style, rules)}">`;
  return rewritten(page, [
    { from: start, to: start, text: meta },
    ...styles.map(({ from, to }, index) => ({ from, to, text: index === 0 ? `<style>${style}</style>` : '' })),
  ]);
}

/**
 * In: what the page holds, and all its style sheets in one. Out: the policy's text; no double quotation mark is in it. The directives
 * stand in the order in which, of some hundred tried, the heaviest stories were smallest when compressed: it is up to 40 bytes a page.
 */
function policyOf({ scripts, forms, frames }: Found, style: string, { scripts: known, giving }: PolicyRules): string {
  const hashes = [...new Set(scripts.map(hashOf))].filter((each) => known.has(each));
  const needs = hashes.map((each): Needs => needsOf[known.get(each) ?? ''] ?? {});
  const any = (need: keyof Needs): boolean => needs.some((each) => each[need] !== undefined);
  // A page without styles only leads on: it has no letters of ours, and its icon is empty.
  const isDressed = style !== '';
  const directives: Record<string, readonly string[]> = {
    'default-src': [`'none'`],
    'trusted-types': orNone(needs.flatMap((each) => each.types ?? [])),
    'require-trusted-types-for': [`'script'`],
    'base-uri': [`'none'`],
    'worker-src': any('worker') ? [self] : [],
    'font-src': isDressed ? [self] : [],
    'img-src': [isDressed ? self : 'data:'],
    'form-action': orNone(formTargets(forms, giving)),
    'manifest-src': isDressed ? [self] : [],
    'style-src': isDressed ? [`'${hashOf(style)}'`] : [],
    'script-src': [
      ...hashes.map((each) => `'${each}'`),
      // What such a script puts into the page is trusted; 'self' is for browsers that do not know the word, and read past by others.
      ...(any('loads') ? [self, `'strict-dynamic'`] : []),
      ...(any('wasm') ? [`'wasm-unsafe-eval'`] : []),
    ],
    'connect-src': isDressed ? [self] : [],
    'frame-src': frames,
  };
  return Object.entries(directives)
    .filter(([, sources]) => sources.length > 0)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join(';');
}

const self = `'self'`;
const orNone = (sources: string[]): string[] => (sources.length === 0 ? [`'none'`] : sources);

/** Where the forms of a page lead, of the places a form may lead to. */
function formTargets(forms: readonly string[], giving: readonly string[]): string[] {
  const own = forms.some((action) => action.startsWith('/') && !action.startsWith('//'));
  const given = giving.filter((host) => forms.some((action) => action === host || action.startsWith(`${host}/`)));
  return [...(own ? [self] : []), ...given];
}

const hashed = new Map<string, string>();

/** The hash of a script or a style sheet as a policy names it (CSP 3, 2.3.1), without quotation marks. */
export function hashOf(text: string): string {
  const found = hashed.get(text) ?? `sha256-${hash('sha256', text, 'base64')}`;
  // The same few stand in every page; a section's colour or a story's furniture makes some more.
  if (hashed.size < 2000) hashed.set(text, found);
  return found;
}
