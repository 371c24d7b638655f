import { site } from '../site.js';

export function GET() {
  const lines = ['User-agent: *', 'Allow: /', '', `Sitemap: ${site.url}/sitemap-index.xml`];
  return new Response([...lines, `Sitemap: ${site.url}/news-sitemap.xml`, ''].join('\n'));
}
