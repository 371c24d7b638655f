import type { Edition, Story } from '../edition/edition.ts';
import { addressOf, descriptionOf, nameOf } from './about-page.ts';
import { changeOf } from './changes.ts';
import type { HeadTag } from './head.ts';
import type { PageHead } from './page.ts';
import { squareLogo } from './site-pictures.ts';
import type { SitePicture } from './site-pictures.ts';

/**
 * How a link to the page looks where it is shared: Open Graph (ogp.me), and the two things for which Twitter's card does not fall
 * back on it. Nothing for a page that stands nowhere.
 */
export function openGraph(page: PageHead, edition: Edition): HeadTag[] {
  const { publication, addresses } = edition;
  const address = addressOf(page, edition);
  if (address === undefined) return [];
  const picture = pictureOf(page, edition);
  return [
    property('og:type', typeOf(page)),
    property('og:site_name', publication.name),
    property('og:title', nameOf(page, edition)),
    property('og:description', descriptionOf(page, edition)),
    property('og:url', addresses.absolute(address)),
    property('og:locale', localeOf(page.type === 'story' ? page.story.language : publication.language)),
    ...(page.type === 'story' ? otherLocales(page.story, edition) : []),
    ...(picture ? pictureTags(picture) : []),
    ...articleTags(page, edition),
    named('twitter:card', page.type === 'story' && (page.card ?? page.picture) ? 'summary_large_image' : 'summary'),
  ].flat();
}

function typeOf({ type }: PageHead): string {
  if (type === 'story') return 'article';
  return type === 'author' ? 'profile' : 'website';
}

type SharedPicture = Pick<SitePicture, 'url' | 'type' | 'width' | 'height' | 'alt'>;

/** A story's card, else the page's own picture, else the logo. */
function pictureOf(page: PageHead, edition: Edition): SharedPicture | undefined {
  if ('card' in page && page.card) return page.card;
  if ('picture' in page && page.picture) return page.picture;
  const logo = squareLogo(edition);
  return (
    logo && { url: logo.url, type: 'image/png', width: logo.size, height: logo.size, alt: edition.publication.name }
  );
}

function pictureTags({ url, type, width, height, alt }: SharedPicture): HeadTag[] {
  return [
    property('og:image', url),
    property('og:image:type', type),
    property('og:image:width', String(width)),
    property('og:image:height', String(height)),
    property('og:image:alt', alt),
    named('twitter:image:alt', alt),
  ].flat();
}

function articleTags(page: PageHead, { addresses }: Edition): HeadTag[] {
  if (page.type !== 'story') return [];
  const { published, section, topics, authors } = page.story;
  return [
    property('article:published_time', published.iso),
    property('article:modified_time', changeOf(page.story).iso),
    property('article:section', section.name),
    ...topics.map(({ name }) => property('article:tag', name)),
    ...authors.map(({ address }) => property('article:author', addresses.absolute(address))),
  ].flat();
}

function otherLocales({ id, language }: Story, { versions }: Edition): HeadTag[] {
  const others = (versions.get(id) ?? []).filter((each) => each.language !== language);
  return others.flatMap((each) => property('og:locale:alternate', localeOf(each.language)));
}

/** `en_GB`: Open Graph wants a territory with every language. In: a BCP 47 tag. */
function localeOf(tag: string): string {
  const locale = locales.get(tag) ?? likelyLocale(tag);
  locales.set(tag, locale);
  return locale;
}

const locales = new Map<string, string>();

function likelyLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}

function property(name: string, content: string | undefined): HeadTag[] {
  return content === undefined ? [] : [{ tag: 'meta', attrs: { property: name, content } }];
}

function named(name: string, content: string | undefined): HeadTag[] {
  return content === undefined ? [] : [{ tag: 'meta', attrs: { name, content } }];
}
