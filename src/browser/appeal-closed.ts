// Why a script: only the browser knows that its reader has closed the appeal, and it must be gone before the first paint.
// Runs in the head, before anything is shown. Where storage is blocked the appeal simply stands.
import { closedKey, isClosed } from '../support/rules/closing.ts';

try {
  if (isClosed(localStorage.getItem(closedKey), Date.now())) document.documentElement.dataset['appeal'] = 'closed';
} catch {
  // Blocked storage throws when it is touched.
}
