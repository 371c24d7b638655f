import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  isClosed,
  isHushed,
  isShown,
  isSupporter,
  noted,
  supporterDays,
  wordingKept,
} from '../../../../src/support/rules/reader.ts';
import type { Printed } from '../../../../src/support/rules/reader.ts';
import { day, hour } from '../../../../src/support/rules/time.ts';
import { anyText } from '../any-text.ts';

const then = Date.parse('2026-11-20T12:00:00Z');
const winter: Printed = { fingerprint: 'Ab_-1234', quietDays: 30 };
const closedThen = noted(null, winter.fingerprint, String(then));
const nothing = { closed: null, supporter: null };

/** The milliseconds around an edge, and whether something that holds from `then` until then still holds at each. */
const edge: [number, boolean][] = [
  [-1000, true],
  [-1, true],
  [0, false],
  [1, false],
  [1000, false],
];

/** What a browser may hold under a name of ours that no version of this site, or an older one, put there. */
const rubbish = [
  '',
  ' ',
  ':',
  'yes',
  'NaN',
  'Infinity',
  '-Infinity',
  '1e400',
  '2026-11-20',
  '{}',
  'null',
  'true',
  '0',
  '-1',
  '__proto__',
  '__proto__:__proto__',
  'constructor:constructor',
  '\0',
  '\uD800',
];

describe('an appeal that was closed', () => {
  it.each([1, 30, 366].flatMap((quietDays) => edge.map(([off, closed]) => [quietDays, off, closed] as const)))(
    'for %d days is closed %d ms from their end: %s',
    (quietDays, off, closed) => {
      expect(isClosed({ ...winter, quietDays }, closedThen, then + quietDays * day + off)).toBe(closed);
    },
  );

  it('is closed at once, and its days are counted out over the leap day and where the clocks change', () => {
    expect(isClosed(winter, closedThen, then)).toBe(true);
    for (const [at, reopens] of [
      ['2028-02-28T12:00:00Z', '2028-02-29T12:00:00Z'],
      ['2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z'],
      ['2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z'],
    ] as const) {
      const kept = noted(null, 'x', String(Date.parse(at)));
      const opens = Date.parse(reopens);
      const closed = [-1, 0].map((off) => isClosed({ fingerprint: 'x', quietDays: 1 }, kept, opens + off));
      expect(closed).toEqual([true, false]);
    }
  });

  it('is open in other words, and where another was closed', () => {
    expect(isClosed({ ...winter, fingerprint: 'Ab_-1235' }, closedThen, then)).toBe(false);
    expect(isClosed({ ...winter, fingerprint: 'ab_-1234' }, closedThen, then)).toBe(false);
    expect(isClosed(winter, `other:${String(then)} ${closedThen}`, then)).toBe(true);
  });

  it('is open where its moment is still to come: a wrong clock cannot close it for good', () => {
    for (const early of [1, 1000, 10 * 366 * day]) expect(isClosed(winter, closedThen, then - early)).toBe(false);
  });
});

describe('after any was closed', () => {
  it.each(edge)('none is shown until an hour has passed: %d ms from its end, %s', (off, hushed) => {
    expect(isHushed(closedThen, then + hour + off)).toBe(hushed);
    expect(isShown({ fingerprint: 'other', quietDays: 1 }, { ...nothing, closed: closedThen }, then + hour + off)).toBe(
      !hushed,
    );
  });

  it('at once, whichever of several was the last, but not where its moment is still to come', () => {
    expect(isHushed(closedThen, then)).toBe(true);
    expect(isHushed(closedThen, then - 1)).toBe(false);
    const [old, late] = [`old:${String(then - day)}`, `late:${String(then)}`];
    expect(isHushed(`${old} ${late}`, then)).toBe(true);
    expect(isHushed(`${late} ${old}`, then)).toBe(true);
    expect(isHushed(`${old} to-come:${String(then + 1)}`, then)).toBe(false);
  });

  it('does not read the note of an older version, the moment alone', () => {
    expect(isHushed(String(then), then)).toBe(false);
    expect(isClosed(winter, String(then), then)).toBe(false);
  });
});

describe('a reader who supports the title', () => {
  it.each(edge)('is one for 180 days: %d ms from their end, %s', (off, supporter) => {
    expect(supporterDays).toBe(180);
    expect(isSupporter(String(then), then + 180 * day + off)).toBe(supporter);
  });

  it('is one at once, but not where that is still to come', () => {
    expect(isSupporter(String(then), then)).toBe(true);
    expect(isSupporter(String(then), then - 1)).toBe(false);
    expect(isSupporter(null, then)).toBe(false);
  });
});

describe('whatever a browser holds', () => {
  it.each(rubbish)('%j hides nothing and makes nobody a supporter', (kept) => {
    expect(isSupporter(kept, then)).toBe(false);
    expect(isHushed(kept, then)).toBe(false);
    expect(isClosed(winter, kept, then)).toBe(false);
    expect(isShown(winter, { closed: kept, supporter: kept }, then)).toBe(true);
    expect(wordingKept(kept, 'winter')).toBeUndefined();
  });

  it.each(rubbish)('%j before and after a note leaves the note', (kept) => {
    expect(isClosed(winter, `${kept} ${closedThen} ${kept}`, then)).toBe(true);
    expect(isClosed(winter, noted(kept, winter.fingerprint, String(then)), then)).toBe(true);
  });

  it('much of it is as nothing', () => {
    for (const kept of ['9'.repeat(100_000), ': :'.repeat(50_000), 'a:b '.repeat(50_000)]) {
      expect(isShown(winter, { closed: kept, supporter: kept }, then)).toBe(true);
      expect(isClosed(winter, noted(kept, winter.fingerprint, String(then)), then)).toBe(true);
    }
  });

  it('an appeal comes back some day', () => {
    const moment = fc.oneof(fc.double(), fc.integer({ min: then - 400 * day, max: then + 800 * day }));
    fc.assert(
      fc.property(anyText, moment, (text, number) => {
        for (const kept of [text, String(number), `${winter.fingerprint}:${String(number)}`]) {
          const now = [then, then + 400 * day, then + 800 * day];
          expect(now.some((at) => isShown(winter, { closed: kept, supporter: kept }, at))).toBe(true);
        }
      }),
    );
  });
});

describe('an appeal on a page', () => {
  it('is shown to a reader who did nothing, until it has ended', () => {
    expect(isShown(winter, nothing, then)).toBe(true);
    for (const [off, shown] of edge) expect(isShown({ ...winter, until: then }, nothing, then + off)).toBe(shown);
  });

  it('is hidden by any one of: its end, the reader’s support, the hour after a closing, its own closing', () => {
    const now = then + 2 * hour;
    const recently = noted(null, 'other', String(now - 1));
    expect(isShown({ ...winter, until: now }, nothing, now)).toBe(false);
    expect(isShown(winter, { ...nothing, supporter: String(then) }, now)).toBe(false);
    expect(isShown(winter, { ...nothing, closed: recently }, now)).toBe(false);
    expect(isShown(winter, { ...nothing, closed: closedThen }, now)).toBe(false);
    const others = { closed: `other:${String(then)}`, supporter: String(now - 181 * day) };
    expect(isShown({ ...winter, until: now + 1 }, others, now)).toBe(true);
  });
});
