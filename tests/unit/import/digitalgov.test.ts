import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readContent } from '../../../src/edition/gather.ts';
import { readMap } from '../../../src/newsroom/import/map.ts';
import { importTree } from '../../../src/newsroom/import/run.ts';
import type { Imported } from '../../../src/newsroom/import/run.ts';
import { findTree } from '../../../src/newsroom/import/tree.ts';
import { missing, wordsOf } from './words.ts';

const corpus = path.join(process.env['CORPORA_DIR'] ?? '/nowhere', 'corpora/digitalgov');
const map = readMap(path.resolve(import.meta.dirname, '../../corpora/digitalgov.map.yaml'), process.cwd());

describe.skipIf(process.env['TEST_LONG'] === undefined || !existsSync(corpus))(
  'digital.gov, 2,083 stories for Hugo (needs CORPORA_DIR and `npm run test:long`)',
  { timeout: 900_000 },
  () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'digitalgov-'));
    const into = path.join(folder, 'content');
    let result: Imported;
    beforeAll(() => {
      result = importTree({ folder: corpus, into, map, now: Date.parse('2026-01-01T00:00:00Z') });
    }, 900_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('is imported, but for at most one story in fifty', () => {
      const stories = findTree(corpus, map).documents.filter(({ role }) => role === 'story').length;
      const { written } = result.counts.stories;
      expect(written + result.counts.refused).toBe(stories);
      expect(result.counts.refused / stories).toBeLessThanOrEqual(0.02);
    });

    it('is content that the build accepts, each link to a file leading to one', () => {
      const { articles } = readContent({ contentDir: into, cwd: into });
      expect(articles.length).toBe(result.counts.stories.written);
    });

    it('lost no word of any story', () => {
      const lost: string[] = [];
      let compared = 0;
      for (const { path: file } of findTree(corpus, map).documents.filter(({ role }) => role === 'story')) {
        const [, front = '', body = ''] =
          /^\s*---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n([\s\S]*))?$/.exec(readFileSync(path.join(corpus, file), 'utf8')) ??
          [];
        const [, slug = ''] = /^slug:\s*["']?([\w-]+)["']?\s*$/m.exec(front) ?? [];
        const [, year = '', day = ''] = /^date:\s*["']?((\d{4})-\d\d-\d\d)/m.exec(front) ?? [];
        const places = [`${day}/${slug}.md`, `${day}/${year}-${slug}.md`, `${day}/${slug}-2.md`].map((name) =>
          path.join(into, 'articles', name),
        );
        const found = places.filter((place) => existsSync(place)).map((place) => readFileSync(place, 'utf8'));
        if (found.length === 0) continue;
        compared++;
        const gaps = found.map((text) => missing(wordsOf(body), wordsOf(text.slice(text.indexOf('\n---\n') + 5))));
        if (gaps.every((gap) => gap !== undefined)) lost.push(`${file}: ${gaps[0] ?? ''}`);
      }
      expect(compared).toBeGreaterThan(2050);
      // A span in the middle of a word, and words that the old file glued to the end of a link, are parted there and not here.
      expect(lost).toEqual([
        expect.stringContaining('Then p lan your challenge'),
        expect.stringContaining('Plain Writing Act plain writing act of 2010'),
        expect.stringContaining('hallway usability testing 10 tips for creating'),
      ]);
    });
  },
);
