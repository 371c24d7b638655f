import type { Graph } from 'schema-dts';

const escapes: Readonly<Record<string, string>> = {
  '<': String.raw`\u003c`,
  '>': String.raw`\u003e`,
  '&': String.raw`\u0026`,
  '\u2028': String.raw`\u2028`,
  '\u2029': String.raw`\u2029`,
};

/**
 * A graph as it stands inside `<script type="application/ld+json">`: no text in it can end the script, begin a comment, or be read as
 * a character reference.
 */
export function jsonLd(graph: Graph): string {
  return JSON.stringify(graph).replace(/[<>&\u2028\u2029]/g, (mark) => escapes[mark] ?? mark);
}
