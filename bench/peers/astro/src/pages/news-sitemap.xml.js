import { newsSitemapOf } from '../feeds.js';
import { newspaper } from '../stories.js';

export async function GET() {
  return new Response(newsSitemapOf((await newspaper()).stories));
}
