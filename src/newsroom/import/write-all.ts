import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { noteBrought } from '../../check/brought.ts';
import type { Composed } from './compose.ts';
import { reasonAgainstPerson } from './known.ts';
import { notesOn } from './notes.ts';
import type { Note } from './notes.ts';
import type { Person } from './people.ts';
import type { PlacedStory } from './places.ts';
import { reportOf } from './report.ts';
import type { Counts } from './report.ts';
import type { Imported } from './run.ts';
import { writeComposed, writeNew } from './write.ts';
import type { Written } from './write.ts';

/** Everything that is ready to be written. */
export interface Ready {
  into: string;
  /** In the order of `composed`. */
  stories: readonly PlacedStory[];
  composed: readonly Composed[];
  authors: readonly { person: Person; composed: Composed }[];
  /** The text of publication.yaml, where there is none yet. */
  publication: string | undefined;
  notes: readonly Note[];
  documents: number;
  drafts: number;
}

/** Writes what is ready, settings first and the report last, notes it as accepted, and counts. What another file stands in the way of is noted. */
export function writeAll({ into, stories, composed, authors, publication, notes, documents, drafts }: Ready): Imported {
  const all = [...notes];
  const counts: Counts = {
    documents,
    stories: { written: 0, there: 0, drafts },
    authors: { written: 0, there: 0 },
    pictures: 0,
    refused: 0,
    kept: 0,
  };
  const brought: string[] = [];
  const put = (piece: Composed, file: string, kind: 'stories' | 'authors'): void => {
    const outcome = attempt(piece, into);
    if (outcome instanceof Error) {
      notesOn(file, all)('refused', `${piece.target} could not be written (${outcome.message})`);
      return;
    }
    if (typeof outcome === 'object') {
      counts.kept++;
      notesOn(file, all)('kept', `${outcome.differs} is there already and differs`);
      return;
    }
    counts[kind][outcome]++;
    brought.push(piece.target);
    counts.pictures += new Set(piece.luggage.map(({ to }) => to)).size;
  };
  if (publication !== undefined) writeNew(path.join(into, 'publication.yaml'), publication);
  for (const { person, composed: piece } of authors) {
    const reason = reasonAgainstPerson(piece);
    if (reason === undefined) put(piece, person.file, 'authors');
    else notesOn(person.file, all)('refused', reason);
  }
  composed.forEach((piece, index) => put(piece, stories[index]?.path ?? piece.target, 'stories'));
  noteBrought(into, brought);
  counts.refused = all.filter(({ kind }) => kind === 'refused').length;
  return { counts, notes: all, report: writeReport(into, reportOf(all, counts)) };
}

/** What stands in the way of one file is no reason to leave out the others. */
function attempt(piece: Composed, into: string): Written | Error {
  try {
    return writeComposed(piece, into);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Writes the report beside the collections, where no build looks; a report that is there and differs stays, and this one gets a number. */
function writeReport(into: string, text: string): string {
  for (let number = 1; ; number++) {
    const file = path.join(into, number === 1 ? 'import-report.md' : `import-report-${String(number)}.md`);
    if (!existsSync(file)) writeNew(file, text);
    if (readFileSync(file, 'utf8') === text) return file;
  }
}
