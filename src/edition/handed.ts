import type { Content } from '../schema/entry.ts';

/** What the pages are printed from. */
export interface Handed {
  content: Content;
  /** Milliseconds since 1970 UTC. */
  clock: number;
  /** Of the code and templates that print: a part of every page's key. */
  revision: string;
  /** Whether pages are given keys: a thread that is told what to print needs none. Default: they are. */
  keyed?: boolean;
}

// The pages are bundled by the framework with a copy of this file of their own: what is handed to them goes through the one
// thing that both copies see.
const place = Symbol.for('standfirst.handed');
const desk = globalThis as { [place]?: Handed };

/** Lays out what is to be printed, for the pages of this thread. */
export function hand(handed: Handed): void {
  desk[place] = handed;
}

/** What was laid out. Throws where nothing was: pages are printed by the press, not by the framework alone. */
export function handed(): Handed {
  const found = desk[place];
  if (!found)
    throw new Error('nothing was handed to the pages: build with `npm run build`, not with the framework alone');
  return found;
}
