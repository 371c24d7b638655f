import type { Edition, Story } from '../edition/edition.ts';
import { spanWords } from '../i18n/dates.ts';
import { words } from '../i18n/words.ts';
import { excerpt } from '../markdown/plain.ts';
import { numberOf } from './page.ts';
import type { PageHead } from './page.ts';

/** As much of a description as search engines and networks show. Characters. */
const shown = 160;

/** What a page is called: its headline or its name, without the title's. */
export function nameOf(page: PageHead, { publication }: Edition): string {
  const says = words(publication.language);
  switch (page.type) {
    case 'front':
      return publication.name;
    case 'story':
      return page.story.headline;
    case 'section':
      return page.section.name;
    case 'topic':
      return page.topic.name;
    case 'author':
      return page.person.name;
    case 'archive':
      return says.archiveOf(spanWords(page.span, publication.language));
    case 'page':
      return page.page.title;
    case 'index':
      return says[page.of];
    case 'corrections':
      return says.corrections;
    case 'notFound':
      return says.notFound;
    case 'thanks':
      return says.thanksTitle;
    case 'search':
      return says.search.title;
    case 'offline':
      return says.savedTitle;
  }
}

/** The title in the browser's tab: "News – Page 2 of 5 – The Paper"; on the front page the paper and its tagline. */
export function titleOf(page: PageHead, edition: Edition): string {
  const { name, tagline, language } = edition.publication;
  if (page.type === 'front') return tagline === undefined ? name : `${name} – ${tagline}`;
  const list = 'list' in page && numberOf(page) > 1 ? page.list : undefined;
  const parts = [nameOf(page, edition), list && words(language).pageOf(list.number, list.of), name];
  return parts.filter((part) => part !== undefined).join(' – ');
}

/** A sentence on what is there; undefined where nothing is known that the page's name does not say. */
export function descriptionOf(page: PageHead, edition: Edition): string | undefined {
  const { publication } = edition;
  switch (page.type) {
    case 'front':
      return publication.tagline;
    case 'story':
      return page.story.standfirst ?? beginning(page.text?.());
    case 'section':
      return page.section.description ?? headlines(page.list.items);
    case 'author':
      return beginning(page.text?.()) ?? page.person.role;
    case 'page':
      return page.page.description ?? beginning(page.text?.());
    case 'index': {
      const { topicsOf, authorsOf } = words(publication.language);
      return page.of === 'topics' ? topicsOf(publication.name) : authorsOf(publication.name);
    }
    case 'corrections':
      return words(publication.language).correctionsOf(publication.name);
    case 'search':
      return words(publication.language).search.about(publication.name);
    case 'offline':
      return words(publication.language).savedAbout;
    case 'topic':
      return headlines(page.list.items);
    case 'archive':
      return headlines(
        edition.byDay.get(page.span) ?? edition.byMonth.get(page.span) ?? edition.byYear.get(page.span) ?? [],
      );
    case 'notFound':
    case 'thanks':
      return undefined;
  }
}

/** What a list says of itself where nobody wrote it: its first headlines, as many as are shown. */
function headlines(stories: readonly Story[]): string | undefined {
  // No list shows more of them than these in 160 characters.
  return beginning(
    stories
      .slice(0, 20)
      .map(({ headline }) => headline)
      .join(' · '),
  );
}

/** The address of a page under the base path, its own page of a list included; undefined for one that stands anywhere. */
export function addressOf(page: PageHead, { addresses }: Edition): string | undefined {
  const number = numberOf(page);
  switch (page.type) {
    case 'front':
      return addresses.front;
    case 'story':
      return page.story.address;
    case 'section':
      return addresses.section(page.section.id, number);
    case 'topic':
      return addresses.topic(page.topic.slug, number);
    case 'author':
      return addresses.author(page.person.id, number);
    case 'archive':
      return addresses.archive(page.span);
    case 'page':
      return page.page.address;
    case 'index':
      return addresses[page.of];
    case 'corrections':
      return addresses.corrections(number);
    case 'search':
      return addresses.search;
    case 'offline':
      return addresses.offline;
    case 'notFound':
    case 'thanks':
      return undefined;
  }
}

function beginning(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : excerpt(text, shown);
}
