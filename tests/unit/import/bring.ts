import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { afterAll } from 'vitest';

import { emptyMap, readMap } from '../../../src/newsroom/import/map.ts';
import type { ImportMap } from '../../../src/newsroom/import/map.ts';
import { importTree } from '../../../src/newsroom/import/run.ts';
import type { Imported } from '../../../src/newsroom/import/run.ts';

export const fixtures = path.resolve(import.meta.dirname, '../../fixtures/import');
export const hugoMap = readMap(path.join(fixtures, 'hugo/map.yaml'), fixtures);

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A content folder that is not there yet, and will be gone after the tests of a file. */
export function scratch(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'import-'));
  made.push(folder);
  return path.join(folder, 'content');
}

/** Imports one of the fixtures' trees on 1 March 2026. */
export function bring(tree: string, into: string, map: ImportMap = emptyMap): Imported {
  return importTree({ folder: path.join(fixtures, tree), into, map, now: Date.parse('2026-03-01T12:00:00Z') });
}

/** The notes of one kind, each after the name of its file. */
export function said({ notes }: Imported, kind: string): string[] {
  return notes.filter((note) => note.kind === kind).map(({ file, what }) => `${path.posix.basename(file)}: ${what}`);
}
