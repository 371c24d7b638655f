import { rssOf } from '../feeds.js';
import { site } from '../site.js';
import { newspaper } from '../stories.js';

export async function GET() {
  const stories = (await newspaper()).stories.slice(0, site.titleFeedLength);
  return rssOf({ title: site.name, description: site.tagline, address: '/', stories });
}
