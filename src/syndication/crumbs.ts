import type { Edition } from '../edition/edition.ts';
import { spanWords } from '../i18n/dates.ts';
import { words } from '../i18n/words.ts';
import type { PageHead } from './page.ts';

/** A step on the way from the front page: its name and its address under the base path. */
export interface Crumb {
  name: string;
  address: string;
  /** BCP 47, where the name is not in the publication’s. */
  language?: string;
}

/** The way from the front page to a page, itself last: for the breadcrumbs a reader sees and those a search engine reads. */
export function crumbsOf(page: PageHead, edition: Edition): Crumb[] {
  const { addresses, publication } = edition;
  const says = words(publication.language);
  const front = { name: says.front, address: addresses.front };
  switch (page.type) {
    case 'front':
    case 'notFound':
    case 'thanks':
      return [front];
    case 'story':
      return [
        front,
        sectionCrumb(page.story.section, edition),
        { name: page.story.headline, address: page.story.address, language: page.story.language },
      ];
    case 'section':
      return [front, sectionCrumb(page.section, edition)];
    case 'topic':
      return [front, { name: says.topics, address: addresses.topics }, page.topic];
    case 'author':
      return [front, { name: says.authors, address: addresses.authors }, page.person];
    case 'archive':
      return [front, ...archiveCrumbs(page.span, edition)];
    case 'page':
      return [front, { name: page.page.title, address: page.page.address }];
    case 'corrections':
      return [front, { name: says.corrections, address: addresses.corrections() }];
    case 'index':
      return [front, { name: says[page.of], address: addresses[page.of] }];
    case 'search':
      return [front, { name: says.search.title, address: addresses.search }];
    case 'offline':
      return [front, { name: says.savedTitle, address: addresses.offline }];
  }
}

function sectionCrumb({ id, name }: { id: string; name: string }, { addresses }: Edition): Crumb {
  return { name, address: addresses.section(id) };
}

/** `2025-09-09` stands under `2025-09`, which stands under `2025`. */
function archiveCrumbs(span: string, { addresses, publication }: Edition): Crumb[] {
  return [4, 7, 10]
    .filter((length) => length <= span.length)
    .map((length) => span.slice(0, length))
    .map((part) => ({ name: spanWords(part, publication.language), address: addresses.archive(part) }));
}
