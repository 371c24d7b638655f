import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, describe, expect, it, vi } from 'vitest';

import { bodyOf } from '../../../src/markdown/body.ts';
import { words } from '../../../src/i18n/words.ts';
import { editionOf, emptyFolder } from '../../fixtures/edition.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** A story with a chart of `src`, in a content folder with figures in it and beside it; what came of it. */
async function chartOf(src: string): Promise<string> {
  const root = emptyFolder();
  const dir = path.join(root, 'content');
  mkdirSync(path.join(dir, 'articles'), { recursive: true });
  vi.spyOn(process, 'cwd').mockReturnValue(root);
  vi.stubEnv('CONTENT_DIR', dir);
  writeFileSync(path.join(dir, 'articles/good.csv'), 'a,b\n1,2\n');
  writeFileSync(path.join(dir, 'articles/latin1.csv'), Buffer.from([97, 44, 98, 10, 0xe9, 44, 50]));
  writeFileSync(path.join(dir, 'articles/large.csv'), `a,b\n${'1,2\n'.repeat(70_000)}`);
  writeFileSync(path.join(root, 'secret.csv'), 'a,b\n1,2\n');
  symlinkSync(path.join(root, 'secret.csv'), path.join(dir, 'articles/linked.csv'));
  const body = `::chart[A]{src="${src}" x=a y=b kind=line}`;
  const edition = editionOf({ dir, articles: [{ id: 'story', body }] });
  const [story] = edition.stories;
  if (!story) throw new Error('no story');
  return bodyOf(story, edition, words('en')).then(
    ({ html }) => (html.includes('<svg') ? 'a chart' : html),
    (error: unknown) => String(error instanceof Error ? error.message : error),
  );
}

describe('the file of a chart', () => {
  it('stands beside the story', async () => {
    expect(await chartOf('good.csv')).toBe('a chart');
    expect(await chartOf('../articles/good.csv')).toBe('a chart');
  });

  it.each([
    ['missing.csv', 'the file `missing.csv` is not there'],
    ['../../secret.csv', 'the file `../../secret.csv` is outside the content folder'],
    ['/etc/passwd.csv', 'the file `/etc/passwd.csv` is outside the content folder'],
    ['linked.csv', 'the file `linked.csv` is a link to a file outside the content folder'],
    ['story.md', 'the file `story.md` is no CSV file'],
    ['large.csv', 'the file `large.csv` holds more than figures'],
    ['latin1.csv', 'latin1.csv:2: this line holds bytes that are not UTF-8'],
    ['file:///etc/x.csv', 'write the name of a CSV file beside this one'],
  ])('is not %s', async (src, expected) => {
    expect(await chartOf(src)).toContain(expected);
  });
});
