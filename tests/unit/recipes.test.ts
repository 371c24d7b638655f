import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { withRecipes } from '../../src/newsroom/recipes.ts';
import { providers } from '../../src/schema/providers.ts';
import { placeholders } from '../../src/schema/template.ts';

describe('the documentation of giving', () => {
  const page = readFileSync('docs/giving.md', 'utf8');

  it('holds the recipes as they are: writing them anew would change nothing', () => {
    expect(withRecipes(page)).toBe(page);
    for (const provider of Object.keys(providers)) expect(page).toContain(`  provider: ${provider}\n`);
  });

  it('writes over what is between its marks, and nothing else', () => {
    const written = withRecipes('before\n<!-- recipes -->\nold\n<!-- /recipes -->\nafter\n');
    expect(written).toMatch(/^before\n<!-- recipes -->\n\n### Donorbox\n[^]*\n\n<!-- \/recipes -->\nafter\n$/);
    expect(written).not.toContain('old\n');
    expect(withRecipes('no marks\n')).toBe('no marks\n');
  });

  it('names every placeholder there is', () => {
    for (const name of placeholders) expect(page).toContain(`\`{${name}}\``);
  });
});
