import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isClosed, quietDays } from '../../../src/support/rules/closing.ts';

const closed = Date.parse('2026-11-20T12:00:00Z');
const quiet = quietDays * 86_400_000;
const at = (now: number): boolean => isClosed(String(closed), now);

describe('an appeal that was closed', () => {
  it('stays closed for thirty days, to the millisecond', () => {
    expect(quietDays).toBe(30);
    expect(at(closed)).toBe(true);
    expect(at(closed + 1)).toBe(true);
    expect(at(closed + quiet - 1)).toBe(true);
    expect(at(closed + quiet)).toBe(false);
    expect(at(closed + quiet + 1)).toBe(false);
  });

  it('is open where the browser kept nothing', () => {
    expect(isClosed(null, closed)).toBe(false);
  });

  it.each(['', ' ', 'yes', 'NaN', 'Infinity', '-Infinity', '1e400', '2026-11-20', '{}', 'null', '0', '-1'])(
    'is open where the browser kept rubbish: "%s"',
    (kept) => {
      expect(isClosed(kept, closed)).toBe(false);
    },
  );

  it('is open where the moment is still to come: a wrong clock cannot close it for good', () => {
    expect(at(closed - 1)).toBe(false);
    expect(isClosed(String(closed + 10 * 365 * 86_400_000), closed)).toBe(false);
  });

  it('opens again some day, whatever was kept', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String)),
        (kept) => !isClosed(kept, Number.MAX_SAFE_INTEGER),
      ),
    );
  });
});
