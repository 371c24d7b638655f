import { describe, expect, it } from 'vitest';

import { words } from '../../../src/i18n/words.ts';
import { listGround } from '../../../src/support/ground.ts';
import { appealsOn } from '../../../src/support/on-page.ts';
import { editionOf } from '../../fixtures/edition.ts';
import type { Drafts } from '../../fixtures/edition.ts';

type Written = NonNullable<Drafts['appeals']>[number];

async function fingerprintOf(appeals: Written[]): Promise<string | undefined> {
  const edition = editionOf({ publication: { support: 'https://give.example' }, appeals });
  return (await appealsOn(listGround('en-GB'), edition, words('en'))).top?.fingerprint;
}

describe('the fingerprint of an appeal', () => {
  const first = { id: 'winter', heading: 'Help', body: 'First.' };
  const second = { id: 'winter-b', wordingOf: 'winter', heading: 'Please', body: 'Second.' };
  const of = (appeal: Partial<Written>, other: Partial<Written> = {}) =>
    fingerprintOf([
      { ...first, ...appeal },
      { ...second, ...other },
    ]);

  it('is another with another heading or copy, of either wording, and with a second wording or without', async () => {
    const all = await Promise.all([
      of({}),
      of({ heading: 'Help!' }),
      of({ body: 'First' }),
      of({}, { heading: 'Please!' }),
      of({}, { body: 'Second' }),
      of({ heading: 'Please', body: 'Second.' }, { heading: 'Help', body: 'First.' }),
      fingerprintOf([first]),
      fingerprintOf([{ ...first, body: 'First.\n\nMore.' }]),
    ]);
    expect(new Set(all).size).toBe(all.length);
    for (const fingerprint of all) expect(fingerprint).toMatch(/^[\w-]{8}$/);
  });

  it('is the same whatever else changes', async () => {
    const before = await of({});
    const changes: Partial<Written>[] = [
      { button: 'Give' },
      { to: 'https://give.example/other' },
      { until: '2027-01-01', from: '2026-01-01' },
      { priority: 5, quietDays: 7, readingCount: 3, campaign: 'x', remind: '2026-12-20' },
      { currency: 'GBP', goal: { target: 10, raised: 1, asOf: '2026-11-01' } },
      { include: { languages: ['en'] } },
    ];
    for (const change of changes) expect(await of(change)).toBe(before);
    expect(await of({}, { button: 'Chip in' })).toBe(before);
    const others = [
      { ...first, id: 'other' },
      { ...second, wordingOf: 'other' },
    ];
    expect(await fingerprintOf(others)).toBe(before);
  });
});
