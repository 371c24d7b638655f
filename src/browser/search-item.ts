import type { ShownStory } from './search-story.ts';

/** A found story as an item of the list. Made of nodes: an author's words never become markup. */
export function itemOf({ address, headline, kicker, day, dayWords, excerpt, spoken }: ShownStory): HTMLLIElement {
  const link = element('a', {}, headline);
  link.href = address;
  const time = element('time', {}, dayWords);
  time.dateTime = day;
  const marked = excerpt.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
  return element(
    'li',
    { className: 'teaser' },
    ...(kicker === '' ? [] : [element('p', { className: 'kicker' }, kicker)]),
    element('h2', spoken, link),
    element('p', { className: 'teaser-standfirst', ...spoken }, ...marked),
    element('p', { className: 'teaser-day' }, time),
  );
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: { className?: string; lang?: string; dir?: string },
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...inside);
  return made;
}
