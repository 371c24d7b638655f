import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { emptyMap } from '../../../src/newsroom/import/map.ts';
import { writeComposed } from '../../../src/newsroom/import/write.ts';
import { bring, fixtures, hugoMap, said, scratch } from './bring.ts';

describe('an import into a folder that is not empty', () => {
  it('finds what it wrote before, and writes nothing anew', () => {
    const into = scratch();
    bring('hugo', into, hugoMap);
    const before = readdirSync(into, { recursive: true }).sort();
    const again = bring('hugo', into, hugoMap);
    expect(again.counts.stories).toEqual({ written: 0, there: 8, drafts: 1 });
    expect(readdirSync(into, { recursive: true }).sort()).toEqual(before);
  });

  it('never writes over a file that differs: not a story, not a picture, not an author, not the settings', () => {
    const into = scratch();
    cpSync(path.resolve(fixtures, '../newsroom/publication.yaml'), path.join(into, 'publication.yaml'));
    const own = {
      'articles/2022/first-frost.md': 'mine',
      'authors/iris-vale.md': 'mine',
      'articles/2022/frost.png': 'mine',
    };
    cpSync(path.join(fixtures, 'eleventy/posts/frost.png'), path.join(into, 'articles/2022/x.png'));
    for (const [name, text] of Object.entries(own)) {
      cpSync(path.join(fixtures, 'eleventy/about.md'), path.join(into, name));
      writeFileSync(path.join(into, name), text);
    }
    const settings = readFileSync(path.join(into, 'publication.yaml'), 'utf8');
    const sections = { ...emptyMap, section: /- id: (\S+)/.exec(settings)?.[1] ?? '' };
    const result = bring('eleventy', into, sections);
    for (const [name, text] of Object.entries(own)) expect(readFileSync(path.join(into, name), 'utf8')).toBe(text);
    expect(readFileSync(path.join(into, 'publication.yaml'), 'utf8')).toBe(settings);
    expect(said(result, 'kept').sort()).toEqual([
      '2022-09-09-first-frost.md: articles/2022/first-frost.md is there already and differs',
      '2022-09-09-first-frost.md: authors/iris-vale.md is there already and differs',
    ]);
    // The refused story left nothing of itself behind, its picture neither.
    expect(readdirSync(path.join(into, 'articles/2022')).sort()).toEqual([
      'first-frost.md',
      'frost.png',
      'second-frost.md',
      'x.png',
    ]);
  });

  it('never writes over a report that was worked on', () => {
    const into = scratch();
    const first = bring('eleventy', into);
    writeFileSync(first.report, 'two of these are done');
    const second = bring('eleventy', into);
    expect(readFileSync(first.report, 'utf8')).toBe('two of these are done');
    expect(path.basename(second.report)).toBe('import-report-2.md');
  });

  it('goes on where one story cannot be written, and says so', () => {
    const into = scratch();
    mkdirSync(path.join(into, 'articles/2022/first-frost.md/in-the-way'), { recursive: true });
    const result = bring('eleventy', into);
    expect(said(result, 'refused').join()).toMatch(/first-frost\.md could not be written \(EISDIR/);
    expect(existsSync(path.join(into, 'articles/2022/frost.png'))).toBe(false);
    expect(existsSync(path.join(into, 'articles/2022/second-frost.md'))).toBe(true);
  });

  it('takes a picture back where its story cannot be written', () => {
    const into = scratch();
    // With the ending that marks it unfinished, this name is longer than a file's may be.
    const target = `articles/${'x'.repeat(250)}.md`;
    const luggage = [{ from: path.join(fixtures, 'eleventy/posts/frost.png'), to: 'articles/frost.png' }];
    expect(() => writeComposed({ target, text: 'x', luggage }, into)).toThrow(/ENAMETOOLONG/);
    expect(readdirSync(path.join(into, 'articles'))).toEqual([]);
  });

  it('refuses a story of a section that the settings do not have', () => {
    const into = scratch();
    cpSync(path.resolve(fixtures, '../newsroom/publication.yaml'), path.join(into, 'publication.yaml'));
    const result = bring('jekyll', into, { ...emptyMap, sections: { sport: 'quoits' } });
    expect(said(result, 'refused').join('\n')).toContain('publication.yaml has no section `quoits`');
  });
});
