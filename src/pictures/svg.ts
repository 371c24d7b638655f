/** A thing no SVG of ours may hold, in the words of the error. */
interface Forbidden {
  what: string;
  found: RegExp;
}

/*
 * An SVG served from the site's own address is a document that may run script there. It is refused, not repaired, and
 * read as text, so that what is forbidden is so in comments and CDATA too: a logo has no need of either.
 */
const forbidden: readonly Forbidden[] = [
  { what: 'a script', found: /<(?:[\w.-]+:)?(?:script|handler|listener)\b/i },
  { what: 'a foreignObject', found: /<(?:[\w.-]+:)?foreignObject\b/i },
  {
    what: 'an HTML element',
    found: /<(?:[\w.-]+:)?(?:iframe|embed|object|audio|video|html|body|img|form|base|link|meta)\b/i,
  },
  { what: 'an event handler', found: /[\s"'/]on[a-z]+\s*=/i },
  { what: 'an animation of an address or a handler', found: /attributeName\s*=\s*["']\s*(?:[\w.-]+:)?(?:href|on)/i },
  { what: 'a link outside itself', found: /href\s*=(?!\s*["']\s*(?:#|data:image\/(?:png|jpeg|gif|webp)[;,]))/i },
  {
    what: 'a style that loads something',
    found: /@import|url\((?!\s*["']?\s*(?:#|data:image\/(?:png|jpeg|gif|webp)[;,]))/i,
  },
  { what: 'a backslash, which can hide a style', found: /\\/ },
  { what: 'an entity declaration', found: /<!ENTITY/i },
  { what: 'a style sheet instruction', found: /<\?xml-stylesheet/i },
];

const declaredEncoding = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']*)["']/i;

/**
 * What in an SVG file makes it unfit to be served as part of the site (script, foreignObject, HTML, an event handler,
 * anything loaded from elsewhere), in words that follow "holds"; undefined where nothing does. Allowed are links to
 * its own parts (`#id`) and bitmaps inside it (`data:image/png` and kin).
 */
export function faultOfSvg(bytes: Uint8Array): string | undefined {
  const text = textOf(bytes);
  if (text === undefined) return 'bytes that are not UTF-8';
  const encoding = declaredEncoding.exec(text)?.[1] ?? 'utf-8';
  if (!/^(?:utf-8|us-ascii)$/i.test(encoding)) return `the encoding ${encoding}, not UTF-8`;
  if (!/<(?:[\w.-]+:)?svg\b/.test(text)) return 'no <svg>';
  return forbidden.find(({ found }) => found.test(text))?.what;
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
