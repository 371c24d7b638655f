import { atomOf } from '../feeds.js';
import { site } from '../site.js';
import { newspaper } from '../stories.js';

export async function GET() {
  return new Response(atomOf((await newspaper()).stories.slice(0, site.titleFeedLength)));
}
