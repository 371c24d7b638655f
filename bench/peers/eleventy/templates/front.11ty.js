import { escaped, frame, teaser } from '../parts.js';

export const data = { permalink: '/' };

export function render(data) {
  const { site, collections } = data;
  const top = collections.stories.slice(0, 4);
  const block = ({ id, name }) => {
    const its = (collections.bySection.get(id) ?? []).filter((story) => !top.includes(story)).slice(0, 5);
    return `<section><h2><a href="/${id}/">${escaped(name)}</a></h2>
${its.map((story) => teaser(story, site, { level: 3 })).join('\n')}</section>`;
  };
  const main = `<div class="front-top">${top.map((story) => teaser(story, site)).join('\n')}</div>
<div class="front-sections">${site.sections.map(block).join('\n')}</div>`;
  return frame(data, { description: site.tagline, main });
}
