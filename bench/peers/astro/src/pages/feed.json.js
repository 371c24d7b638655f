import { jsonFeedOf } from '../feeds.js';
import { site } from '../site.js';
import { newspaper } from '../stories.js';

export async function GET() {
  return new Response(jsonFeedOf((await newspaper()).stories.slice(0, site.titleFeedLength)));
}
