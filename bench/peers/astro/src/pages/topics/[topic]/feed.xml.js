import { listFeed } from '../../../feeds.js';
import { newspaper } from '../../../stories.js';
import { slugOf } from '../../../words.js';

export async function getStaticPaths() {
  return [...(await newspaper()).byTopic].map(([title, stories]) => ({
    params: { topic: slugOf(title) },
    props: { title, description: title, address: `/topics/${slugOf(title)}/`, stories },
  }));
}

export const GET = ({ props }) => listFeed(props);
