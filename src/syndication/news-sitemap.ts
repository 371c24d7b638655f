import type { Edition, Story } from '../edition/edition.ts';
import { namespace } from './sitemap.ts';
import { element, xmlDocument } from './xml.ts';
import type { Markup } from './xml.ts';

/** What search engines for news take: the last 48 hours, in milliseconds, and at most so many stories. */
const reach = 48 * 60 * 60 * 1000;
const most = 1000;

/**
 * The sitemap of what was published in the 48 hours before the edition's clock (Google's news sitemap, schema 0.9).
 * When nothing was, it names the front page, without news tags: the sitemap's schema wants at least one address, and search engines
 * take an address without news tags for what it is.
 */
export function newsSitemap(edition: Edition): string {
  const { addresses, stories } = edition;
  const urls = stories
    .filter(({ published }) => published.instant >= edition.clock - reach && published.instant <= edition.clock)
    .slice(0, most)
    .map((story) => url(story, edition));
  const front = element('url', {}, element('loc', {}, addresses.absolute(addresses.front)));
  const names = { xmlns: namespace, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' };
  return xmlDocument(element('urlset', names, ...(urls.length > 0 ? urls : [front])));
}

function url({ address, headline, published }: Story, { addresses, publication }: Edition): Markup {
  const news = element(
    'news:news',
    {},
    element(
      'news:publication',
      {},
      element('news:name', {}, publication.name),
      element('news:language', {}, newsLanguage(publication.language)),
    ),
    element('news:publication_date', {}, published.iso),
    element('news:title', {}, headline),
  );
  return element('url', {}, element('loc', {}, addresses.absolute(address)), news);
}

/** An ISO 639 code, save that Chinese is told apart by its script: `zh-cn`, `zh-tw`. In: a BCP 47 tag. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
