import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** By all of axe's rules; by those that look at colours; by all others, where the colours are the reader's own. */
export type Which = 'all' | 'colours' | 'all but colours';

const contrast = ['color-contrast'];

/** What shuts a reader out of a page as it is shown. */
export function barriers(page: Page, which: Which = 'all'): Promise<string[]> {
  // Without frames of other sites the older way is as good, and three times as quick: the other opens a page to add up on.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  if (which === 'colours') return found(axe.withRules(contrast));
  return found(which === 'all' ? axe : axe.disableRules(contrast));
}

async function found(axe: AxeBuilder): Promise<string[]> {
  const { violations, passes } = await axe.analyze();
  if (passes.length === 0) throw new Error('no rule found anything to look at');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`);
}
