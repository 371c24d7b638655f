import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { documented } from '../../../src/newsroom/docs.ts';
import { article } from '../../../src/schema/article.ts';
import { fieldRows, shapes, withFieldTables } from '../../../src/schema/describe.ts';

describe('the documentation of fields', () => {
  it.each(Object.entries(documented))(
    'is what the schema says: `npm run docs` would change nothing in %s',
    (file, tables) => {
      const page = readFileSync(file, 'utf8');
      expect(withFieldTables(page, tables)).toBe(page);
      for (const name of Object.keys(tables)) expect(page).toContain(`<!-- fields: ${name} -->\n\n| field |`);
    },
  );

  it('describes every field an editor may write, with an example that begins with its name', () => {
    for (const [name, shape] of Object.entries(shapes)) {
      for (const row of fieldRows(shape)) {
        expect(row.means, `${name}: ${row.name}`).not.toBe('');
        expect(row.example, `${name}: ${row.name}`).toMatch(new RegExp(`^${row.name.split('.').at(-1) ?? ''}:`));
      }
    }
  });

  it('says which fields must be there', () => {
    const must = fieldRows(article).filter((row) => row.must && !row.name.includes('.'));
    expect(must.map(({ name }) => name)).toEqual(['headline', 'published', 'section']);
  });
});
