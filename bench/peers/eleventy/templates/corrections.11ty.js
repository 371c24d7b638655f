import { escaped, frame, pageAddress, pager, spanWords, dayIn } from '../parts.js';

export const data = {
  pagination: { data: 'collections.correctionPages', size: 1, alias: 'list' },
  permalink: ({ list }) => pageAddress(list, list.number),
};

export function render(data) {
  const { list } = data;
  const entry = ({ url, data: { headline, corrections } }) =>
    corrections
      .map(
        ({
          date,
          text,
        }) => `<article><p><strong>Correction</strong> <time datetime="${dayIn(date)}">${spanWords(dayIn(date))}</time></p>
<p>${escaped(text)}</p><p><a href="${url}">${escaped(headline)}</a></p></article>`,
      )
      .join('\n');
  const main = `<header class="list-head"><h1>${list.title}</h1></header>
<div class="list">${list.its.map(entry).join('\n')}</div>
${pager(list)}`;
  return frame(data, { title: list.title, main });
}
