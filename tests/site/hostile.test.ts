import { spawnSync } from 'node:child_process';
import path from 'node:path';

import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';

import { attackStrings, hasAttackLists } from '../fixtures/attack-lists.ts';
import { hostileStrings } from '../fixtures/hostile-strings.ts';
import { readXml } from '../fixtures/xml.ts';
import { findingsIn } from '../unit/markdown/probe.ts';
import { findCommand } from '../system.ts';
import { workshop } from './building.ts';
import { groupsOf, harmlessTwin, paperOf, printableBodies, settingsPaper } from './hostile-paper.ts';
import type { Group } from './hostile-paper.ts';
import { frameOf, furniture, graphs, inFeed, inStory, rawTextOf, read, unnamed, written } from './hostile-reading.ts';
import { attribute, classed, readHtml, tagged } from './html.ts';
import type { Element } from './html.ts';
import { filesIn } from './newsroom.ts';
import { shapeOfData, shapeOfXml } from './shape.ts';

/*
 * Two newspapers, one whose stories and authors and one whose settings and pages are hostile, each built a second time with harmless
 * words in the place of the hostile ones: but for the words, and for what Markdown became, both must be the same.
 */
const own = Object.values(hostileStrings);
const long = process.env['TEST_LONG'] === '1';
const lists = attackStrings().filter((_, index) => long || index % 8 === 0);
const bodies = await printableBodies([...own, ...lists], path.resolve('.cache/hostile-try'));

const groups = [...groupsOf(own, bodies, 1, 's'), ...groupsOf(lists, bodies, long ? 1 : 40, 'l')];
const chunks = [...groupsOf(own, bodies, 80, 'g'), ...groupsOf(lists, bodies, 300, 'h')];
const papers = {
  'hostile-paper': { make: paperOf, groups },
  'hostile-settings': { make: settingsPaper, groups: chunks },
};

type Files = ReadonlyMap<string, Buffer>;

function built(name: string, changes: Parameters<ReturnType<typeof workshop>['build']>[0]): Files {
  const { out, build } = workshop(name);
  // Many lead nowhere, which a build would stop at.
  expect(build(changes, '--accept')).toMatchObject({ status: 0, stderr: '' });
  return new Map([...filesIn(out)].map(([file, bytes]) => [unnamed(file.replaceAll('\\', '/')), bytes]));
}

