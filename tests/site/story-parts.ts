import type { Moment, Story } from '../../src/edition/edition.ts';
import { attribute, below, classed, tagged, textOf } from './html.ts';
import type { Element } from './html.ts';
import { printed } from './printed.ts';

/** The demonstration newspaper as it was printed. */
export const site = printed('demo');
const { stories, publication } = site.edition;

/** The story's own part of its page. */
export const partsOf = (story: Story): Element[] => {
  const [article] = classed(site.page(story.address).elements, 'story');
  if (!article) throw new Error(`${story.id}: no story on its page`);
  return below(article);
};

/** The text of each element. */
export const words = (elements: readonly Element[]): string[] => elements.map(textOf);

/** Where the links among these elements lead. */
export const hrefs = (elements: readonly Element[]): (string | undefined)[] =>
  tagged(elements, 'a').map((link) => attribute(link, 'href'));

/** All that stands inside the elements with that class. */
export const inside = (elements: readonly Element[], name: string): Element[] => classed(elements, name).flatMap(below);

/** Stories of a sort, at least one: a test of none would say nothing. */
export const storiesWith = (has: (story: Story) => boolean): Story[] => {
  const found = stories.filter(has);
  if (found.length === 0) throw new Error('no such story in the demonstration newspaper');
  return found;
};

/** The stories whose page does not show what is expected, with both. */
export const faults = (
  some: readonly Story[],
  look: (story: Story) => unknown,
  expected: (story: Story) => unknown,
): unknown[] =>
  some
    .map((story) => ({ id: story.id, printed: look(story), expected: expected(story) }))
    .filter((each) => JSON.stringify(each.printed) !== JSON.stringify(each.expected));

/** RFC 3339 in the publication's zone, by another way than the site's. */
export function inTownTime({ instant }: Moment): string {
  const format = new Intl.DateTimeFormat('sv', {
    timeZone: publication.timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const local = format.format(instant).replace(' ', 'T');
  const minutes = (Date.parse(`${local}Z`) - instant) / 60_000;
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${local}${minutes < 0 ? '-' : '+'}${hours ?? ''}:${rest ?? ''}`;
}
