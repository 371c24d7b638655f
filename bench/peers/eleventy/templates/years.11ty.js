import { archive, frame, spanWords } from '../parts.js';

export const data = {
  pagination: { data: 'collections.years', size: 1, alias: 'year' },
  permalink: ({ year }) => archive(year),
};

export function render(data) {
  const { year, collections } = data;
  const days = [...collections.byDay.keys()].filter((day) => day.startsWith(year)).reverse();
  const month = ([span, stories]) => `<li><h2><a href="${archive(span)}">${spanWords(span)}</a></h2>
<p class="count">${stories.length} stories</p><ol class="days">
${days
  .filter((day) => day.startsWith(span))
  .map((day) => `<li><a href="${archive(day)}" aria-label="${spanWords(day)}">${Number(day.slice(8))}</a></li>`)
  .join('')}</ol></li>`;
  const main = `<header class="list-head"><p class="kicker">Archive</p><h1>${year}</h1><p>${collections.byYear.get(year).length} stories</p></header>
<ul class="months">${[...collections.byMonth]
    .filter(([span]) => span.startsWith(year))
    .map(month)
    .join('\n')}</ul>
<nav class="pager">${[...collections.byYear.keys()]
    .filter((each) => each !== year)
    .map((each) => `<a href="${archive(each)}">${each}</a>`)
    .join(' ')}</nav>`;
  return frame(data, { title: year, main });
}
