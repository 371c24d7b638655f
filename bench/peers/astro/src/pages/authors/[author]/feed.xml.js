import { listFeed } from '../../../feeds.js';
import { site } from '../../../site.js';
import { newspaper } from '../../../stories.js';

export async function getStaticPaths() {
  const { byAuthor } = await newspaper();
  return site.authors.map(({ id, name, role }) => ({
    params: { author: id },
    props: { title: name, description: role, address: `/authors/${id}/`, stories: byAuthor.get(id) ?? [] },
  }));
}

export const GET = ({ props }) => listFeed(props);
