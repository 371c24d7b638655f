import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules of WCAG 2.0, 2.1 and 2.2, levels A and AA. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** By all rules; by those that look at colours; by all others, where the colours are the reader's own. */
export type Which = 'all' | 'colours' | 'all but colours';

const contrast = ['color-contrast'];

/** What shuts a reader out of a page as it is shown. */
export function barriers(page: Page, which: Which = 'all'): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (which === 'colours') return found(axe.withRules(contrast));
  return found(which === 'all' ? axe.withTags(rules) : axe.withTags(rules).disableRules(contrast));
}

async function found(axe: AxeBuilder): Promise<string[]> {
  const { violations, passes } = await axe.analyze();
  if (passes.length === 0) throw new Error('no rule found anything to look at');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(', ')}`);
}
