// Why a script: closing lasts beyond this page, and HTML alone cannot remember. The button is hidden where scripts are off.
import { closedKey } from '../support/rules/closing.ts';

const button = document.querySelector<HTMLButtonElement>('.appeal-close');
if (button) {
  button.hidden = false;
  button.addEventListener('click', () => {
    document.documentElement.dataset['appeal'] = 'closed';
    // The button is gone from under the reader's focus; the headline is what they came for.
    const headline = document.querySelector<HTMLElement>('h1');
    headline?.setAttribute('tabindex', '-1');
    headline?.focus({ preventScroll: true });
    try {
      localStorage.setItem(closedKey, String(Date.now()));
    } catch {
      // Blocked or full storage: closed on this page, and open again on the next.
    }
  });
}
