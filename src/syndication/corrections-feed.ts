import { everyCorrection } from '../edition/corrections.ts';
import type { PutRight } from '../edition/corrections.ts';
import type { Edition } from '../edition/edition.ts';
import { words } from '../i18n/words.ts';
import { listFeedLength } from './feed.ts';
import type { FeedHead } from './feed.ts';
import type { FeedItem } from './feed-item.ts';
import { rssOf } from './rss.ts';
import { element } from './xml.ts';

/** The feed of all that was put right: what it is called and where it stands. */
export function correctionsFeed({ publication, addresses }: Edition): FeedHead {
  const { corrections, correctionsOf } = words(publication.language);
  return {
    title: `${corrections} – ${publication.name}`,
    description: correctionsOf(publication.name),
    home: addresses.absolute(addresses.corrections()),
    self: addresses.absolute(addresses.file('feed.xml', addresses.corrections())),
  };
}

/** The newest corrections as RSS, an item each, under the address of its place on the story's page. */
export function correctionsRss(edition: Edition): string {
  const newest = everyCorrection(edition).slice(0, listFeedLength);
  return rssOf(
    correctionsFeed(edition),
    newest.map((each) => item(each, edition)),
    edition,
  );
}

function item({ story, correction, address }: PutRight, { addresses }: Edition): FeedItem {
  const { correctionTo, correctionKinds } = words(story.language);
  const page = addresses.absolute(story.address);
  const section = addresses.absolute(addresses.section(story.section.id));
  return {
    address: addresses.absolute(address),
    headline: correctionTo(correctionKinds[correction.kind], story.headline),
    standfirst: correction.text,
    html: [
      element('p', {}, correction.text).xml,
      element('p', {}, element('a', { href: page }, story.headline)).xml,
    ].join('\n'),
    language: story.language,
    published: correction.date,
    updated: undefined,
    authors: [],
    categories: [{ name: story.section.name, slug: story.section.id, address: section }],
    picture: undefined,
    source: undefined,
    pointer: false,
  };
}
