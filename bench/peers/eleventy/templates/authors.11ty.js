import { escaped, frame } from '../parts.js';

export const data = { permalink: '/authors/' };

export function render(data) {
  const { site, collections } = data;
  const entry = ({ id, name, role }) =>
    `<li><a href="/authors/${id}/">${escaped(name)}</a> <span class="role">${escaped(role)}</span> <span class="count">${collections.byAuthor.get(id)?.length ?? 0} stories</span></li>`;
  const main = `<header class="list-head"><h1>Authors</h1></header><ul class="index">${site.authors.map(entry).join('\n')}</ul>`;
  return frame(data, { title: 'Authors', main });
}
