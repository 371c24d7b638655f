/** Everything an import can have to say, in the order of the report: the heading, and what it means for the editor. */
export const noteKinds = {
  refused: ['Not imported', 'Mend these in the old tree, or write them by hand, and run the import again.'],
  kept: ['Left as they were', 'A file of that name and other content is there already; it was not written over.'],
  mended: ['Front matter that did not parse as it stood', 'It was read as its writer plainly meant it.'],
  expired: ['Left out because expired', 'The map says `expiry: obey`.'],
  expiry: [
    'Expiry dates',
    'The stories were imported all the same; `expiry: obey` in the map leaves out those that are past.',
  ],
  address: ['Addresses', 'Stories that had to move, and old addresses that cannot be kept.'],
  field: [
    'Fields without a place',
    'Name them under `fields` in the map to bring them along, or under `ignore` to hear no more of them.',
  ],
  value: ['Values that fit no field of ours', 'The field was left out; the story is there.'],
  standfirst: ['Standfirsts', 'Summaries that a machine cut off in mid-sentence.'],
  person: ['Authors without a file', 'One was made from the name; add role, portrait and biography.'],
  topic: ['Topics without a name', 'The name was made from the id; `topicNames` in the map gives better ones.'],
  picture: [
    'Pictures dropped',
    'They are not in the tree, or are no pictures; put the file beside the story and name it.',
  ],
  alt: ['Pictures without a description', 'Caption or headline stands in for it; say what the picture shows.'],
  link: ['Links to what is not in the tree', 'The words stayed, the link went.'],
  script: ['Links that ran script', 'The words stayed, the link went.'],
  oldSite: ['Links to other pages of the old site', 'Left as they are; they last as long as the old site.'],
  shortcode: [
    'Shortcodes and template tags taken out',
    'What they held stayed; give them a meaning under `shortcodes` in the map.',
  ],
  html: ['Scripts and embeds taken out', 'What had an address of its own became a link.'],
  file: ['Files that are no stories', 'They stayed behind.'],
} as const;

export type NoteKind = keyof typeof noteKinds;

/** One thing that could not be carried as it was. */
export interface Note {
  kind: NoteKind;
  /** Path in the old tree. */
  file: string;
  /** Line of that file, from 1. */
  line?: number;
  /** What it is, on one line. */
  what: string;
}

/** Takes a note on the file being read. */
export type TakeNote = (kind: NoteKind, what: string, line?: number) => void;

/** Notes on one file, added to `notes`. */
export function notesOn(file: string, notes: Note[]): TakeNote {
  return (kind, what, line) => {
    const oneLine = what.replace(/\s+/g, ' ').trim();
    notes.push({ kind, file, what: oneLine, ...(line !== undefined && { line }) });
  };
}
