/** What the templates share. */
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text) => String(text ?? '').replace(/[&<>"]/g, (letter) => entities[letter]);

export const iso = (moment) => new Date(moment).toISOString().replace('.000Z', 'Z');
export const dayIn = (moment) => iso(moment).slice(0, 10);
export const slugOf = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
export const archive = (span) => `/${span.replaceAll('-', '/')}/`;

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'];
months.push('November', 'December');
export function spanWords(span) {
  const [year, month, day] = span.split('-');
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}
export const momentWords = (moment) => `${spanWords(dayIn(moment))}, ${iso(moment).slice(11, 16)}`;
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
export const kindOf = (kind) => (kind === 'news' ? '' : capital(kind));

export const newestFirst = (items) => items.sort((a, b) => new Date(b.data.published) - new Date(a.data.published));

/** A list in pages of at most `size`; an empty list is one empty page. */
export function paged(its, size, about) {
  const of = Math.max(1, Math.ceil(its.length / size));
  return Array.from({ length: of }, (_, at) => ({
    ...about,
    number: at + 1,
    of,
    its: its.slice(at * size, (at + 1) * size),
  }));
}
export const pageAddress = ({ address }, number) => (number > 1 ? `${address}${number}/` : address);

export function teaser({ url, data }, site, { level = 2, standfirst = true } = {}) {
  const kicker = [site.sectionOf(data.section).name, kindOf(data.kind)].filter(Boolean).join(' · ');
  return `<article class="teaser">
<p class="kicker">${escaped(kicker)}</p>
<h${level}><a href="${url}">${escaped(data.headline)}</a></h${level}>
${standfirst ? `<p class="teaser-standfirst">${escaped(data.standfirst)}</p>` : ''}
<p class="teaser-day"><time datetime="${dayIn(data.published)}">${spanWords(dayIn(data.published))}</time></p>
</article>`;
}

export function pager(page) {
  if (page.of < 2) return '';
  return `<nav class="pager" aria-label="Pages">
${page.number > 1 ? `<a rel="prev" href="${pageAddress(page, page.number - 1)}">Newer</a>` : ''}
<span>Page ${page.number} of ${page.of}</span>
${page.number < page.of ? `<a rel="next" href="${pageAddress(page, page.number + 1)}">Older</a>` : ''}
</nav>`;
}

/** The frame of a page. In: Eleventy's data, the page's own parts. */
export function frame({ site, page, collections }, { title, description, head = '', type = 'website', main }) {
  const { appeal } = site;
  const address = site.url + page.url;
  const item = (href, name) => `<li><a href="${href}">${escaped(name)}</a></li>`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title ? `${title} – ${site.name}` : site.name)}</title>
${description ? `<meta name="description" content="${escaped(description)}">` : ''}
<link rel="canonical" href="${address}">
<meta property="og:title" content="${escaped(title ?? site.name)}">
<meta property="og:url" content="${address}">
<meta property="og:site_name" content="${escaped(site.name)}">
<meta property="og:type" content="${type}">
<link rel="alternate" type="application/rss+xml" href="/feed.xml" title="${escaped(site.name)}">
<link rel="alternate" type="application/atom+xml" href="/atom.xml" title="${escaped(site.name)}">
<link rel="alternate" type="application/feed+json" href="/feed.json" title="${escaped(site.name)}">
<link rel="stylesheet" href="/style.css">
${head}
</head>
<body>
<a class="skip" href="#text">Skip to content</a>
<header class="masthead">
<p class="nameplate"><a href="/">${escaped(site.name)}</a></p>
<p class="tagline">${escaped(site.tagline)}</p>
<nav aria-label="Sections"><ul>${site.sections.map(({ id, name }) => item(`/${id}/`, name)).join('')}</ul></nav>
</header>
<section class="appeal" aria-labelledby="appeal">
<h2 id="appeal">${escaped(appeal.heading)}</h2>
<p>${escaped(appeal.first)}</p>
<details><summary>Read more</summary><p>${escaped(appeal.rest)}</p></details>
<p><a class="give" href="${escaped(appeal.to)}">${escaped(appeal.button)}</a></p>
</section>
<main id="text">
${main}
</main>
<footer class="colophon">
<p><a href="/">${escaped(site.name)}</a> ${escaped(site.tagline)}</p>
<nav aria-label="About"><ul>${collections.standing.map(({ url, data }) => item(url, data.title)).join('')}</ul></nav>
<nav aria-label="Archive"><ul>${item('/topics/', 'Topics')}${item('/authors/', 'Authors')}${item('/corrections/', 'Corrections')}
${[...collections.byYear.keys()]
  .slice(0, 6)
  .map((year) => item(archive(year), year))
  .join('')}</ul></nav>
<nav aria-label="Follow"><ul>${item('/feed.xml', 'RSS')}${item('/atom.xml', 'Atom')}${item('/feed.json', 'JSON Feed')}</ul></nav>
</footer>
</body>
</html>
`;
}
