import { listFeed } from '../../feeds.js';
import { site } from '../../site.js';
import { newspaper } from '../../stories.js';

export async function getStaticPaths() {
  const { bySection } = await newspaper();
  return site.sections.map(({ id, name, description }) => ({
    params: { section: id },
    props: { title: name, description, address: `/${id}/`, stories: bySection.get(id) ?? [] },
  }));
}

export const GET = ({ props }) => listFeed(props);
