import { describe, expect, it } from 'vitest';

import { choices, chosenOf } from '../../../src/browser/choice-names.ts';
import type { Choice } from '../../../src/browser/choice-names.ts';
import { isLight, savesData } from '../../../src/browser/light.ts';

describe('what a reader chose', () => {
  const all = Object.keys(choices) as Choice[];

  it.each(all)('is what was kept of the %s', (choice) => {
    for (const value of choices[choice]) expect(chosenOf(choice, value)).toBe(value);
  });

  it.each(all)('is what the page is anyway where nothing or rubbish was kept of the %s', (choice) => {
    for (const rubbish of [null, '', 'neon', '4', '-1', 'Dark', 'dark ', '{}', 'constructor', '💥'.repeat(99)]) {
      expect(chosenOf(choice, rubbish), String(rubbish)).toBe(choices[choice][0]);
    }
  });
});

describe('a light page', () => {
  it('is for those who chose it, and those whose browser saves data', () => {
    expect(isLight('on', false)).toBe(true);
    expect(isLight('auto', true)).toBe(true);
    expect(isLight('auto', false)).toBe(false);
  });

  it('is not for browsers that do not say whether they save data', () => {
    expect(savesData({ connection: { saveData: true } })).toBe(true);
    for (const silent of [{}, { connection: undefined }, { connection: null }, { connection: { saveData: 'no' } }]) {
      expect(savesData(silent)).toBe(false);
    }
  });
});
