import rss from '@astrojs/rss';

import { authorOf, sectionOf, site } from './site.js';
import { addressOf, iso } from './words.js';

/** A story's HTML with whole addresses, as feeds want it. */
export const feedHtml = (story) => story.rendered.html.replaceAll('href="/', `href="${site.url}/`);

export const namesOf = ({ data }) => (data.byline ? [data.byline] : data.authors.map((id) => authorOf(id).name));

export function rssOf({ title, description, address, stories }) {
  return rss({
    title,
    description,
    site: site.url + address,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: `<atom:link rel="self" type="application/rss+xml" href="${site.url}${address}feed.xml"/><language>en-GB</language>`,
    items: stories.map((story) => ({
      title: story.data.headline,
      link: site.url + addressOf(story),
      pubDate: story.data.published,
      description: story.data.standfirst,
      categories: [sectionOf(story.data.section).name, ...story.data.topics],
      customData: namesOf(story)
        .map((name) => `<dc:creator>${name}</dc:creator>`)
        .join(''),
      content: feedHtml(story),
    })),
  });
}

export const listFeed = ({ title, description, address, stories }) =>
  rssOf({ title: `${title} – ${site.name}`, description, address, stories: stories.slice(0, site.listFeedLength) });

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replace(/[&<>"]/g, (letter) => entities[letter]);
const opening = '<?xml version="1.0" encoding="utf-8"?>\n';
export const changed = ({ data }) => iso(data.updated ?? data.published);

export function atomOf(stories) {
  const entry = (story) => `<entry>
<id>${site.url}${addressOf(story)}</id>
<title>${escaped(story.data.headline)}</title>
<link rel="alternate" type="text/html" href="${site.url}${addressOf(story)}"/>
<published>${iso(story.data.published)}</published>
<updated>${changed(story)}</updated>
${namesOf(story)
  .map((name) => `<author><name>${escaped(name)}</name></author>`)
  .join('')}
${story.data.topics.map((topic) => `<category term="${escaped(topic)}"/>`).join('')}
<summary>${escaped(story.data.standfirst)}</summary>
<content type="html">${escaped(feedHtml(story))}</content>
</entry>`;
  return `${opening}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>${site.url}/</id>
<title>${escaped(site.name)}</title>
<subtitle>${escaped(site.tagline)}</subtitle>
<link rel="self" type="application/atom+xml" href="${site.url}/atom.xml"/>
<link rel="alternate" type="text/html" href="${site.url}/"/>
<updated>${stories.map(changed).sort().at(-1)}</updated>
${stories.map(entry).join('\n')}
</feed>
`;
}

export function jsonFeedOf(stories) {
  const items = stories.map((story) => ({
    id: site.url + addressOf(story),
    url: site.url + addressOf(story),
    title: story.data.headline,
    summary: story.data.standfirst,
    content_html: feedHtml(story),
    date_published: iso(story.data.published),
    date_modified: changed(story),
    authors: namesOf(story).map((name) => ({ name })),
    tags: [sectionOf(story.data.section).name, ...story.data.topics],
  }));
  const version = 'https://jsonfeed.org/version/1.1';
  const [home, self] = [`${site.url}/`, `${site.url}/feed.json`];
  const head = {
    version,
    title: site.name,
    home_page_url: home,
    feed_url: self,
    description: site.tagline,
    language: 'en-GB',
  };
  return `${JSON.stringify({ ...head, items })}\n`;
}

export function newsSitemapOf(stories) {
  const from = new Date(site.clock).getTime() - 48 * 60 * 60 * 1000;
  const url = (story) =>
    `<url><loc>${site.url}${addressOf(story)}</loc><news:news><news:publication><news:name>${escaped(site.name)}</news:name><news:language>en</news:language></news:publication><news:publication_date>${iso(story.data.published)}</news:publication_date><news:title>${escaped(story.data.headline)}</news:title></news:news></url>`;
  const recent = stories.filter(({ data }) => data.published.getTime() >= from).slice(0, 1000);
  return `${opening}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${recent.map(url).join('\n')}\n</urlset>\n`;
}
