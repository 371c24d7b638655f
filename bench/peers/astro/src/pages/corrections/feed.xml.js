import { listFeed } from '../../feeds.js';
import { newspaper } from '../../stories.js';

export async function GET() {
  const { corrected } = await newspaper();
  return listFeed({ title: 'Corrections', description: 'Corrections', address: '/corrections/', stories: corrected });
}
