import { escaped, iso, slugOf } from './parts.js';

const opening = '<?xml version="1.0" encoding="utf-8"?>\n';

/** A story's HTML with whole addresses, as feeds want it. */
export const feedHtml = (story, site) => story.content.replaceAll('href="/', `href="${site.url}/`);

const namesOf = ({ data }, site) =>
  data.byline ? [data.byline] : (data.authors ?? []).map((id) => site.authorOf(id).name);

export function rss({ title, description, address, its }, site) {
  const item = (story) => `<item>
<title>${escaped(story.data.headline)}</title>
<link>${site.url}${story.url}</link>
<guid isPermaLink="true">${site.url}${story.url}</guid>
<pubDate>${new Date(story.data.published).toUTCString()}</pubDate>
${namesOf(story, site)
  .map((name) => `<dc:creator>${escaped(name)}</dc:creator>`)
  .join('')}
<category>${escaped(site.sectionOf(story.data.section).name)}</category>${(story.data.topics ?? []).map((topic) => `<category>${escaped(topic)}</category>`).join('')}
<description>${escaped(story.data.standfirst)}</description>
<content:encoded>${escaped(feedHtml(story, site))}</content:encoded>
</item>`;
  return `${opening}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${escaped(title)}</title>
<link>${site.url}${address}</link>
<atom:link rel="self" type="application/rss+xml" href="${site.url}${address}feed.xml"/>
<description>${escaped(description)}</description>
<language>en-GB</language>
${its.map(item).join('\n')}
</channel>
</rss>
`;
}

export function atom(its, site) {
  const changed = ({ data }) => iso(data.updated ?? data.published);
  const entry = (story) => `<entry>
<id>${site.url}${story.url}</id>
<title>${escaped(story.data.headline)}</title>
<link rel="alternate" type="text/html" href="${site.url}${story.url}"/>
<published>${iso(story.data.published)}</published>
<updated>${changed(story)}</updated>
${namesOf(story, site)
  .map((name) => `<author><name>${escaped(name)}</name></author>`)
  .join('')}
${(story.data.topics ?? []).map((topic) => `<category term="${slugOf(topic)}" label="${escaped(topic)}"/>`).join('')}
<summary>${escaped(story.data.standfirst)}</summary>
<content type="html">${escaped(feedHtml(story, site))}</content>
</entry>`;
  return `${opening}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>${site.url}/</id>
<title>${escaped(site.name)}</title>
<subtitle>${escaped(site.tagline)}</subtitle>
<link rel="self" type="application/atom+xml" href="${site.url}/atom.xml"/>
<link rel="alternate" type="text/html" href="${site.url}/"/>
<updated>${its.map(changed).sort().at(-1)}</updated>
${its.map(entry).join('\n')}
</feed>
`;
}

export function jsonFeed(its, site) {
  const items = its.map((story) => ({
    id: site.url + story.url,
    url: site.url + story.url,
    title: story.data.headline,
    summary: story.data.standfirst,
    content_html: feedHtml(story, site),
    date_published: iso(story.data.published),
    date_modified: iso(story.data.updated ?? story.data.published),
    authors: namesOf(story, site).map((name) => ({ name })),
    tags: [site.sectionOf(story.data.section).name, ...(story.data.topics ?? [])],
  }));
  return `${JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: site.name, home_page_url: `${site.url}/`, feed_url: `${site.url}/feed.json`, description: site.tagline, language: 'en-GB', items })}\n`;
}

const sitemaps = 'http://www.sitemaps.org/schemas/sitemap/0.9';

export function sitemap(entries) {
  const url = ([address, changed]) =>
    `<url><loc>${address}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`;
  return `${opening}<urlset xmlns="${sitemaps}">\n${entries.map(url).join('\n')}\n</urlset>\n`;
}

export function sitemapIndex(parts, site) {
  const part = (_, at) => `<sitemap><loc>${site.url}/sitemap-${at + 1}.xml</loc></sitemap>`;
  return `${opening}<sitemapindex xmlns="${sitemaps}">\n${parts.map(part).join('\n')}\n</sitemapindex>\n`;
}

export function newsSitemap(stories, site) {
  const from = new Date(site.clock).getTime() - 48 * 60 * 60 * 1000;
  const url = ({ url: address, data }) =>
    `<url><loc>${site.url}${address}</loc><news:news><news:publication><news:name>${escaped(site.name)}</news:name><news:language>en</news:language></news:publication><news:publication_date>${iso(data.published)}</news:publication_date><news:title>${escaped(data.headline)}</news:title></news:news></url>`;
  const recent = stories.filter(({ data }) => new Date(data.published) >= from).slice(0, 1000);
  return `${opening}<urlset xmlns="${sitemaps}" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${recent.map(url).join('\n')}\n</urlset>\n`;
}
