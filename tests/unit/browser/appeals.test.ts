import path from 'node:path';
import vm from 'node:vm';

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import { bundle } from '../../../src/build/inline-scripts.ts';
import { placements } from '../../../src/schema/appeal.ts';
import { isShown, keptNames, noted, notes, wordingKept } from '../../../src/support/rules/reader.ts';
import { chosen, stands } from '../../../src/support/rules/standing.ts';
import { day, hour } from '../../../src/support/rules/time.ts';
import { anyText } from '../support/any-text.ts';
import { campaigns, ground, moment } from '../support/campaigns.ts';
import { read } from './reader.ts';
import type { Meta, Reader } from './reader.ts';

let script: vm.Script;
beforeAll(async () => {
  script = new vm.Script(await bundle(path.resolve('src/browser/appeals.ts')));
}, 60_000);

const now = Date.parse('2026-12-01T09:00:00Z');
const marks = ['Ab_-1234', 'x', '__proto__'];
const ids = ['winter', 'winter/2026', '__proto__'];

const near = (span: number) => fc.integer({ min: -1, max: 1 }).map((off) => now - span + off);
const quiet = fc.constantFrom(1, 30, 366);
const instant = fc.oneof(
  near(0),
  near(hour),
  near(day),
  near(30 * day),
  near(366 * day),
  near(180 * day),
  fc.integer(),
);

const meta: fc.Arbitrary<Meta> = fc
  .record({
    content: fc.constantFrom(...placements),
    fingerprint: fc.constantFrom(...marks),
    quiet: quiet.map(String),
    until: fc.option(near(0).map(String), { nil: undefined }),
    two: fc.option(fc.constantFrom(...ids), { nil: undefined }),
  })
  .map(({ content, until, two, ...rest }) => ({
    content,
    dataset: { ...rest, ...(until === undefined ? {} : { until }), ...(two === undefined ? {} : { two }) },
  }));

const note = fc
  .tuple(fc.constantFrom(...marks, 'other'), fc.oneof(instant.map(String), anyText))
  .map((all) => all.join(':'));
const closed = fc.oneof(
  fc.array(note, { maxLength: 4 }).map((all) => all.join(' ')),
  instant.map(String),
  anyText,
);
const supporter = fc.oneof(instant.map(String), anyText);
const wording = fc.oneof(
  fc.tuple(fc.constantFrom(...ids), fc.constantFrom('a', 'b', 'c', 'A')).map((all) => all.join(':')),
  anyText,
);
const kept = fc
  .record({ closed, supporter, wording }, { requiredKeys: [] })
  .map((all) => Object.entries(all).map(([name, word]) => [keptNames[name as keyof typeof all], word] as const));

const storages = ['works', 'get', 'set', 'both', 'touched', 'missing'] as const;
const reader = fc.record({
  metas: fc.uniqueArray(meta, { selector: ({ content }) => content, maxLength: 3 }),
  kept: kept.map((entries) => new Map(entries)),
  storage: fc.constantFrom('works', 'works', 'works', ...storages),
  now: fc.constantFrom(now, now, now + 1, now - 1),
  draw: fc.constantFrom(0, 0.49, 0.5, 0.99),
}) satisfies fc.Arbitrary<Reader>;

/** What the rules say each place of a page must show this reader. */
function expected({ metas, kept, storage, now, draw }: Reader): Record<string, string> {
  const readable = storage === 'works' || storage === 'set';
  const writable = storage === 'works' || storage === 'get';
  const get = (name: string): string | null => (readable ? (kept.get(name) ?? null) : null);
  const drawn = writable && draw >= 0.5 ? 'b' : 'a';
  return Object.fromEntries(
    metas.map(({ content, dataset: { fingerprint = '', quiet, until, two } }) => {
      const appeal = { fingerprint, quietDays: Number(quiet), until: until === undefined ? undefined : Number(until) };
      const before = { closed: get(keptNames.closed), supporter: get(keptNames.supporter) };
      const wording = two === undefined ? 'a' : (wordingKept(get(keptNames.wording), two) ?? drawn);
      return [`data-${content}`, isShown(appeal, before, now) ? wording : 'none'];
    }),
  );
}

const often = { numRuns: 250 };
const alone = (changes: Partial<Reader> & { dataset?: Record<string, string> } = {}): Reader => ({
  metas: [{ content: 'top', dataset: { fingerprint: 'x', quiet: '30', ...changes.dataset } }],
  kept: new Map(),
  storage: 'works',
  now,
  draw: 0,
  ...changes,
});

