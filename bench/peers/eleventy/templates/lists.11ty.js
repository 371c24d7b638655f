import { escaped, frame, pageAddress, pager, teaser } from '../parts.js';

export const data = {
  pagination: { data: 'collections.listPages', size: 1, alias: 'list', addAllPagesToCollections: false },
  permalink: ({ list }) => pageAddress(list, list.number),
};

export function render(data) {
  const { list, site, collections } = data;
  const biography = list.author ? collections.people.get(list.author)?.content : undefined;
  const main = `<header class="list-head">${list.label ? `<p class="kicker">${escaped(list.label)}</p>` : ''}
<h1>${escaped(list.title)}</h1>${list.about ?? ''}${biography ?? ''}</header>
<div class="list">${list.its.map((story) => teaser(story, site)).join('\n')}</div>
${pager(list)}`;
  return frame(data, { title: list.title, main });
}
