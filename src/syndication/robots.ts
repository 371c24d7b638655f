import type { Edition } from '../edition/edition.ts';

/** robots.txt (RFC 9309): everyone may read everything, and here is where everything is listed. */
export function robots({ addresses }: Edition): string {
  const sitemaps = ['sitemap.xml', 'news-sitemap.xml'].map(
    (name) => `Sitemap: ${addresses.absolute(addresses.file(name))}`,
  );
  return ['User-agent: *', 'Allow: /', '', ...sitemaps, ''].join('\n');
}
