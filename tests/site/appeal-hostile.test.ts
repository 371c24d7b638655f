import { rmSync } from 'node:fs';
import path from 'node:path';

import { serialize } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';

import { placements } from '../../src/schema/appeal.ts';
import { hostileCopy } from '../fixtures/hostile-copy.ts';
import { findings } from '../unit/markdown/probe.ts';
import { printedCopy } from '../unit/support/printed-copy.ts';
import { workshop } from './building.ts';
import { harmlessOne, hostileNewsroom } from './hostile-newsroom.ts';
import type { Hostile } from './hostile-newsroom.ts';
import { attribute, below, classed, one, readHtml, tagged, textOf } from './html.ts';
import type { Element, Html } from './html.ts';
import { filesIn } from './newsroom.ts';

/*
 * One build of a newsroom in which every appeal is hostile. What is printed is held against a story whose appeals are harmless.
 */
const { out, build } = workshop('hostile');

const printed = await Promise.all(Object.values(hostileCopy).map(printedCopy));
/** Those that are not refused: a file that is would end the build. */
const copies = Object.values(hostileCopy).filter((_, index) => printed[index] !== undefined);
const { changes, stories: groups } = hostileNewsroom(copies);

interface Page extends Html {
  name: string;
  text: string;
  appeals: readonly Hostile[];
}

let pages: Page[] = [];
let control: Page;

beforeAll(() => {
  rmSync(path.dirname(out), { recursive: true, force: true });
  expect(build(changes)).toMatchObject({ status: 0, stderr: '' });
  const read = (name: string, appeals: readonly Hostile[]): Page => {
    const [, bytes] =
      [...filesIn(out)].find(([file]) => file.endsWith(`/${name}/index.html`) && /^\d/.test(file)) ?? [];
    if (!bytes) throw new Error(`no page of ${name}`);
    return { name, appeals, text: bytes.toString(), ...readHtml(bytes.toString()) };
  };
  control = read('harmless', []);
  pages = groups.map((group, index) => read(`hostile-${String(index + 1)}`, group));
}, 120_000);

/** The sections of a page's appeals, in the order of `Hostile` each was made of. */
function sectionsOf({ elements }: Html): Element[] {
  const [a, b, ...others] = tagged(classed(elements, 'appeal'), 'section');
  return [a, ...others, b].filter((each) => each !== undefined);
}

/** What an appeal folds away, if it folds anything: the last of its details. */
function foldedIn(section: Element): Element | undefined {
  const [box] = classed(below(section), 'appeal-words');
  const last = box?.childNodes.findLast((node): node is Element => 'tagName' in node && node.tagName === 'details');
  return last && textOf(one(last.childNodes.filter(isElement), 'summary')) === 'Read more' ? last : undefined;
}

/** What a section's copy became: all of its words but the count, the goal, and the frame of "Read more". */
function copyIn(section: Element): Element['childNodes'] {
  const [box] = classed(below(section), 'appeal-words');
  const folded = foldedIn(section);
  const summary = folded?.childNodes.find(isElement);
  const ours = (node: Element['childNodes'][number]): boolean =>
    node === folded ||
    (isElement(node) &&
      (node.tagName === 'script' || ['read-count', 'goal'].some((name) => classed([node], name).length > 0)));
  return [
    ...(box?.childNodes ?? []).filter((node) => !ours(node)),
    ...(folded?.childNodes ?? []).filter((node) => node !== summary),
  ];
}

const isElement = (node: Element['childNodes'][number]): node is Element => 'tagName' in node;