describe('the script in the head', () => {
  it('shows each place what the rules say, whatever the browser keeps, and never throws', () => {
    fc.assert(
      fc.property(reader, (one) => {
        const rules = expected({ ...one, kept: new Map(one.kept) });
        expect(read(script, one).shown).toEqual(rules);
      }),
      often,
    );
  });

  it('shows a reader who did nothing just what a build at that moment would let stand', () => {
    fc.assert(
      fc.property(
        campaigns,
        fc.constantFrom(...placements),
        ground,
        moment,
        moment,
        (all, place, page, built, later) => {
          const one = chosen(all, place, page, built);
          if (!one) return;
          const dataset = one.until === undefined ? {} : { until: String(one.until) };
          const metas = [{ content: place, dataset: { fingerprint: 'x', quiet: '30', ...dataset } }];
          const { shown } = read(script, alone({ metas, now: built + later }));
          expect(shown).toEqual({ [`data-${place}`]: stands(one, place, page, built + later) ? 'a' : 'none' });
        },
      ),
      often,
    );
  });

  it('draws a wording once, keeps it, and draws none for an appeal that has one or is hidden', () => {
    const one = alone({ dataset: { two: 'winter' }, draw: 0.7 });
    expect(read(script, one)).toMatchObject({ shown: { 'data-top': 'b' }, draws: 1 });
    expect(read(script, { ...one, draw: 0 })).toMatchObject({ shown: { 'data-top': 'b' }, draws: 0 });
    expect(read(script, alone()).draws).toBe(0);
    const ended = alone({ dataset: { two: 'winter', until: String(now) } });
    expect(read(script, ended)).toMatchObject({ shown: { 'data-top': 'none' }, draws: 0 });
    expect(ended.kept.size).toBe(0);
  });

  it('keeps nothing of a reader who only reads', () => {
    const one = alone();
    read(script, one);
    expect(one.kept.size).toBe(0);
  });

  it('looks again at a page that the Back button brings, and at no other', () => {
    const page = read(script, alone({ dataset: { until: String(now + 1000) } }));
    page.back(now + 1000, false);
    expect(page.shown).toEqual({ 'data-top': 'a' });
    page.back(now + 999);
    expect(page.shown).toEqual({ 'data-top': 'a' });
    page.back(now + 1000);
    expect(page.shown).toEqual({ 'data-top': 'none' });
  });

  it('keeps closed what was closed on this page, where the browser can keep nothing and Back brings it', () => {
    const page = read(script, alone({ storage: 'both' }));
    page.click('appeal-close', 'top');
    page.back(now + 2 * hour);
    expect(page.shown).toEqual({ 'data-top': 'none' });
  });

  it('hides all and goes to the headline once one is closed, and keeps which and when, whatever was kept', () => {
    fc.assert(
      fc.property(reader, (one) => {
        const [first] = one.metas;
        if (!first) return;
        const page = read(script, one);
        const before = one.kept.get(keptNames.closed) ?? null;
        page.click('appeal-close', first.content);
        expect(new Set(Object.values(page.shown))).toEqual(new Set(['none']));
        expect(page.focus).toBe('h1');
        const { fingerprint = '' } = first.dataset;
        if (one.storage === 'works') {
          expect(one.kept.get(keptNames.closed)).toBe(noted(before, fingerprint, String(one.now)));
          expect(notes(one.kept.get(keptNames.closed) ?? null).get(fingerprint)).toBe(String(one.now));
          for (const value of Object.values(read(script, { ...one, now: one.now + hour - 1 }).shown))
            expect(value).toBe('none');
        }
      }),
      often,
    );
  });

  it('closed, it is back after an hour for others, after its quiet days for itself', () => {
    const one = alone();
    read(script, one).click('appeal-close', 'top');
    const at = (later: number, fingerprint = 'x') =>
      read(script, { ...one, ...alone({ dataset: { fingerprint } }), kept: one.kept, now: now + later }).shown[
        'data-top'
      ];
    expect([hour - 1, hour].map((later) => at(later, 'other'))).toEqual(['none', 'a']);
    expect([hour, 30 * day - 1, 30 * day].map((later) => at(later))).toEqual(['none', 'none', 'a']);
  });

  it('thanks a reader who supports already, and hides all for 180 days', () => {
    for (const storage of storages) {
      const one = alone({ storage });
      const page = read(script, one);
      page.click('appeal-supporter', 'top');
      // Where nothing can be kept, nothing is promised, and the reader is taken to the headline.
      const isKept = storage === 'works' || storage === 'get';
      expect(page).toMatchObject({ shown: { 'data-top': 'none' }, thanks: { top: { hidden: !isKept } } });
      expect(page.focus).toContain(isKept ? 'appeal-thanks' : 'h1');
      if (storage !== 'works') continue;
      const at = (later: number) => read(script, { ...one, now: now + later }).shown['data-top'];
      expect([0, 180 * day - 1, 180 * day].map(at)).toEqual(['none', 'none', 'a']);
    }
  });
});
