import { escaped, frame, slugOf } from '../parts.js';

export const data = { permalink: '/topics/' };

export function render(data) {
  const topics = [...data.collections.byTopic].sort(([a], [b]) => (a < b ? -1 : 1));
  const entry = ([name, its]) =>
    `<li><a href="/topics/${slugOf(name)}/">${escaped(name)}</a> <span class="count">${its.length} stories</span></li>`;
  const main = `<header class="list-head"><h1>Topics</h1></header><ul class="index">${topics.map(entry).join('\n')}</ul>`;
  return frame(data, { title: 'Topics', main });
}
