import type { Content } from '../schema/entry.ts';
import type { FieldPath } from '../schema/problem.ts';
import { isReserved, slugOf } from '../schema/slug.ts';
import { addresses } from './address.ts';
import { aliasPath, isServable } from './aliases.ts';
import { dayOfDate } from './dates.ts';
import { storySlug } from './story.ts';

/** Something that claims an address: what it is, and where it is written. */
export interface Claim {
  /** From the root of the base path, less the slashes at its ends, decoded. */
  address: string;
  what: string;
  file: string;
  field?: FieldPath;
  /** A list of stories has a feed, and further pages with a number each. Only an alias may be anywhere at all. */
  kind?: 'list' | 'alias';
}

/** A story's file, and its day in the publication's zone: looked up once, for it costs more than all the rest. */
interface Dated {
  entry: Content['articles'][number];
  day: string;
}

/**
 * Every address that the content claims, in the order of right: of two at one address the later one is wrong.
 * Drafts and embargoed stories claim theirs too: a story must not turn out to be unprintable on the day it appears.
 * In: content, and the settings' file as the editor knows it.
 */
export function claims(content: Content, publicationFile: string): Claim[] {
  const dated = content.articles.map((entry) => ({
    entry,
    day: dayOfDate(entry.data.published, content.publication.timeZone),
  }));
  return [
    ...sectionClaims(content, publicationFile),
    ...content.authors.map(({ id, file }): Claim => ({
      address: `authors/${id}`,
      what: 'the author',
      file,
      kind: 'list',
    })),
    ...topicClaims(content),
    ...archiveClaims(dated),
    ...pageClaims(content),
    ...storyClaims(dated, content),
    ...aliasClaims(content),
  ];
}

function sectionClaims({ publication }: Content, file: string): Claim[] {
  return publication.sections.map(({ id }, index) => ({
    address: id,
    what: `the section \`${id}\``,
    file,
    field: ['sections', index, 'id'],
    kind: 'list',
  }));
}

function topicClaims({ articles }: Content): Claim[] {
  const topics = new Map<string, Claim>();
  for (const { data, file } of articles) {
    for (const name of data.topics ?? []) {
      const address = `topics/${slugOf(name)}`;
      if (!topics.has(address)) topics.set(address, { address, what: `the topic \`${name}\``, file, kind: 'list' });
    }
  }
  return [...topics.values()];
}

function archiveClaims(dated: Dated[]): Claim[] {
  const archives = new Map<string, Claim>();
  for (const { entry, day: whole } of dated) {
    const [year = '', month = '', day = ''] = whole.split('-');
    for (const address of [year, `${year}/${month}`, `${year}/${month}/${day}`]) {
      if (!archives.has(address)) archives.set(address, { address, what: 'the archive', file: entry.file });
    }
  }
  return [...archives.values()];
}

/** Less those whose first part is reserved, which are wrong by themselves. */
function pageClaims({ pages }: Content): Claim[] {
  return pages
    .filter(({ id }) => !isReserved(id.split('/')[0] ?? ''))
    .map(({ id, file }) => ({ address: id, what: 'the page', file }));
}

function storyClaims(dated: Dated[], { publication }: Content): Claim[] {
  const book = addresses(publication.url);
  return dated.map(({ entry, day }) => ({
    address: book.parameter(book.story(day, storySlug(entry))),
    what: 'the story',
    file: entry.file,
    field: [entry.data.slug === undefined ? 'published' : 'slug'],
  }));
}

function aliasClaims({ articles }: Content): Claim[] {
  return articles.flatMap(({ data, file }) =>
    (data.aliases ?? []).flatMap((alias, index): Claim[] =>
      isServable(alias)
        ? [
            {
              address: aliasPath(alias),
              what: `the alias \`${alias}\``,
              file,
              field: ['aliases', index],
              kind: 'alias',
            },
          ]
        : [],
    ),
  );
}
