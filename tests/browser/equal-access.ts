import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Page } from '@playwright/test';

/** IBM's own rules for all that it makes, which are stricter, and those of WCAG 2.2. */
const rulesets = ['IBM_Accessibility', 'WCAG_2_2'];

/** What the engine says of one element by one rule, as its documentation has it. */
interface Finding {
  ruleId: string;
  message: string;
  /** How much the rule weighs, and what came of it. */
  value: [string, string];
  path: { dom: string };
}

interface Engine {
  Checker: new () => { check: (document: Document, rulesets: string[]) => Promise<{ results: Finding[] }> };
}

const engine = readFileSync(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'), 'utf8');

/** What IBM's Equal Access checker is sure of that shuts a reader out of a page as it is shown: its violations that fail. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated, not added to the page: a security policy keeps other scripts than its own out of it.
  await page.evaluate(`${engine}\nwindow.equalAccess = ace;`);
  const results = await page.evaluate(async (rulesets) => {
    const { equalAccess } = window as unknown as { equalAccess: Engine };
    return (await new equalAccess.Checker().check(document, rulesets)).results;
  }, rulesets);
  if (!results.some(({ value }) => value[1] === 'PASS')) throw new Error('no rule found anything to look at');
  return results
    .filter(({ value: [weight, outcome] }) => weight === 'VIOLATION' && outcome === 'FAIL')
    .map(({ ruleId, message, path }) => `${ruleId}: ${message}: ${path.dom}`);
}
