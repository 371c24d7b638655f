import { escaped, frame, iso, kindOf, momentWords, slugOf, teaser } from '../../parts.js';

export function render(data) {
  const { site, page, collections, headline, standfirst, published, updated, byline, topics = [], corrections } = data;
  const section = site.sectionOf(data.section);
  const authors = (data.authors ?? []).map((id) => site.authorOf(id));
  const { newer, older } = collections.neighbours.get(page.url) ?? {};
  const related = (collections.byTopic.get(topics[0]) ?? []).slice(0, 5).filter(({ url }) => url !== page.url);
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    description: standfirst,
    datePublished: iso(published),
    dateModified: iso(updated ?? published),
    articleSection: section.name,
    author: authors.map(({ id, name }) => ({ '@type': 'Person', name, url: `${site.url}/authors/${id}/` })),
    mainEntityOfPage: site.url + page.url,
    publisher: { '@type': 'NewsMediaOrganization', name: site.name, url: site.url },
  };
  const time = (moment) => `<time datetime="${iso(moment)}">${momentWords(moment)}</time>`;
  const kind = kindOf(data.kind);
  const main = `<nav class="crumbs" aria-label="Breadcrumbs"><a href="/">${escaped(site.name)}</a> <a href="/${section.id}/">${escaped(section.name)}</a></nav>
<article class="story">
<header>
<p class="kicker"><a href="/${section.id}/">${escaped(section.name)}</a>${kind && ` <span>${kind}</span>`}</p>
<h1>${escaped(headline)}</h1>
<p class="standfirst">${escaped(standfirst)}</p>
</header>
${authors.length > 0 ? `<ul class="byline">${authors.map(({ id, name, role }) => `<li><a rel="author" href="/authors/${id}/">${escaped(name)}</a> <span class="role">${escaped(role)}</span></li>`).join('')}</ul>` : ''}
${byline ? `<p class="byline">By ${escaped(byline)}</p>` : ''}
<p class="dates">Published ${time(published)}
${updated ? `Updated ${time(updated)}` : ''}</p>
<div class="body">${data.content}</div>
${corrections ? `<section class="corrections" aria-labelledby="corrections"><h2 id="corrections">What changed</h2>${corrections.map(({ text }) => `<p><strong>Correction</strong> ${escaped(text)}</p>`).join('')}<p><a href="/corrections/">All corrections</a></p></section>` : ''}
<footer>
<nav class="topics" aria-label="Topics"><ul>${topics.map((topic) => `<li><a href="/topics/${slugOf(topic)}/">${escaped(topic)}</a></li>`).join('')}</ul></nav>
<section class="related" aria-labelledby="related"><h2 id="related">Related</h2>
${related
  .slice(0, 4)
  .map((story) => teaser(story, site, { level: 3, standfirst: false }))
  .join('\n')}
</section>
<nav class="neighbours">
${newer ? `<a rel="next" href="${newer.url}">Newer in ${escaped(section.name)} ${escaped(newer.data.headline)}</a>` : ''}
${older ? `<a rel="prev" href="${older.url}">Older in ${escaped(section.name)} ${escaped(older.data.headline)}</a>` : ''}
</nav>
</footer>
</article>`;
  const head = `<meta property="article:published_time" content="${iso(published)}">
<script type="application/ld+json">${JSON.stringify(article).replaceAll('<', '\\u003c')}</script>`;
  return frame(data, { title: headline, description: standfirst, type: 'article', head, main });
}
