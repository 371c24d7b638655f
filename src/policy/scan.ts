/** What a page's policy hangs on, found in its finished HTML. */
export interface Scanned {
  /** Behind the declaration of the character set, where the policy goes; undefined where there is none. */
  start: number | undefined;
  /** The text of each script that runs: data blocks such as JSON-LD do not. */
  scripts: string[];
  /** The style sheets of the head: where each element stands, and its text. Elsewhere none of ours stands. */
  styles: { from: number; to: number; text: string }[];
  /** Where forms lead, as written. */
  forms: string[];
  /** Scheme and host of each frame that a reader may ask for. */
  frames: string[];
}

/** A comment, or a tag with its attributes: a sign that ends a tag does not do so between quotation marks. */
const tags = /<!--[^]*?-->|<(\/?[a-z][a-z0-9]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;

/** Script that runs: no `type`, or one that says so (HTML Standard, 4.12.1.1). */
const runs = /^(?:(?!\stype=)[^])*$|\stype=["']?(?:module|(?:text|application)\/(?:javascript|ecmascript))["'\s]/i;

/**
 * Reads a printed page once, tag by tag. Scripts and styles are read to their end tag, so that nothing in them counts as a tag.
 * In: HTML as the templates print it, with attributes between quotation marks.
 */
export function scan(html: string): Scanned {
  const found: Scanned = { start: undefined, scripts: [], styles: [], forms: [], frames: [] };
  let inHead = true;
  const next = new RegExp(tags);
  for (let tag = next.exec(html); tag; tag = next.exec(html)) {
    const [whole, written, attributes = ''] = tag;
    const name = written?.toLowerCase();
    if (name === 'script' || name === 'style') {
      const from = next.lastIndex;
      const close = `</${name}>`;
      const end = html.indexOf(close, from);
      const to = end < 0 ? html.length : end;
      const text = html.slice(from, to);
      next.lastIndex = end < 0 ? html.length : end + close.length;
      if (name === 'script' && runs.test(attributes)) found.scripts.push(text);
      if (name === 'style' && inHead) found.styles.push({ from: tag.index, to: next.lastIndex, text });
    } else if (name === 'meta' && found.start === undefined && /\scharset=/i.test(attributes)) {
      found.start = tag.index + whole.length;
    } else if (name === '/head' || name === 'body') {
      inHead = false;
    } else if (name === 'form') {
      found.forms.push(/\saction="([^"]*)"/.exec(attributes)?.[1] ?? '');
    } else if (name === 'figure') {
      const [, host] = /\sdata-frame="(https:\/\/[a-z0-9.:-]+)\//i.exec(attributes) ?? [];
      if (host !== undefined && !found.frames.includes(host)) found.frames.push(host);
    }
  }
  return found;
}
