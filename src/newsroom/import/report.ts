import { noteKinds } from './notes.ts';
import type { Note, NoteKind } from './notes.ts';

/** What an import did, in numbers. */
export interface Counts {
  /** Documents looked at. */
  documents: number;
  /** Stories that are in the content folder now: written, or there already. */
  stories: { written: number; there: number; drafts: number };
  authors: { written: number; there: number };
  pictures: number;
  refused: number;
  /** Stories and authors that were not written over a file that differs. */
  kept: number;
}

/** The report as Markdown: the counts, then what could not be carried, by kind and by file. The same import makes the same report. */
export function reportOf(notes: readonly Note[], counts: Counts): string {
  const byKind = (Object.keys(noteKinds) as NoteKind[]).map((kind) => ({
    kind,
    found: notes.filter((note) => note.kind === kind),
  }));
  const groups = byKind.filter(({ found }) => found.length > 0);
  const contents = groups.map(({ kind, found }) => `- ${noteKinds[kind][0]}: ${String(found.length)}`);
  const sections = groups.map(({ kind, found }) => {
    const [title, meaning] = noteKinds[kind];
    return [`## ${title} (${String(found.length)})`, meaning, inOrder(found).map(noteLine).join('\n')].join('\n\n');
  });
  const head = `# What the import could not carry\n\n${summary(counts)}`;
  return (
    [head, ['## Contents', contents.join('\n') || 'Everything was carried.'].join('\n\n'), ...sections].join('\n\n') +
    '\n'
  );
}

function summary({ documents, stories, authors, pictures, refused, kept }: Counts): string {
  const inFolder = stories.written + stories.there;
  const people = authors.written + authors.there;
  return [
    `- Documents looked at: ${String(documents)}`,
    `- Stories in the content folder: ${String(inFolder)}, of them drafts: ${String(stories.drafts)}`,
    `- Authors in the content folder: ${String(people)}`,
    `- Pictures: ${String(pictures)}`,
    `- Not imported: ${String(refused)}`,
    `- Left as they were: ${String(kept)}`,
  ].join('\n');
}

/** `content/news/x.md:12: what`, with marks that keep the report's own Markdown whole. */
function noteLine({ file, line, what }: Note): string {
  return `- ${file}${line === undefined ? '' : `:${String(line)}`}: ${what}`;
}

function inOrder(notes: readonly Note[]): Note[] {
  return [...notes].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0)));
}

/** The counts as the command prints them at its end. In: where the report lies, as the editor knows it. */
export function closingWords(counts: Counts, notes: readonly Note[], report: string): string {
  const { stories, authors, refused, kept, pictures } = counts;
  const lines = [
    `Stories: ${String(stories.written)} written, ${String(stories.there)} there already, ${String(refused)} not imported; ${String(stories.drafts)} are drafts.`,
    `Authors: ${String(authors.written)} written, ${String(authors.there)} there already. Pictures: ${String(pictures)}.`,
    ...(kept > 0 ? [`${String(kept)} files were left as they were, because others of that name are there.`] : []),
    `What could not be carried (${String(notes.length)} notes): ${report}`,
  ];
  return lines.join('\n');
}
