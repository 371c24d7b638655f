import type { Entry } from '../schema/entry.ts';
import type { Source } from './edition.ts';

/** Where an entry's body is to be read. */
export function sourceOf({ file, bodyLine, body }: Entry<unknown>): Source {
  return { file, bodyLine, empty: body.empty };
}
