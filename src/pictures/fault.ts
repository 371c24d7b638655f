import path from 'node:path';

import { ContentError } from '../schema/problem.ts';

/** What is wrong with an original, said of its file as the editor knows it: by its path from here where it lies below. */
export function pictureFault(file: string, what: string, write: string): ContentError {
  const below = path.relative(process.cwd(), file);
  const shown = path.isAbsolute(below) || below.startsWith('..') ? file : below;
  return new ContentError([{ file: shown, what, write }]);
}

/** The words of whoever could not read a picture, on one line and without a full stop. */
export function reasonOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return words.trim().replace(/\s+/g, ' ').replace(/\.$/, '');
}
