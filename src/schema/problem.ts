/** One thing wrong with one file under the content folder, in words an editor can act on. */
export interface Problem {
  /** Path as the editor knows it, from where the command was run. */
  file: string;
  /** Line of the file, from 1. Left out where a field is named instead, or where the whole file is meant. */
  line?: number;
  /** Path of the field meant, such as `['authors', 0]`; `locate` turns it into a line. */
  field?: FieldPath;
  /** What is wrong. */
  what: string;
  /** What to write instead: follows the word "write". */
  write: string;
}

export type FieldPath = readonly (string | number)[];

/** What reading a file gives: its value, or at least one problem; sometimes both are absent parts of the same answer. */
export interface Reading<T> {
  value?: T;
  problems: Problem[];
}

/** `path:line: what; write …`, one line: what an editor wrote over several, or with controls in it, is shown with blanks. */
export function problemLine({ file, line, what, write }: Problem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  // eslint-disable-next-line no-control-regex -- controls are what must not reach a terminal
  return `${place}: ${what}; write ${write}`.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
}

/** Every problem of a build at once, in the order of files and lines; its message is what the editor reads. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = [...problems].sort(
      (a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || compare(a.what, b.what),
    );
    super(sorted.map(problemLine).join('\n'));
    this.name = 'ContentError';
    this.problems = sorted;
  }
}

/** Order by code unit: the same on every machine, whatever its locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The `ContentError` that an error is or was caused by. By name, for the framework bundles its own copy of this file,
 * and an error from there is of another class.
 */
export function contentErrorIn(error: unknown): ContentError | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof ContentError) return error;
  if (error.name === 'ContentError' && 'problems' in error) return new ContentError(error.problems as Problem[]);
  return contentErrorIn(error.cause);
}
