import type { Fault } from './facts.ts';

/* What can be wrong with a page by itself, in words. */

const ours = 'a report of this to whoever keeps the templates: no file of the newsroom can cause it';

/** In: how many headlines a page has, which is not one. */
export function headlines(count: number): Fault {
  const what = count === 0 ? 'the page has no headline (`h1`)' : `the page has ${count} headlines (\`h1\`)`;
  return { rule: 'headline', what, write: ours };
}

export function idTwice(id: string): Fault {
  const written = id.replace(/^text-/, '');
  const what = `the id \`${id}\` stands twice on the page`;
  return { rule: 'ids', what, write: 'another `id` for one of them', at: [`"${id}"`, `"${written}"`, `#${id}`] };
}

/** In: the words of a heading, its level and that of the one before it. */
export function levelSkipped(words: string, level: number, before: number): Fault {
  const what = `the heading “${words}” is of level ${level}, and the one before it of level ${before}`;
  const write = `it with ${'#'.repeat(before + 1)}, or one of level ${before + 1} before it`;
  return { rule: 'headings', what, write, at: [words] };
}

export const noAlt: Fault = {
  rule: 'alt',
  what: 'a picture in the text has no alt text',
  write: '`alt="what it shows"` in its tag',
  at: ['<img'],
};

/** In: what is loaded, its host, and the element that asks for it. */
export function foreign(address: string, host: string, by: string): Fault {
  const what = `the page loads something from ${host} (\`${address.slice(0, 80)}\`, by \`${by}\`)`;
  return { rule: 'foreign', what, write: 'a file beside the story, or a link to it', at: [address, host] };
}

/** In: an id that a link of the page leads to, and no element has. */
export function deadPlace(id: string): Fault {
  // Ids of a text are printed with this before them: see `defaultIdPrefix` in markdown/.
  const written = id.replace(/^text-/, '');
  return {
    rule: 'links',
    what: `a link to \`#${written}\`, a place that is not on the page`,
    write: 'the words of a heading with hyphens between, or an `id` of the text',
    at: [`#${id}`, `#${written}`, `#${encodeURIComponent(written)}`],
  };
}
