/** Stands in an address until the page it names is found: see links.ts. */
export const pageMark = 'x-page:';

/** The address mark of a page as the old tree names it, safe wherever an address may stand. */
export function markOf(target: string): string {
  return (
    pageMark +
    encodeURIComponent(target).replace(/[()'*!~]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
  );
}

/** What a page mark names, and what was written after it, such as `#methods`. */
export function readMark(address: string): { target: string; after: string } | undefined {
  const [, marked, after = ''] = /^x-page:([\w.%-]*)(.*)$/s.exec(address) ?? [];
  return marked === undefined ? undefined : { target: decodeURIComponent(marked), after };
}

const placeholder = /\{('[^']*'|[\w.-]+(?:\|(?:'[^']*'|[\w.-]+))*)(:page)?\}/g;

/** Where the text between a pair of tags is to stand. */
export const innerPlace = '\u0000';

/**
 * Fills a template such as `[{title|'Video'}](https://v.example/{id|0})`: of the names between bars the first that has a value,
 * a text in single quotation marks as it is; `:page` makes the address mark of a page. A line all of whose placeholders come to
 * nothing is left out.
 */
export function fill(template: string, parameters: ReadonlyMap<string, string>): string {
  return template
    .split('\n')
    .flatMap((line) => {
      let asked = 0;
      let got = 0;
      const filled = line.replace(placeholder, (_, names: string, page: string | undefined) => {
        if (names === 'inner') return innerPlace;
        const value = first(names, parameters);
        if (!names.startsWith("'")) asked++;
        if (value !== '') got++;
        return page === undefined || value === '' ? value : markOf(value);
      });
      return asked > 0 && got === 0 && !filled.includes(innerPlace) ? [] : [filled];
    })
    .join('\n');
}

function first(names: string, parameters: ReadonlyMap<string, string>): string {
  for (const [name] of names.matchAll(/'[^']*'|[\w.-]+/g)) {
    const value = name.startsWith("'") ? name.slice(1, -1) : parameters.get(name);
    if (value !== undefined && value.trim() !== '') return value.trim();
  }
  return '';
}
