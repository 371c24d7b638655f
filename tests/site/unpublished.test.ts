import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { printed } from './printed.ts';
import { sites } from './sites.ts';
import type { SiteName } from './sites.ts';

/** Words that stand in one file of content/ and nowhere else. */
const secrets = [
  {
    word: 'zephyrlantern',
    file: 'content/articles/2026/embargo-new-year-honours-for-the-lifeboat-crew.md',
    why: 'an embargo',
  },
  { word: 'quillwhistle', file: 'content/articles/2026/draft-inside-the-harbour-trust.md', why: 'a draft' },
];

describe.each(Object.keys(sites) as SiteName[])('what is not published yet, in the site "%s"', (name) => {
  const { files, read } = printed(name);

  it.each(secrets)('$why is in no file, and in no name of one', ({ word, file }) => {
    expect(readFileSync(file, 'utf8').toLowerCase()).toContain(word);
    const slug = file.replace(/^.*\/|\.md$/g, '').replace(/^(embargo|draft)-/, '');
    const telling = [...files].filter((each) => {
      const text = `${each}\n${read(each).toString('latin1')}`.toLowerCase();
      return text.includes(word) || text.includes(slug);
    });
    expect(telling).toEqual([]);
    expect(files.size).toBeGreaterThan(300);
  });
});