/** Everything of a page but what copy became and the list of other stories: each element with what tells of its role. */
function skeleton(page: Html): string[] {
  const copy = new Set<unknown>(sectionsOf(page).flatMap((each) => [...copyIn(each), foldedIn(each)]));
  const lines: string[] = [];
  const walk = (node: Element['childNodes'][number] | Html['root'], depth: number): void => {
    if (copy.has(node)) return;
    if (node.nodeName === '#comment') lines.push('a comment');
    if ('tagName' in node) {
      const told = ['class', 'id', 'type', 'name', 'data-place', 'aria-labelledby', 'hidden', 'rel', 'http-equiv'];
      const attrs = node.attrs
        .filter(({ name }) => node.tagName !== 'input' || name !== 'name')
        .map(({ name, value }) => (told.includes(name) ? `${name}=${value}` : name))
        .sort();
      lines.push(`${' '.repeat(depth)}${node.tagName} ${attrs.join(' ')}`);
      if (['story-foot', 'topics'].some((name) => classed([node], name).length > 0)) return;
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child, depth + 1);
  };
  walk(page.root, 0);
  return lines;
}

describe('a page whose appeals are hostile', { timeout: 60_000 }, () => {
  it('holds as many as were written, in all places', () => {
    expect(copies.length).toBeGreaterThan(60);
    expect(pages.map((page) => sectionsOf(page).length)).toEqual(groups.map(() => placements.length + 1));
  });

  it('is, but for their copy, the page it would be with harmless ones', () => {
    const expected = skeleton(control);
    expect(expected.length).toBeGreaterThan(150);
    for (const page of pages) expect(skeleton(page)).toEqual(expected);
  });

  it('holds of their copy nothing but what the one list of harmless elements names', () => {
    let count = 0;
    for (const page of pages) {
      for (const section of sectionsOf(page)) {
        const prefix = `${attribute(section, 'aria-labelledby') ?? ''}-copy-`;
        for (const node of copyIn(section)) {
          // The element itself with all it holds.
          const markup = serialize({ ...section, childNodes: [node] });
          expect(findings(markup, prefix)).toEqual([]);
          count += markup.trim() === '' ? 0 : 1;
        }
        const folded = foldedIn(section);
        expect(folded?.attrs ?? []).toEqual([]);
      }
    }
    expect(count).toBeGreaterThan(90);
  });

  it('runs what the harmless page runs, and has its styles', () => {
    const code = ({ elements }: Html): string[] =>
      tagged(elements, 'script', 'style')
        .filter((each) => attribute(each, 'type') === undefined)
        .map((each) => serialize(each));
    for (const page of pages) expect(code(page)).toEqual(code(control));
  });

  it('says headings and buttons as they were written, letter by letter', () => {
    const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
    for (const page of pages) {
      const made = [...page.appeals.slice(0, 4), ...Array.from({ length: 4 - page.appeals.length }, () => harmlessOne)];
      const seen = sectionsOf(page).map((section) => ({
        heading: textOf(
          one(
            section.childNodes.filter((node): node is Element => 'tagName' in node),
            'h2',
          ),
        ),
        button: textOf(one(tagged(classed(below(section), 'button'), 'button'), 'button')),
      }));
      expect(seen).toEqual(made.map(({ heading, button }) => ({ heading: plain(heading), button: plain(button) })));
    }
  });

  it('sends gifts where they go, with every other sign percent-encoded or a value', () => {
    for (const section of pages.flatMap(sectionsOf)) {
      const to = [
        ...classed(below(section), 'gift').map((link) => attribute(link, 'href') ?? ''),
        ...tagged(below(section), 'form').map((form) => attribute(form, 'action') ?? ''),
      ].map((each) => new URL(each));
      expect(new Set(to.map(({ origin }) => origin))).toEqual(new Set(['https://give.example']));
      expect(new Set(to.map(({ hash }) => hash.length > 1))).toEqual(new Set([true]));
      const often = tagged(below(section), 'option').map((option) => attribute(option, 'value'));
      expect(often).toEqual(['"><option>x', '</select><script>']);
    }
  });

  it('uses no id twice, and names nothing by an id of the copy', () => {
    for (const { elements } of pages) {
      const ids = elements.flatMap((each) => attribute(each, 'id') ?? []);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      const named = elements.flatMap((each) => attribute(each, 'aria-labelledby') ?? []);
      expect(named.filter((id) => id.includes('-copy-') || !ids.includes(id))).toEqual([]);
    }
  });
});
