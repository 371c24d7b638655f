import { describe, expect, it } from 'vitest';
import type { z } from 'zod';

import {
  amountAddress,
  askable,
  frequencies,
  giving,
  givingAddresses,
  givingPage,
} from '../../../src/schema/giving.ts';

type Written = z.input<typeof giving>;
const addressesOf = (written: Written) => givingAddresses(giving.parse(written));
/** Where something is wrong, and what. */
const faultsIn = (written: unknown): [string, string][] =>
  (giving.safeParse(written).error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]);

const give = 'https://give.example/paper';
const every = `${give}?sum={amount}&every={frequency}`;

describe('an address of the newsroom’s own', () => {
  it('that tells how often stands for every frequency', () => {
    expect(addressesOf({ amount: every })).toEqual({
      page: undefined,
      amount: { once: every, monthly: every, yearly: every },
      words: { once: 'once', monthly: 'monthly', yearly: 'yearly' },
    });
  });

  it('that does not tell how often can only mean a single gift', () => {
    expect(addressesOf({ amount: `${give}?sum={amount}` }).amount).toEqual({ once: `${give}?sum={amount}` });
  });

  it('for one frequency comes before the one for all', () => {
    const yearly = `${give}/year/{amount}`;
    expect(addressesOf({ amount: every, yearly }).amount).toEqual({ once: every, monthly: every, yearly });
    expect(addressesOf({ yearly }).amount).toEqual({ yearly });
  });

  it('has the provider’s words where they are given, and says what may be asked for', () => {
    const addresses = addressesOf({ amount: every, frequencies: { monthly: 'MONTH' } });
    expect(addresses.words).toEqual({ once: 'once', monthly: 'MONTH', yearly: 'yearly' });
    expect(askable(addresses)).toBe('`once`, `monthly`, or `yearly`');
    expect(askable(addressesOf({ monthly: `${give}/{amount}` }))).toBe('`monthly`');
  });
});

describe('a provider', () => {
  it('has its recipe, with the newsroom’s account in it and nothing left to fill but what a page knows', () => {
    const { page, amount } = addressesOf({ provider: 'every-org', account: 'our-paper' });
    expect(page).toContain('https://www.every.org/our-paper?');
    expect(Object.keys(amount)).toEqual([...frequencies]);
    for (const template of Object.values(amount)) {
      expect(template).toContain('/our-paper?');
      expect(amountAddress.safeParse(template).success).toBe(true);
    }
  });

  it.each(['a b', 'a/b', '../x', '{amount}', 'a?b', 'a#b', '$&', 'a.example'])(
    'has no account `%s`, which would lead elsewhere',
    (account) => {
      expect(faultsIn({ provider: 'every-org', account }).map(([path]) => path)).toEqual(['account']);
    },
  );

  it('needs an account, goes with no address of one’s own, and must be known', () => {
    expect(faultsIn({ provider: 'every-org' })[0]?.[1]).toContain('Every.org');
    for (const more of [{ amount: every }, { once: every }, { yearly: every }, { frequencies: { once: 'x' } }])
      expect(faultsIn({ provider: 'every-org', account: 'a', ...more })[0]?.[0]).toBe(Object.keys(more)[0]);
    expect(faultsIn({ provider: 'evry-org', account: 'a' })).toEqual([['provider', 'is no provider we know']]);
  });

  it('or an address there must be: not an account alone, and not nothing', () => {
    expect(faultsIn({ account: 'a' })[0]?.[0]).toBe('account');
    for (const nothing of [{}, { frequencies: { once: 'x' } }]) expect(giving.safeParse(nothing).success).toBe(false);
  });
});

describe('where a gift goes', () => {
  it.each([
    'http://give.example/paper',
    'javascript:alert(1)//{campaign}',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'mailto:a@give.example',
    '//give.example',
    '/support/',
    'give.example',
    'https://',
    'https://user@give.example',
    'https://user:word@give.example',
    'https://{campaign}.example',
    'https://give.example:{campaign}/',
    '',
    5,
    null,
  ])('is never %j', (address) => {
    expect(givingPage.safeParse(address).success).toBe(false);
    expect(amountAddress.safeParse(address).success).toBe(false);
  });

  it('may be told of the page and the campaign, in its query, but of no amount that nobody named', () => {
    const ofPage = `${give}?a={campaign}&b={variant}&c={article}&d={currency}`;
    expect(givingPage.safeParse(ofPage).success).toBe(true);
    for (const name of ['amount', 'amountMinor', 'frequency'])
      expect(givingPage.safeParse(`${give}?a={${name}}`).success).toBe(false);
  });

  it('has in its path only what is always there', () => {
    const inPath = (name: string): string => `${give}/{${name}}/x`;
    const always = ['amount', 'amountMinor', 'frequency', 'currency', 'campaign'];
    for (const name of always) expect(amountAddress.safeParse(inPath(name)).success).toBe(true);
    for (const name of ['variant', 'article']) expect(amountAddress.safeParse(inPath(name)).success).toBe(false);
    for (const name of [...always, 'variant', 'article'])
      expect(givingPage.safeParse(inPath(name)).success).toBe(false);
  });
});
