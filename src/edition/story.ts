import type { Article } from '../schema/article.ts';
import type { Entry } from '../schema/entry.ts';
import type { Publication } from '../schema/publication.ts';
import { slugOf } from '../schema/slug.ts';
import type { Addresses } from './address.ts';
import { dayOfDate, momentOf } from './dates.ts';
import { anchored } from './corrections.ts';
import { lastOf, liveOf } from './live.ts';
import { sourceOf } from './source.ts';
import type { Moment, Person, Story, TopicName } from './edition.ts';

/** The slug of a story: its own, or its file's name less any leading date. */
export function storySlug({ id, data }: Pick<Entry<Article>, 'id' | 'data'>): string {
  if (data.slug !== undefined) return data.slug;
  const name = id.split('/').at(-1) ?? id;
  return name.replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, '');
}

/** Entry to story; undefined where its section is not one of the publication's. Unknown authors are left out. */
export function storyOf(
  entry: Entry<Article>,
  publication: Publication,
  book: Addresses,
  people: ReadonlyMap<string, Person>,
  clock: number,
): Story | undefined {
  const { id, data } = entry;
  const section = publication.sections.find((each) => each.id === data.section);
  if (!section) return undefined;
  const moment = (text: string): Moment => momentOf(text, publication.timeZone);
  const published = moment(data.published);
  const day = dayOfDate(data.published, publication.timeZone);
  const slug = storySlug(entry);
  const live = liveOf(entry, clock, publication.timeZone);
  const updated = data.updated === undefined ? undefined : moment(data.updated);
  return {
    ...sourceOf(entry),
    id,
    address: book.story(day, slug),
    day,
    slug,
    headline: data.headline,
    standfirst: data.standfirst,
    published,
    updated: lastOf(published, updated, live),
    section,
    authors: [...new Set(data.authors)].flatMap((author) => people.get(author) ?? []),
    byline: data.byline,
    topics: topicsOf(data.topics ?? [], book),
    kind: data.kind,
    live,
    image: data.image,
    keyPoints: data.keyPoints ?? [],
    corrections: anchored((data.corrections ?? []).map(({ date, ...rest }) => ({ ...rest, date: moment(date) }))),
    sensitive: data.sensitive,
    unpublished: data.draft ? 'draft' : published.instant > clock ? 'embargo' : undefined,
    source: data.source,
    language: data.language ?? publication.language,
    translationOf: data.translationOf,
  };
}

/** Names with one slug are one topic; a name without letters or digits is none. */
function topicsOf(names: string[], book: Addresses): TopicName[] {
  const bySlug = new Map(names.map((name) => [slugOf(name), name]));
  bySlug.delete('');
  return [...bySlug].map(([slug, name]) => ({ name, slug, address: book.topic(slug) }));
}
