import type { CacheClass } from './cache-class.ts';
import { cacheControl } from './cache-class.ts';

/** A run of a program: its name and arguments. */
export interface Command {
  program: 'rsync' | 'rclone';
  args: string[];
}

/** What is handed over: files of a folder, by a list of their names, to a place. */
export interface Parcel {
  dir: string;
  place: string;
  /** A file that holds the names, in the form of `listFor`. */
  list: string;
}

/** The names as a program takes them. */
export function listFor(program: Command['program'], files: readonly string[]): string {
  return program === 'rsync' ? files.map((file) => `${file}\0`).join('') : files.map((file) => `${file}\n`).join('');
}

const slashed = (folder: string): string => folder.replace(/\/?$/, '/');

/**
 * The command that sends files. They are compared by their bytes, for size and time may agree by chance; what the place has
 * already is not sent again. In: also how long the files may be kept, which storage that speaks HTTP is told, and whether the place
 * may hold many of the files already.
 */
export function sending(program: Command['program'], parcel: Parcel, cache: CacheClass, many: boolean): Command {
  const { dir, place, list } = parcel;
  if (program === 'rsync') {
    const args = ['--times', '--omit-dir-times', '--checksum', '--from0', `--files-from=${list}`];
    return { program, args: [...args, '--', slashed(dir), slashed(place)] };
  }
  const header = ['--header-upload', `Cache-Control: ${cacheControl[cache]}`];
  // A file is asked for by name where there are few; the whole place is listed where there are many.
  const args = ['copy', '--checksum', '--files-from-raw', list, ...header, ...(many ? [] : ['--no-traverse'])];
  return { program, args: [...args, '--', dir, place] };
}

/**
 * The command that deletes files. For rsync `dir` must hold the folders they were in and nothing else: what is listed and not there
 * is what it deletes; folders too, where they are empty.
 */
export function deleting(program: Command['program'], { dir, place, list }: Parcel): Command {
  if (program === 'rclone') return { program, args: ['delete', '--files-from-raw', list, '--', place] };
  const args = ['--dirs', '--existing', '--delete-missing-args', '--from0', `--files-from=${list}`];
  return { program, args: [...args, '--', slashed(dir), slashed(place)] };
}
