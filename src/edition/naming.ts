import { nearest, oneOf } from '../schema/nearest.ts';
import type { FieldPath, Problem } from '../schema/problem.ts';
import { isSlug, slugOf } from '../schema/slug.ts';

/** A name that nothing has: the problem, with the nearest that something does have. */
export function unknown(file: string, field: FieldPath, what: string, word: string, known: string[]): Problem {
  const near = nearest(word, known);
  const write = near ? `\`${near}\`` : known.length > 0 ? oneOf(known) : 'the id of one that is there';
  return { file, field, what: `no ${what} \`${word}\``, write };
}

/** Each part of an id must be able to stand in an address, and the first must be free. In: which first parts are taken. */
export function idProblems(id: string, file: string, taken: (first: string) => boolean): Problem[] {
  const bad = id.split('/').find((part) => !isSlug(part));
  if (bad !== undefined) {
    const write = `a file name such as \`${slugOf(bad) || 'about'}.md\``;
    return [{ file, line: 1, what: `\`${bad}\` cannot stand in an address`, write }];
  }
  const first = id.split('/')[0] ?? '';
  if (!taken(first)) return [];
  return [
    {
      file,
      line: 1,
      what: `\`${first}\` is reserved: the site prints that address itself`,
      write: 'another file name',
    },
  ];
}
