import { frame } from '../parts.js';

export const data = { permalink: '/404.html' };

export function render(data) {
  const main = '<h1>Not found</h1><p>There is no such page. <a href="/">To the front page</a></p>';
  return frame(data, { title: 'Not found', main });
}
