import type { Content } from '../schema/entry.ts';
import type { FieldPath } from '../schema/problem.ts';
import { slugOf } from '../schema/slug.ts';
import { addresses } from './address.ts';
import { aliasPath, isServable } from './aliases.ts';
import { dayOf, instantOf } from './dates.ts';
import { storySlug } from './story.ts';

/** Something that claims an address: what it is, and where it is written. */
export interface Claim {
  /** From the root of the base path, less the slashes at its ends, decoded. */
  address: string;
  what: string;
  file: string;
  field?: FieldPath;
  /** A list of stories: it has a feed, and further pages with a number each. */
  list?: true;
}

/**
 * Every address that the content claims, in the order of right: of two at one address the later one is wrong.
 * Drafts and embargoed stories claim theirs too: a story must not turn out to be unprintable on the day it appears.
 * In: content, and the settings' file as the editor knows it.
 */
export function claims(content: Content, publicationFile: string): Claim[] {
  return [
    ...sectionClaims(content, publicationFile),
    ...content.authors.map(({ id, file }): Claim => ({ address: `authors/${id}`, what: 'the author', file, list: true })),
    ...topicClaims(content),
    ...archiveClaims(content),
    ...content.pages.map(({ id, file }): Claim => ({ address: id, what: 'the page', file })),
    ...storyClaims(content),
    ...aliasClaims(content),
  ];
}

function sectionClaims({ publication }: Content, file: string): Claim[] {
  return publication.sections.map(({ id }, index) => ({
    address: id,
    what: `the section \`${id}\``,
    file,
    field: ['sections', index, 'id'],
    list: true,
  }));
}

function topicClaims({ articles }: Content): Claim[] {
  const topics = new Map<string, Claim>();
  for (const { data, file } of articles) {
    for (const name of data.topics ?? []) {
      const address = `topics/${slugOf(name)}`;
      if (!topics.has(address)) topics.set(address, { address, what: `the topic \`${name}\``, file, list: true });
    }
  }
  return [...topics.values()];
}

function archiveClaims(content: Content): Claim[] {
  const archives = new Map<string, Claim>();
  for (const { data, file } of content.articles) {
    const [year = '', month = '', day = ''] = dayIn(content, data.published).split('-');
    for (const address of [year, `${year}/${month}`, `${year}/${month}/${day}`]) {
      if (!archives.has(address)) archives.set(address, { address, what: 'the archive of the days', file });
    }
  }
  return [...archives.values()];
}

function storyClaims(content: Content): Claim[] {
  const book = addresses(content.publication.url);
  return content.articles.map((entry) => ({
    address: book.parameter(book.story(dayIn(content, entry.data.published), storySlug(entry))),
    what: 'the story',
    file: entry.file,
    field: [entry.data.slug === undefined ? 'published' : 'slug'],
  }));
}

function aliasClaims({ articles }: Content): Claim[] {
  return articles.flatMap(({ data, file }) =>
    (data.aliases ?? []).flatMap((alias, index): Claim[] =>
      isServable(alias)
        ? [{ address: aliasPath(alias), what: `the alias \`${alias}\``, file, field: ['aliases', index] }]
        : [],
    ),
  );
}

function dayIn({ publication: { timeZone } }: Content, published: string): string {
  return dayOf(instantOf(published, timeZone), timeZone);
}
