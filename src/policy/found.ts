import { attributeOf } from '../check/markup.ts';
import type { Markup } from '../check/markup.ts';

/** What a page's policy hangs on, found in its finished HTML. */
export interface Found {
  /** Behind the declaration of the character set, where the policy goes; undefined where there is none. */
  start: number | undefined;
  /** The text of each script that runs: data blocks such as JSON-LD do not. */
  scripts: string[];
  /** The style sheets of the head behind `start`: where each element stands, and its text. Elsewhere none of ours stands. */
  styles: { from: number; to: number; text: string }[];
  /** Where forms lead, as written. */
  forms: string[];
  /** Scheme and host of each frame that a reader may ask for. */
  frames: string[];
}

/** A `type` that makes a script run (HTML Standard, 4.12.1.1); one without any does so too. */
const runs = /^(?:module|(?:text|application)\/(?:javascript|ecmascript))$/i;

/** In: a page as the templates print it. */
export function foundIn({ tags }: Markup): Found {
  const found: Found = { start: undefined, scripts: [], styles: [], forms: [], frames: [] };
  let inHead = true;
  for (const tag of tags) {
    const { name, from, to, held } = tag;
    if (name === '/head' || name === 'body') inHead = false;
    else if (name === 'script') {
      if (runs.test(attributeOf(tag, 'type') ?? 'module')) found.scripts.push(held);
    } else if (name === 'style') {
      if (inHead && found.start !== undefined) found.styles.push({ from, to: to + '</style>'.length, text: held });
    } else if (name === 'meta') {
      if (attributeOf(tag, 'charset') !== undefined) found.start ??= to;
    } else if (name === 'form') {
      found.forms.push(attributeOf(tag, 'action') ?? '');
    } else if (name === 'figure') {
      const [, host] = /^(https:\/\/[a-z0-9.:-]+)\//i.exec(attributeOf(tag, 'data-frame') ?? '') ?? [];
      if (host !== undefined && !found.frames.includes(host)) found.frames.push(host);
    }
  }
  return found;
}
