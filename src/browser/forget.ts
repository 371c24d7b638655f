// Why a script: what this browser keeps can only be read and forgotten by it. Without scripts nothing is ever kept.
import { closedKey } from '../support/rules/closing.ts';

const button = document.querySelector<HTMLButtonElement>('.forget');
const answer = document.querySelector<HTMLElement>('.forgotten');
if (button && answer) {
  button.hidden = false;
  button.addEventListener('click', () => {
    try {
      localStorage.removeItem(closedKey);
    } catch {
      // Blocked storage keeps nothing.
    }
    answer.textContent = answer.dataset['words'] ?? '';
  });
}
