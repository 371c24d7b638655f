import { archive, dayIn, frame, spanWords, teaser } from '../parts.js';

export const data = {
  pagination: { data: 'collections.archivePages', size: 1, alias: 'archive' },
  permalink: (data) => archive(data.archive.span),
};

export function render(data) {
  const { span, its, earlier, later } = data.archive;
  const days = Map.groupBy(its, (story) => dayIn(story.data.published));
  const section = ([day, stories]) => `<section class="list">
${span.length < 10 ? `<h2><a href="${archive(day)}">${spanWords(day)}</a></h2>` : ''}
${stories.map((story) => teaser(story, data.site, { level: span.length < 10 ? 3 : 2 })).join('\n')}</section>`;
  const main = `<header class="list-head"><p class="kicker">Archive</p><h1>${spanWords(span)}</h1></header>
${[...days].map(section).join('\n')}
<nav class="pager" aria-label="Earlier and later">
${later ? `<a rel="next" href="${archive(later)}">${spanWords(later)}</a>` : ''}
${earlier ? `<a rel="prev" href="${archive(earlier)}">${spanWords(earlier)}</a>` : ''}
</nav>`;
  return frame(data, { title: spanWords(span), main });
}
