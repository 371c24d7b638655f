import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import type { Facts } from '../check/facts.ts';
import { putPieces } from '../schema/whole-file.ts';

/** A file of the site as it was last printed. */
export interface Printed {
  /** From the root of the site, with forward slashes. */
  file: string;
  /** What it showed: see `Keys`. Absent where that is not known beforehand. */
  key?: string;
  /** Of its bytes: SHA-256, in hexadecimal. */
  digest: string;
  /** In bytes, and in milliseconds since 1970: whether the file still stands as it was left. */
  size: number;
  time: number;
  /** Names of the pictures it shows or links to. */
  pictures?: string[];
  /** Of a story: the search index it is in, and a digest of what is found of it there. */
  search?: { index: string; digest: string };
  /** What the checks before publishing know of it. */
  facts?: Facts;
}

/**
 * What the press has printed: a line of JSON a file, written as pages are, so that a run that was stopped goes on where it was. The
 * last line of a file holds; at the end of a run the book is written fair.
 */
export interface Ledger {
  /** The last line of each file, by its name. */
  book: ReadonlyMap<string, Printed>;
  /** Adds lines at once, so that they outlive a crash. */
  add: (printed: readonly Printed[]) => void;
  remove: (file: string) => void;
  /** Writes it fair. */
  close: () => void;
}

/** Opens the book of a site; an empty one where there is none. A line that cannot be read is none. In: its file. */
export function openLedger(file: string): Ledger {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const book = new Map<string, Printed>();
  const enter = (line: string): void => {
    const printed = parsed(line);
    if (printed) book.set(printed.file, printed);
  };
  for (const line of linesIn(bytes)) enter(line);
  mkdirSync(path.dirname(file), { recursive: true });
  // What a crash cut off in the middle must not swallow the next line.
  if (bytes.length > 0 && bytes.at(-1) !== newline) appendFileSync(file, '\n');
  return {
    book,
    add: (printed) => {
      const lines = printed.map((each) => JSON.stringify(each));
      // Kept as it is written: a name that was cut out of a page would keep all of the page in memory.
      for (const line of lines) enter(line);
      appendFileSync(file, lines.map((line) => `${line}\n`).join(''));
    },
    remove: (name) => void book.delete(name),
    close: () => {
      putPieces(
        file,
        book.values().map((each) => `${JSON.stringify(each)}\n`),
      );
    },
  };
}

const newline = 0x0a;

/** One by one: an archive's book is hundreds of megabytes, and would stand in memory a second time as one text. */
function* linesIn(bytes: Buffer): Generator<string> {
  for (let from = 0; from < bytes.length;) {
    const end = bytes.indexOf(newline, from);
    const to = end === -1 ? bytes.length : end;
    yield bytes.toString('utf8', from, to);
    from = to + 1;
  }
}

/** A line that was being written when the machine stopped is no line. */
function parsed(line: string): Printed | undefined {
  try {
    return line === '' ? undefined : (JSON.parse(line) as Printed);
  } catch {
    return undefined;
  }
}

/** Does a printed file still stand in a folder as the press left it? */
export function stands({ file, size, time }: Printed, folder: string): boolean {
  const facts = statSync(path.join(folder, file), { throwIfNoEntry: false });
  return facts?.size === size && facts.mtimeMs === time;
}
