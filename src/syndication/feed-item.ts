import type { Edition, Moment, Story } from '../edition/edition.ts';
import { feedHtml } from './feed-html.ts';
import { leadPicture } from './site-pictures.ts';
import type { SitePicture } from './site-pictures.ts';

/** A story as every format of feed needs it. Addresses are whole. */
export interface FeedItem {
  /** Where it stands for good: also what identifies it. */
  address: string;
  headline: string;
  standfirst: string | undefined;
  /** All of it, sanitised, every link and picture with its whole address. */
  html: string;
  language: string;
  published: Moment;
  updated: Moment | undefined;
  /** Whom the byline names; those with a page of their own with its address. */
  authors: { name: string; address?: string }[];
  /** Its section, then its topics. */
  categories: { name: string; slug: string; address: string }[];
  picture: SitePicture | undefined;
  source: Story['source'];
  /** A story without words of its own, that points to its source. */
  pointer: boolean;
}

/** The items of a feed, in its order. Throws where a body or a picture cannot be read any more. */
export async function feedItems(stories: readonly Story[], edition: Edition): Promise<FeedItem[]> {
  return Promise.all(stories.map((story) => feedItem(story, edition)));
}

// A story stands in the feeds of its section, its topics and its authors, which are printed one after another. Rendering it costs
// milliseconds, keeping it some ten kilobytes.
const kept = new WeakMap<Edition, Map<Story, Promise<FeedItem>>>();
const mostKept = 5000;

function feedItem(story: Story, edition: Edition): Promise<FeedItem> {
  const items = kept.get(edition) ?? new Map<Story, Promise<FeedItem>>();
  kept.set(edition, items);
  const item = items.get(story) ?? makeItem(story, edition);
  items.set(story, item);
  const [oldest] = items.keys();
  if (items.size > mostKept && oldest) items.delete(oldest);
  return item;
}

async function makeItem(story: Story, edition: Edition): Promise<FeedItem> {
  const { addresses } = edition;
  const { headline, standfirst, language, published, updated, source } = story;
  const picture = await leadPicture(story, edition);
  return {
    address: addresses.absolute(story.address),
    headline,
    standfirst,
    html: await feedHtml(story, picture, edition),
    language,
    published,
    updated,
    authors: [
      ...story.authors.map(({ name, address }) => ({ name, address: addresses.absolute(address) })),
      ...(story.byline === undefined ? [] : [{ name: story.byline }]),
    ],
    categories: [
      { name: story.section.name, slug: story.section.id, address: addresses.section(story.section.id) },
      ...story.topics,
    ].map((category) => ({ ...category, address: addresses.absolute(category.address) })),
    picture,
    source,
    pointer: story.empty && source?.url !== undefined,
  };
}