describe.each(Object.entries(papers))('%s', (name, { make, groups: hostile }) => {
  let files: Files;
  let twin: Files;

  beforeAll(() => {
    files = built(name, make(hostile));
    twin = built(`${name}-twin`, make(hostile.map(harmlessTwin)));
  }, 1_800_000);

  const matching = (pattern: RegExp): { file: string; text: string; other: string }[] => {
    const found = [...files]
      .filter(([file]) => pattern.test(file))
      .map(([file, bytes]) => ({ file, text: bytes.toString(), other: twin.get(file)?.toString() ?? '' }));
    if (found.length === 0) throw new Error(`no file is like ${String(pattern)}`);
    return found;
  };

  it('prints the files it would print of harmless words, under names that hold letters, digits and hyphens', () => {
    // Cards and search indexes are named by what they hold.
    const named = (each: Files): string[] =>
      [...each.keys()].filter((file) => !/^_pictures\/|^_search\//.test(file)).sort();
    expect(named(files)).toEqual(named(twin));
    expect([...files.keys()].filter((file) => !/^[\p{L}\p{M}\p{N}._/-]+$/u.test(file) || file.includes('..'))).toEqual(
      [],
    );
  });

  it('is, but for what Markdown became, the paper of harmless words, element by element', () => {
    // People and topics are in the order of their names.
    const ordered = (file: string, lines: string[]): string[] =>
      /^(?:authors|topics)\/index/.test(file) ? lines.toSorted() : lines;
    for (const { file, text, other } of matching(/\.html$/)) {
      const [frame, twinFrame] = [frameOf(read(file, text)), frameOf(read(file, other))];
      expect({ file, frame: ordered(file, frame) }).toEqual({ file, frame: ordered(file, twinFrame) });
    }
  });

  it('holds of Markdown nothing but what the one list of harmless elements names', () => {
    const found = matching(/\.html$/).flatMap(({ file, text }) =>
      written(read(file, text)).flatMap(({ nodes, prefix }) =>
        findingsIn(nodes, prefix, furniture).map((each) => `${file}: ${each}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('runs what the harmless paper runs, and has its styles', () => {
    // A page has the code of the parts that are on it, one after the other.
    const code = (file: string, text: string): string[] =>
      tagged(read(file, text).elements, 'script', 'style')
        .filter((each) => attribute(each, 'type') !== 'application/ld+json')
        .flatMap((each) => rawTextOf(each.childNodes).split(/(?=@layer parts|\(function\(\)\{)/))
        .map((part) => part.trim());
    const known = new Set(matching(/\.html$/).flatMap(({ file, other }) => code(file, other)));
    const found = matching(/\.html$/).flatMap(({ file, text }) => code(file, text).filter((each) => !known.has(each)));
    expect(found).toEqual([]);
  });

  it('has structured data of the same shape', () => {
    for (const { file, text, other } of matching(/index\.html$/)) {
      expect({ file, data: graphs(read(file, text)).map(shapeOfData) }).toEqual({
        file,
        data: graphs(read(file, other)).map(shapeOfData),
      });
    }
  });

  it('has feeds and sitemaps of the same shape, and in feeds nothing that is not on the list', () => {
    for (const { file, text, other } of matching(/\.xml$/)) {
      readXml(text);
      expect({ file, shape: shapeOfXml(text) }).toEqual({ file, shape: shapeOfXml(other) });
      expect({ file, found: inFeed(text) }).toEqual({ file, found: [] });
    }
    const { items } = JSON.parse(files.get('feed.json')?.toString() ?? '') as { items: { content_html: string }[] };
    expect(items.length).toBeGreaterThan(2);
    expect(items.flatMap((item) => inStory(item.content_html))).toEqual([]);
  });

  it.skipIf(findCommand('xmllint') === undefined)('has feeds and sitemaps that xmllint reads', () => {
    const { out } = workshop(name);
    const all = [...filesIn(out).keys()].filter((file) => file.endsWith('.xml'));
    const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', ...all], { cwd: out, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('has data files of the same shape', () => {
    for (const { file, text, other } of matching(/\.(?:json|webmanifest)$/)) {
      if (file.startsWith('_search/')) continue;
      expect({ file, shape: shapeOfData(JSON.parse(text)) }).toEqual({ file, shape: shapeOfData(JSON.parse(other)) });
    }
  });
});

describe('hostile words', () => {
  const { out } = workshop('hostile-paper');
  const said = (word: string): string => word.replace(/\s+/g, ' ').trim();
  const single = groups.filter(({ words, name }) => name.startsWith('s-') && words.length === 1 && words[0] !== 'x');

  it('are many, and few are refused', () => {
    expect(own.length).toBeGreaterThanOrEqual(60);
    expect(own.filter((each) => !bodies.has(each)).length).toBeLessThan(12);
    expect(bodies.size).toBeGreaterThan((own.length + lists.length) * 0.8);
    expect(lists.length > (long ? 900 : 100) || !hasAttackLists).toBe(true);
  });

  it('stand on the page letter by letter, and so in its structured data', () => {
    const all = filesIn(out);
    const page = ({ name }: Group): string => {
      const [, bytes] = [...all].find(([file]) => file.endsWith(`/${name}/index.html`) && /^\d/.test(file)) ?? [];
      return bytes?.toString() ?? '';
    };
    // What no document may hold is left out, or has the sign for it.
    const legible = single.filter(({ words: [word = ''] }) => !/[^\P{Cc}\t\n]|\p{Cs}|[\ufffe\uffff]/u.test(word));
    expect(legible.length).toBeGreaterThan(55);
    for (const group of legible) {
      const html = readHtml(page(group));
      const { elements } = html;
      const [word = ''] = group.words;
      const texts = (...found: Element[][]): string[] =>
        found.map(([first]) => said(rawTextOf(first?.childNodes ?? [])));
      expect(texts(tagged(elements, 'h1'), classed(elements, 'standfirst'), classed(elements, 'credit'))).toEqual(
        Array.from({ length: 3 }, () => said(word)),
      );
      const data = graphs(html) as { '@graph': Record<string, unknown>[] }[];
      const article = data.flatMap((each) => each['@graph']).find((node) => 'headline' in node);
      expect(said(String(article?.['headline']))).toBe(said(word));
    }
  });

  it('stand in a calendar file without beginning a line', () => {
    const file = filesIn(workshop('hostile-settings').out).get('reminders/remind.ics')?.toString() ?? '';
    const twin = filesIn(workshop('hostile-settings-twin').out).get('reminders/remind.ics')?.toString() ?? '';
    const names = (text: string): string[] => {
      const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
      return calendar.getAllSubcomponents().flatMap((each) => each.getAllProperties().map((property) => property.name));
    };
    expect(names(file)).toContain('description');
    expect(names(file)).toEqual(names(twin));
    expect(file.split('\r\n').filter((each) => /[\n\r]/.test(each))).toEqual([]);
  });
});
