import { appendFileSync, rmSync } from 'node:fs';

import { expect, it } from 'vitest';

import { words } from '../../../src/i18n/words.ts';
import { bodyOf } from '../../../src/markdown/body.ts';
import { editionOf } from '../../fixtures/edition.ts';

it.each([
  ['changed', (file: string) => appendFileSync(file, '\nA correction.\n')],
  ['taken away', (file: string) => rmSync(file)],
])('a story that was %s since its headline was read is not printed', async (what, change) => {
  const edition = editionOf({
    articles: [{ id: '2026/a', headline: 'A', published: '2026-11-20', body: 'As it was.' }],
  });
  const [story] = edition.stories;
  if (!story) throw new Error('no story');
  const print = async (): Promise<string> => (await bodyOf(story, edition, words('en'))).html;
  expect(await print()).toBe('<p>As it was.</p>');
  change(story.file);
  await expect(print()).rejects.toThrow(
    `${story.file}: this file was ${what} while the site was being printed; write to its end what you have begun, then build again`,
  );
});
