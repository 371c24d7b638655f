// Why a script: which stories its reader saved is known to the browser alone. Without scripts nothing was ever saved, and the
// page says that it needs them. It stands in for any page there is no network for, so it looks at where it was asked for.
import { removeStory, savedStories } from './saving.ts';

const part = document.querySelector<HTMLElement>('.saved');
const list = part?.querySelector('ul');
const line = part?.querySelector('template')?.content;

const reveal = (name: string, seen: boolean): void => {
  const found = part?.querySelector<HTMLElement>(name);
  if (found) found.hidden = !seen;
};

function show({ base = '/', address }: DOMStringMap): void {
  const stories = savedStories();
  reveal('.needs-scripts', false);
  reveal('.unreachable', location.pathname !== address);
  reveal('.none', stories.length === 0);
  list?.replaceChildren(
    ...stories.map((story) => {
      const item = line?.cloneNode(true) as DocumentFragment;
      const link = item.querySelector('a');
      if (link) {
        link.href = story.address;
        link.lang = story.language;
        link.textContent = story.headline;
      }
      item.querySelector('button')?.addEventListener('click', () => {
        void removeStory(story.address, base).then(() => {
          if (part) show(part.dataset);
          // The button is gone from under the reader's focus.
          document.querySelector('h1')?.focus();
        });
      });
      return item;
    }),
  );
}

part?.querySelector('.again')?.addEventListener('click', () => location.reload());
if (part) show(part.dataset);
