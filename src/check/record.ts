import { readFileSync } from 'node:fs';

import { putWhole } from '../schema/whole-file.ts';

/** A story of the edition that was last let through. */
export interface KnownStory {
  headline: string;
  /** Files of the site at which it answers: its page, then its old addresses. */
  pages: string[];
}

/** What the last edition let through held. */
export interface Accepted {
  /** File of the newsroom → digest of its bytes: what is as it was then is old, and so are its faults. */
  files: Map<string, string>;
  /** File of a published story → what others know of it. */
  stories: Map<string, KnownStory>;
}

/** Where no edition was let through yet. */
export const nothingAccepted = (): Accepted => ({ files: new Map(), stories: new Map() });

/**
 * The record of the last edition; an empty one where there is none, it cannot be read, or it is of another newsroom. In: its file, and the
 * content folder.
 */
export function readAccepted(file: string, content: string): Accepted {
  try {
    const { content: old, files, stories } = JSON.parse(readFileSync(file, 'utf8')) as Written;
    if (old !== content) return nothingAccepted();
    return { files: new Map(Object.entries(files)), stories: new Map(Object.entries(stories)) };
  } catch {
    return nothingAccepted();
  }
}

/** Writes it down, whole or not at all. */
export function writeAccepted(file: string, content: string, { files, stories }: Accepted): void {
  const written: Written = { content, files: Object.fromEntries(files), stories: Object.fromEntries(stories) };
  putWhole(file, JSON.stringify(written));
}

interface Written {
  content: string;
  files: Record<string, string>;
  stories: Record<string, KnownStory>;
}
