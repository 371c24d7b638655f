import type { APIRoute, GetStaticPaths } from 'astro';

import { currentEdition } from '../../../edition/current.ts';
import { keysOf } from '../../../edition/keys.ts';
import { topicFeed } from '../../../syndication/feed.ts';
import type { Feed } from '../../../syndication/feed.ts';
import { rss } from '../../../syndication/rss.ts';

export const getStaticPaths = (() => {
  const edition = currentEdition();
  return [...edition.byTopic.values()].map((topic) => {
    const feed = topicFeed(topic, edition);
    return { params: { topic: topic.slug }, props: { feed }, cacheKey: keysOf(edition).feed(feed) };
  });
}) satisfies GetStaticPaths;

interface Props {
  feed: Feed;
}

export const GET: APIRoute<Props> = async ({ props }) => {
  const feed = await rss(props.feed, currentEdition());
  return new Response(feed, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
};
