import { addresses } from '../../edition/address.ts';
import { aliasPath, isServable } from '../../edition/aliases.ts';
import { storySlug } from '../../edition/story.ts';
import type { Article } from '../../schema/article.ts';
import { article } from '../../schema/article.ts';
import type { Publication } from '../../schema/publication.ts';
import type { TakeNote } from './notes.ts';
import type { ReadStory } from './stories.ts';

/** A story and its place in our content folder. */
export interface PlacedStory extends ReadStory {
  note: TakeNote;
  /** `articles/2025/name.md`, under the content folder. */
  target: string;
  /** The slug to write into the front matter, where the file's name does not say it. */
  slugField: string | undefined;
  aliases: string[];
}

/**
 * Gives each story a file and an address of its own, in the order given, drafts last: of two at one address the second gets
 * `-2`, and so on. Old addresses become aliases where they differ from the new one and a server can answer them.
 */
export function placed(stories: readonly (ReadStory & { note: TakeNote })[], publication: Publication): PlacedStory[] {
  const book = addresses(publication.url);
  const addressesTaken = new Set<string>();
  const filesTaken = new Set<string>();
  const inOrder = [...stories.filter(({ draft }) => !draft), ...stories.filter(({ draft }) => draft)];
  return inOrder.map((story): PlacedStory => {
    const { day, note } = story;
    const slug = free(story.slug, (each) => !addressesTaken.has(`${day}/${each}`.toLowerCase()));
    addressesTaken.add(`${day}/${slug}`.toLowerCase());
    if (slug !== story.slug)
      note('address', `/${day.replaceAll('-', '/')}/${story.slug}/ was taken; the story stands at ${slug}`);
    const names = [slug, `${day}-${slug}`].map((name) => `${day.slice(0, 4)}/${name}`);
    const id =
      names.find((name) => !filesTaken.has(name.toLowerCase())) ?? `${names[1] ?? ''}-${String(filesTaken.size)}`;
    filesTaken.add(id.toLowerCase());
    const own = book.parameter(book.story(day, slug));
    const slugField = storySlug({ id, data: blank }) === slug ? undefined : slug;
    return { ...story, slug, target: `articles/${id}.md`, slugField, aliases: aliasesOf(story, own, note) };
  });
}

/** The front matter of a story of which nothing is said yet. */
export const blank: Article = article.parse({ headline: '-', published: '2000-01-01', section: 'news' });

function free(slug: string, isFree: (slug: string) => boolean): string {
  if (isFree(slug)) return slug;
  for (let number = 2; ; number++) {
    const next = `${slug}-${String(number)}`;
    if (isFree(next)) return next;
  }
}

function aliasesOf({ oldAddresses }: ReadStory, own: string, note: TakeNote): string[] {
  const byPath = new Map(
    oldAddresses.map((address) => [aliasPath(address).toLowerCase(), address.replace(/[?#].*$/s, '')]),
  );
  byPath.delete(own.toLowerCase());
  return [...byPath.values()].filter((address) => {
    if (aliasPath(address) === '' || isServable(address)) return aliasPath(address) !== '';
    note('address', `the old address \`${address}\` is none that a static server can answer`);
    return false;
  });
}
