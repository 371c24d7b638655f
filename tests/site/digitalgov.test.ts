import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readContent } from '../../src/edition/gather.ts';
import type { Edition } from '../../src/edition/edition.ts';
import { makeEdition } from '../../src/edition/make.ts';
import { readMap } from '../../src/newsroom/import/map.ts';
import { importTree } from '../../src/newsroom/import/run.ts';
import { decode, readMarkdownFile } from '../../src/schema/document.ts';
import { canCheckSitemaps, faultsOfSitemap, readXml } from '../fixtures/xml.ts';
import { wordsOf } from '../unit/import/words.ts';
import { attribute, classed, readHtml, tagged, textOf } from './html.ts';
import { asOf } from './sites.ts';

const corpora = process.env['CORPORA_DIR'] ?? '/nowhere';
const corpus = path.join(corpora, 'corpora/digitalgov');

/** Pages of which the Markdown holds HTML as an example, or addresses as text. */
const examples =
  /fractal-and-federalist|mythbusters-guide|keep-your-citizens-informed|fedramp-weekly-tips|instant-articles|https-and-other-ranking|twitter-cards|prepareathon|helpwithmybank|plain-language-page-titles|how-to-get-started-with-apis/;

/** Numbers of ordered lists are the browser's to print. */
const withoutNumbers = (body: string): string => body.replace(/^[ \t>*+-]*\d+[.)][ \t]/gm, '');

/** How far on the next word may stand, in letters: a dropped paragraph is found, a footnote's number is not. */
const reach = 1500;

/**
 * The first word that does not stand in the page in its place, with those around it; undefined where none is missing. Letters are
 * compared, not words, for **S**hake is two words of Markdown and one of the page.
 */
function missingLetters(all: readonly string[], page: readonly string[]): string | undefined {
  const letters = page.join('');
  let at = 0;
  for (const [index, word] of all.entries()) {
    const found = letters.indexOf(word, at);
    if (found === -1 || found - at > reach) return all.slice(Math.max(0, index - 3), index + 5).join(' ');
    at = found + word.length;
  }
  return undefined;
}

/** An archive of 2,082 stories, imported and printed: takes minutes, so only `npm run test:long` does it. */
describe.skipIf(process.env['TEST_LONG'] === undefined || !existsSync(corpus))(
  'digital.gov, imported and printed (needs CORPORA_DIR and `npm run test:long`)',
  { timeout: 900_000 },
  () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'digitalgov-'));
    const [content, site] = [path.join(folder, 'content'), path.join(folder, 'site')];
    const cwd = process.cwd();
    let edition: Edition;
    let files: Set<string>;

    beforeAll(() => {
      const map = readMap(path.resolve('tests/corpora/digitalgov.map.yaml'), cwd);
      importTree({ folder: corpus, into: content, map, now: Date.parse(asOf) });
      const began = performance.now();
      const args = ['src/newsroom/build.ts', '--content', content, '--out', site, '--as-of', asOf];
      const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
      expect(status).toBe(0);
      console.log(`digital.gov was printed in ${((performance.now() - began) / 1000).toFixed(0)} s`);
      edition = makeEdition(readContent({ contentDir: content, cwd }), { clock: Date.parse(asOf) });
      files = new Set(
        readdirSync(site, { recursive: true, withFileTypes: true })
          .filter((file) => file.isFile())
          .map((file) => path.relative(site, path.join(file.parentPath, file.name))),
      );
    }, 900_000);
    afterAll(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    it('has each story’s text, whole, at its address', () => {
      const lost: string[] = [];
      for (const story of edition.stories) {
        const { elements } = readHtml(readFileSync(path.join(site, `.${decodeURI(story.address)}index.html`), 'utf8'));
        const [body] = classed(elements, 'body');
        const source = readMarkdownFile(decode(readFileSync(path.resolve(story.file)), '').value ?? '', '').value;
        const gap = missingLetters(wordsOf(withoutNumbers(source?.body ?? '')), wordsOf(body ? textOf(body) : ''));
        if (gap !== undefined) lost.push(`${story.address} ${gap}`);
      }
      expect(edition.stories.length).toBeGreaterThan(2000);
      // Where the words of the Markdown are not the words of the page: HTML shown as an example, and link targets whose
      // brackets are text, because they stand in a block of HTML (CommonMark 4.6). Nothing is lost on these pages.
      expect(lost.filter((each) => !examples.test(each))).toEqual([]);
      expect(lost.length).toBeLessThanOrEqual(11);
    });

    it('has no dead link to a page of its own', () => {
      const dead: string[] = [];
      for (const file of [...files].filter((name) => name.endsWith('.html'))) {
        const { elements } = readHtml(readFileSync(path.join(site, file), 'utf8'));
        for (const link of tagged(elements, 'a')) {
          const href = attribute(link, 'href') ?? '';
          if (!href.startsWith('/')) continue;
          const target = decodeURIComponent(href.replace(/[?#].*$/, '').slice(1));
          if (!files.has(target === '' || target.endsWith('/') ? `${target}index.html` : target))
            dead.push(`${file}: ${href}`);
        }
      }
      expect(dead).toEqual([]);
    });

    it('has feeds and sitemaps that parse', () => {
      const xml = [...files].filter((name) => name.endsWith('.xml'));
      expect(xml.length).toBeGreaterThan(50);
      for (const file of xml) expect(() => readXml(readFileSync(path.join(site, file), 'utf8')), file).not.toThrow();
    });

    it.skipIf(!canCheckSitemaps)('has sitemaps that their schemas accept (needs xmllint)', () => {
      for (const file of [...files].filter((name) => /^(?:news-)?sitemap[^/]*\.xml$/.test(name))) {
        const root = file === 'sitemap.xml' ? 'sitemapindex' : 'urlset';
        expect(faultsOfSitemap(readFileSync(path.join(site, file), 'utf8'), root), file).toBe('');
      }
    });
  },
);
