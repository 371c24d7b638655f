import { readEntry } from '../../schema/entry.ts';
import { composeStory } from './compose.ts';
import type { Composed, Desk } from './compose.ts';
import { notesOn } from './notes.ts';
import type { Note } from './notes.ts';
import type { PlacedStory } from './places.ts';

/** The stories that our schema accepts, composed; those it does not are among the notes, with the reason. */
export interface ComposedStories {
  stories: PlacedStory[];
  composed: Composed[];
  notes: Note[];
}

/**
 * Composes every story, and holds each against the schema before anything is written. A refused story is no place that a link
 * can lead to, so those that link to one are composed again without it.
 * In: the stories, and the desk to compose them at, made anew for the stories that are left.
 */
export function composeAll(
  stories: readonly PlacedStory[],
  deskFor: (left: readonly PlacedStory[]) => Desk,
): ComposedStories {
  const done = new Map<PlacedStory, { composed: Composed; notes: Note[] }>();
  const refusals: Note[] = [];
  let left = [...stories];
  for (;;) {
    const desk = deskFor(left);
    const refused = new Set<PlacedStory>();
    for (const story of left) {
      if (done.has(story)) continue;
      const notes: Note[] = [];
      const composed = composeStory(story, desk, notesOn(story.path, notes));
      const reason = reasonAgainst(composed);
      if (reason === undefined) done.set(story, { composed, notes });
      else {
        refused.add(story);
        notesOn(story.path, refusals)('refused', reason, 1);
      }
    }
    if (refused.size === 0) break;
    left = left.filter((story) => !refused.has(story));
    const names = [...refused].map(({ target }) => target.slice(target.lastIndexOf('/') + 1));
    for (const [story, { composed }] of done)
      if (names.some((name) => composed.text.includes(name))) done.delete(story);
  }
  const results = left.flatMap((story) => done.get(story) ?? []);
  return {
    stories: left,
    composed: results.map(({ composed }) => composed),
    notes: [...refusals, ...results.flatMap(({ notes }) => notes)],
  };
}

/** Why the build would refuse a story, in its own words. */
function reasonAgainst({ target, text }: Composed): string | undefined {
  const id = target.slice('articles/'.length, -'.md'.length);
  const { problems } = readEntry('articles', id, target, Buffer.from(text));
  return problems.length === 0 ? undefined : problems.map(({ what, write }) => `${what}; write ${write}`).join('. ');
}
