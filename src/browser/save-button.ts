// Why a script: only the browser can be asked to keep a story. A file of its own, which a page fetches when its reader first
// presses the button, or has saved the story before: it would make every story heavier for the few that are saved.
import { refreshStory, removeStory, savedStories, saveStory } from './saving.ts';
import type { Files } from './saving.ts';

const tools = document.querySelector<HTMLElement>('.tools');
const button = tools?.querySelector<HTMLButtonElement>('[data-tool=save]');
const list = tools?.querySelector<HTMLElement>('.to-saved');
const said = tools?.querySelector<HTMLElement>('.tools-said');

function offer(button: HTMLButtonElement): void {
  const { base = '/', address = '', headline = '', language = '', save = '', remove = '' } = button.dataset;
  const { saved = '', failed = '' } = button.dataset;
  const isSaved = (): boolean => savedStories().some((story) => story.address === address);
  const show = (): void => {
    button.textContent = isSaved() ? remove : save;
    if (list) list.hidden = !isSaved();
  };
  const change = async (): Promise<string> => {
    if (!isSaved()) return (await saveStory({ address, headline, language }, filesOfPage(), base)) ? saved : failed;
    await removeStory(address, base);
    return '';
  };
  button.addEventListener('click', () => {
    button.disabled = true;
    void change().then((words) => {
      button.disabled = false;
      // A disabled button loses the focus.
      button.focus();
      show();
      if (said) said.textContent = words;
    });
  });
  show();
  if (isSaved()) void refreshStory(address, filesOfPage(), base);
}

/** The pictures of the story as this page shows them, and the fonts that have come. */
function filesOfPage(): Files {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('.story > :not(.story-foot) img')];
  return {
    pictures: pictures.map(({ currentSrc, src }) => currentSrc || src),
    fonts: performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.endsWith('.woff2')),
  };
}

if (button) offer(button);
