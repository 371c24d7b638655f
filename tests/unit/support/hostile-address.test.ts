import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fill, formOf } from '../../../src/schema/template.ts';

const template =
  'https://give.example/{campaign}/now?from={campaign}&story={article}&words={variant}&sum={amount}&every={frequency}&fixed=a%26b#{frequency}';

/** Whatever a slug, a campaign or a provider's word may be made of, and much that it may not. */
const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        '/',
        '\\',
        '?',
        '#',
        '&',
        '=',
        ':',
        '@',
        '%',
        '%2F',
        '..',
        '{amount}',
        '"',
        '<',
        ' ',
        '\n',
        '\ud800',
        'é',
      ),
      { maxLength: 12 },
    )
    .map((bits) => bits.join('')),
  fc.constantFrom(
    'javascript:steal()',
    '//bad.example/',
    '@bad.example/',
    '\\\\bad.example',
    '$&',
    "$'",
    '{article}',
    '__proto__',
  ),
);
const filling = fc.record({ campaign: value, article: value, variant: value, amount: value, frequency: value });
// Dots alone lead a level up, encoded or not: no campaign is made of them, and no word a provider has.
const isStep = (text: string): boolean => /^\.{0,2}$/.test(text);

describe('whatever is filled in, an address', () => {
  it('leads to the provider’s host and path, and tells each value whole', () => {
    fc.assert(
      fc.property(
        filling.filter(({ campaign }) => !isStep(campaign)),
        (said) => {
          const { origin, username, pathname, searchParams, hash } = new URL(fill(template, said));
          expect([origin, username]).toEqual(['https://give.example', '']);
          const parts = pathname.split('/');
          expect(parts).toHaveLength(3);
          expect(decodeURIComponent(parts[1] ?? '')).toBe(said.campaign.toWellFormed());
          expect(decodeURIComponent(hash.slice(1))).toBe(said.frequency.toWellFormed());
          const told = {
            from: said.campaign,
            story: said.article,
            words: said.variant,
            sum: said.amount,
            every: said.frequency,
            fixed: 'a&b',
          };
          // What has nothing to say is left out.
          const expected = Object.entries(told).filter(([, each]) => each !== '');
          expect([...searchParams]).toEqual(expected.map(([name, each]) => [name, each.toWellFormed()]));
        },
      ),
    );
  });

  it('holds no sign that ends an attribute, a line or a calendar’s property', () => {
    fc.assert(
      fc.property(filling, (said) => {
        expect(fill(template, said)).toMatch(/^[\w\-.~%:/?#&=]+$/);
      }),
    );
  });

  it('tells in a form what it tells in a link', () => {
    fc.assert(
      fc.property(
        filling.filter(({ campaign, amount }) => !isStep(campaign) && amount !== ''),
        (said) => {
          const form = formOf(template, said);
          const link = new URL(fill(template, said));
          expect(form?.amount).toBe('sum');
          expect(new URL(form?.action ?? '').pathname).toBe(link.pathname);
          const sent = [...(form?.hidden ?? []), { name: 'sum', value: said.amount }].map(
            ({ name, value: each }) => `${name} ${each.toWellFormed()}`,
          );
          expect(sent.sort()).toEqual([...link.searchParams].map((pair) => pair.join(' ')).sort());
        },
      ),
    );
  });
});
