import type { Entry } from '../schema/entry.ts';
import type { Source } from './edition.ts';

/** Where an entry's body is to be read. */
export function sourceOf({ file, bodyLine, body, digest }: Entry<unknown>): Source {
  const names = { shown: body.shown, linked: body.links.map(({ target }) => target) };
  return { file, bodyLine, digest, empty: body.empty, names };
}
