// Why a script: what this browser keeps can only be read and forgotten by it. Without scripts nothing is ever kept.
import { removeAll } from './saving.ts';
import { forget, kept } from './storage.ts';

const button = document.querySelector<HTMLButtonElement>('.forget');
const answer = document.querySelector<HTMLElement>('.forgotten');
const items = document.querySelectorAll<HTMLElement>('.kept [data-name]');

function mark(): void {
  for (const item of items) {
    const now = item.querySelector<HTMLElement>('.now');
    if (now) now.hidden = kept(item.dataset['name'] ?? '') === null;
  }
}

if (button && answer) {
  button.hidden = false;
  button.addEventListener('click', () => {
    for (const item of items) forget(item.dataset['name'] ?? '');
    void removeAll(button.dataset['base'] ?? '/').then(() => {
      mark();
      answer.textContent = answer.dataset['words'] ?? '';
    });
  });
}
mark();
