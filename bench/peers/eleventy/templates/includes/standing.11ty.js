import { escaped, frame } from '../../parts.js';

export function render(data) {
  const { title, description, content } = data;
  const main = `<article class="page"><h1>${escaped(title)}</h1><div class="body">${content}</div></article>`;
  return frame(data, { title, description, main });
}
