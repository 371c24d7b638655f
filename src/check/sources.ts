import type { Content } from '../schema/entry.ts';
import type { KnownStory } from './record.ts';

/** The file of the newsroom that a page is made of, with a digest of its bytes; that of a page made of many is unknown. */
export interface Source {
  file: string;
  digest: string | undefined;
}

/**
 * Tells which file of the newsroom a printed file comes from. In: the content, its published stories, the settings' file, to which all is
 * laid that comes from no one file.
 */
export function sourcesOf(
  content: Content,
  stories: ReadonlyMap<string, KnownStory>,
  settings: string,
): (page: string) => Source {
  const digests = new Map(content.articles.map(({ file, digest }) => [file, digest]));
  const known = new Map<string, Source>();
  for (const [file, { pages }] of stories)
    for (const page of pages) known.set(page, { file, digest: digests.get(file) });
  for (const { id, file, digest } of content.pages) known.set(`${id}/index.html`, { file, digest });
  for (const { id, file, digest } of content.authors) known.set(`authors/${id}/index.html`, { file, digest });
  return (page) => known.get(page) ?? { file: settings, digest: undefined };
}
