import { foldersAbove } from '../schema/folder.ts';

/**
 * What deleting files takes on a server, one list after the other: the files, then the folders that only they were in, the deepest
 * first. Without this an address that is gone would answer with a folder. In: the files to delete, and those that stay.
 */
export function deletionsInOrder(files: readonly string[], staying: readonly string[]): string[][] {
  const kept = new Set(staying.flatMap(foldersAbove));
  const empty = [...new Set(files.flatMap(foldersAbove))].filter((folder) => !kept.has(folder));
  const depths = Map.groupBy(empty, (folder) => folder.split('/').length);
  return [[...files], ...[...depths].toSorted(([a], [b]) => b - a).map(([, folders]) => folders.toSorted())];
}
