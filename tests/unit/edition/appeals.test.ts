import { describe, expect, it } from 'vitest';

import type { StandingAppeal } from '../../../src/edition/appeals.ts';
import { appealsOf } from '../../../src/edition/appeals.ts';
import { contentOf, editionOf } from '../../fixtures/edition.ts';
import type { Drafts } from '../../fixtures/edition.ts';
import { holds, textsIn } from './texts.ts';

type Written = NonNullable<Drafts['appeals']>[number];

describe('an appeal that does not stand yet, or no more', () => {
  const word = 'Quillwhistle';
  const hidden: Written = {
    id: word.toLowerCase(),
    heading: word,
    button: word,
    to: `https://${word}.example`,
    campaign: word,
    from: '2026-12-01T09:00:00Z',
    until: '2026-12-02T09:00:00Z',
    include: { topics: [word] },
    giving: { amount: `https://${word}.example?sum={amount}` },
    body: word,
  };
  const second: Written = { id: `${word.toLowerCase()}-b`, wordingOf: word.toLowerCase(), heading: word, body: word };
  const edition = (at: string, drafts = false) =>
    editionOf({ appeals: [hidden, second, { id: 'other' }], at: new Date(at).toISOString(), drafts });

  it.each([
    ['2026-11-20T12:00:00Z', false],
    ['2026-12-01T08:59:59Z', false],
    ['2026-12-01T08:59:59.999Z', false],
    ['2026-12-01T09:00:00Z', true],
    ['2026-12-01T09:00:01Z', true],
    ['2026-12-02T08:59:59.999Z', true],
    ['2026-12-02T09:00:00Z', false],
    ['2027-12-01T09:00:00Z', false],
  ])('at %s is in the edition: %s; the other is', (at, there) => {
    expect(holds(edition(at), word)).toBe(there);
    expect(edition(at).appeals.map(({ id }) => id)).toContain('other');
  });

  it('leaves nothing behind: the edition is as it would be without', () => {
    const without = editionOf({ appeals: [{ id: 'other' }] });
    expect(textsIn(edition('2026-11-20T12:00:00Z')).length).toBe(textsIn(without).length);
  });

  it('is in the editors’ own view', () => {
    expect(edition('2026-11-20T12:00:00Z', true).appeals.map(({ id }) => id)).toEqual(['other', word.toLowerCase()]);
  });
});

/** An appeal as the edition has it; the first by id. */
function appealOf(written: Written, publication: Drafts['publication'] = {}, more: Written[] = []): StandingAppeal {
  const [appeal] = appealsOf(contentOf({ publication, appeals: [written, ...more] }));
  if (!appeal) throw new Error('no appeal');
  return appeal;
}

describe('an appeal as the edition has it', () => {
  it('has what an editor left out', () => {
    expect(appealOf({ id: '2026/winter' })).toMatchObject({
      id: '2026/winter',
      heading: 'Help us',
      button: undefined,
      placement: 'top',
      after: 3,
      from: undefined,
      until: undefined,
      priority: 0,
      campaign: '2026-winter',
      quietDays: 30,
      second: undefined,
    });
    expect(appealOf({ campaign: 'tide', placement: 'inline', after: 7 })).toMatchObject({ campaign: 'tide', after: 7 });
  });

  it('is found by topics however they are written: their slugs', () => {
    const { include, exclude } = appealOf({ include: { topics: ['Città  Nuova!'] }, exclude: { topics: ['SEA'] } });
    expect([include?.topics, exclude?.topics]).toEqual([['città-nuova'], ['sea']]);
    expect(appealOf({ include: { sections: ['news'] } }).include).toEqual({ sections: ['news'] });
  });

  it('has its days as moments in the paper’s zone', () => {
    const goal = { target: 10, raised: 1, asOf: '2026-07-01' };
    const appeal = appealOf({ from: '2026-07-01', remind: '2026-12-20', currency: 'GBP', goal });
    expect(appeal.from).toBe(Date.parse('2026-06-30T23:00Z'));
    expect(appeal.goal?.asOf).toMatchObject({ instant: Date.parse('2026-06-30T23:00Z'), bare: true });
    expect(appeal.remind).toMatchObject({ instant: Date.parse('2026-12-20T00:00Z'), bare: true });
  });

  it('leads to its own page, else its own provider’s, else the paper’s page, else the paper’s provider’s', () => {
    const to = 'https://give.example/own';
    const support = 'https://give.example/post';
    const giving = { provider: 'ko-fi' as const, account: 'own' };
    const theirs = { provider: 'ko-fi' as const, account: 'post' };
    expect(appealOf({ to, giving }, { support, giving: theirs }).page).toBe(to);
    expect(appealOf({ giving }, { support, giving: theirs }).page).toBe('https://ko-fi.com/own');
    expect(appealOf({}, { support, giving: theirs }).page).toBe(support);
    expect(appealOf({}, { giving: theirs }).page).toBe('https://ko-fi.com/post');
    expect(appealOf({}).page).toBeUndefined();
  });

  it('has its second wording with it, which is no appeal of its own', () => {
    const content = contentOf({
      appeals: [{ id: 'b', wordingOf: 'z', heading: 'Please' }, { id: 'z' }, { id: 'a' }],
    });
    expect(appealsOf(content).map(({ id, second }) => [id, second?.id, second?.heading])).toEqual([
      ['a', undefined, undefined],
      ['z', 'b', 'Please'],
    ]);
  });
});
