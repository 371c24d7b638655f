import { describe, expect, it } from 'vitest';

import { amountAddress, giving, givingAddresses, givingPage } from '../../../src/schema/giving.ts';
import { providerOf, providers } from '../../../src/schema/providers.ts';
import type { ProviderName } from '../../../src/schema/providers.ts';
import { fill, formOf, placeholdersIn } from '../../../src/schema/template.ts';

const names = Object.keys(providers) as ProviderName[];

/** A whole amount, on a page that knows everything. */
const whole = {
  amount: '5',
  amountMinor: '500',
  currency: 'GBP',
  campaign: 'winter-2026',
  variant: 'b',
  article: '2026/café-reopens',
};
/** An amount with decimals, where there is one wording and no story. */
const decimal = { amount: '12.50', amountMinor: '1250', currency: 'EUR', campaign: 'a.b_c' };

/** By hand, letter by letter: the page and each frequency, first filled with `whole`, then with `decimal`. */
const links: Record<ProviderName, Record<string, [string, string]>> = {
  donorbox: {
    page: [
      'https://donorbox.org/paper?utm_campaign=winter-2026&utm_content=b',
      'https://donorbox.org/paper?utm_campaign=a.b_c',
    ],
  },
  'every-org': {
    page: [
      'https://www.every.org/paper?utm_campaign=winter-2026&utm_content=b#donate',
      'https://www.every.org/paper?utm_campaign=a.b_c#donate',
    ],
    once: [
      'https://www.every.org/paper?amount=5&frequency=ONCE&utm_campaign=winter-2026&utm_content=b#donate',
      'https://www.every.org/paper?amount=12.50&frequency=ONCE&utm_campaign=a.b_c#donate',
    ],
    monthly: [
      'https://www.every.org/paper?amount=5&frequency=MONTHLY&utm_campaign=winter-2026&utm_content=b#donate',
      'https://www.every.org/paper?amount=12.50&frequency=MONTHLY&utm_campaign=a.b_c#donate',
    ],
    yearly: [
      'https://www.every.org/paper?amount=5&frequency=YEARLY&utm_campaign=winter-2026&utm_content=b#donate',
      'https://www.every.org/paper?amount=12.50&frequency=YEARLY&utm_campaign=a.b_c#donate',
    ],
  },
  givebutter: { page: ['https://givebutter.com/paper', 'https://givebutter.com/paper'] },
  'ko-fi': { page: ['https://ko-fi.com/paper', 'https://ko-fi.com/paper'] },
  liberapay: {
    page: ['https://liberapay.com/paper/donate?currency=GBP', 'https://liberapay.com/paper/donate?currency=EUR'],
    monthly: [
      'https://liberapay.com/paper/donate?currency=GBP&amount=5&period=monthly',
      'https://liberapay.com/paper/donate?currency=EUR&amount=12.50&period=monthly',
    ],
    yearly: [
      'https://liberapay.com/paper/donate?currency=GBP&amount=5&period=yearly',
      'https://liberapay.com/paper/donate?currency=EUR&amount=12.50&period=yearly',
    ],
  },
  'news-revenue-hub': {
    page: ['https://paper.fundjournalism.org/', 'https://paper.fundjournalism.org/'],
    once: [
      'https://paper.fundjournalism.org/?amount=5&frequency=once',
      'https://paper.fundjournalism.org/?amount=12.50&frequency=once',
    ],
    monthly: [
      'https://paper.fundjournalism.org/?amount=5&frequency=monthly',
      'https://paper.fundjournalism.org/?amount=12.50&frequency=monthly',
    ],
    yearly: [
      'https://paper.fundjournalism.org/?amount=5&frequency=yearly',
      'https://paper.fundjournalism.org/?amount=12.50&frequency=yearly',
    ],
  },
  'open-collective': {
    page: [
      'https://opencollective.com/paper/donate?tags=winter-2026',
      'https://opencollective.com/paper/donate?tags=a.b_c',
    ],
    once: [
      'https://opencollective.com/paper/donate?interval=oneTime&amount=5&tags=winter-2026',
      'https://opencollective.com/paper/donate?interval=oneTime&amount=12.50&tags=a.b_c',
    ],
    monthly: [
      'https://opencollective.com/paper/donate?interval=month&amount=5&tags=winter-2026',
      'https://opencollective.com/paper/donate?interval=month&amount=12.50&tags=a.b_c',
    ],
    yearly: [
      'https://opencollective.com/paper/donate?interval=year&amount=5&tags=winter-2026',
      'https://opencollective.com/paper/donate?interval=year&amount=12.50&tags=a.b_c',
    ],
  },
  paypal: {
    page: [
      'https://www.paypal.com/donate?business=ABCDEFGHJKLM2&currency_code=GBP&item_number=winter-2026',
      'https://www.paypal.com/donate?business=ABCDEFGHJKLM2&currency_code=EUR&item_number=a.b_c',
    ],
    once: [
      'https://www.paypal.com/donate?business=ABCDEFGHJKLM2&amount=5&currency_code=GBP&item_number=winter-2026',
      'https://www.paypal.com/donate?business=ABCDEFGHJKLM2&amount=12.50&currency_code=EUR&item_number=a.b_c',
    ],
  },
  stripe: {
    page: [
      'https://buy.stripe.com/abc123DEF?client_reference_id=winter-2026&utm_campaign=winter-2026&utm_content=b',
      'https://buy.stripe.com/abc123DEF?client_reference_id=a.b_c&utm_campaign=a.b_c',
    ],
  },
  vipps: {
    page: [
      'https://qr.vipps.no/donations/1234?reference=winter-2026',
      'https://qr.vipps.no/donations/1234?reference=a.b_c',
    ],
  },
};

/** The templates of a newsroom that has written the example account, the page first. */
function templatesOf(provider: ProviderName): Record<string, string> {
  const { page, amount } = givingAddresses({ provider, account: providerOf(provider).account.example });
  return { ...(page === undefined ? {} : { page }), ...amount };
}

describe('the recipes of giving providers', () => {
  it.each(names)('%s: every link, letter by letter', (provider) => {
    const templates = Object.entries(templatesOf(provider));
    const made = templates.map(([what, template]) => [what, [fill(template, whole), fill(template, decimal)]]);
    expect(Object.fromEntries(made)).toEqual(links[provider]);
  });

  it.each(names)(
    '%s: whatever a page knows, https, the same host, and nothing the address could not hold',
    (provider) => {
      const hostile = { ...whole, campaign: 'a&b=c#d?e/../f "é" {g}', variant: '../\\@evil.example', article: '//x/é' };
      for (const template of Object.values(templatesOf(provider))) {
        const [plain, odd, bare] = [whole, hostile, {}].map((filling) => new URL(fill(template, filling)));
        expect(plain?.protocol).toBe('https:');
        expect([odd?.origin, odd?.pathname, odd?.hash]).toEqual([plain?.origin, plain?.pathname, plain?.hash]);
        expect([...(odd?.searchParams.keys() ?? [])]).toEqual([...(plain?.searchParams.keys() ?? [])]);
        expect(fill(template, hostile)).toMatch(/^[\w\-.~:/?#&=%]+$/);
        expect([bare?.origin, bare?.pathname]).toEqual([plain?.origin, plain?.pathname]);
      }
    },
  );

  it.each(names)(
    '%s: has placeholders where a newsroom might write them, and never says which story was read',
    (provider) => {
      for (const [what, template] of Object.entries(templatesOf(provider))) {
        const read = (what === 'page' ? givingPage : amountAddress).safeParse(template);
        expect(read.error?.issues.map(({ message }) => message)).toBeUndefined();
        expect(placeholdersIn(template)).not.toContain('article');
        if (what !== 'page') expect(template).toMatch(/\{amount(?:Minor)?\}/);
      }
    },
  );

  it.each(names)('%s: the account is what it says, and cannot lead elsewhere', (provider) => {
    const { example, pattern, means } = providerOf(provider).account;
    expect(giving.safeParse({ provider, account: example }).success).toBe(true);
    for (const spaced of [`${example}\n`, ` ${example}`]) expect(pattern.test(spaced)).toBe(false);
    const lures = ['', '.', '..', '../paper', 'paper/..', 'a/b', 'a b', 'a?b', 'a#b', 'a&b=c', 'a%2fb', 'a@b', 'a:b'];
    const others = ['{amount}', 'a\\b', 'evil.example/', 'café', `${example}/../x`, `${example}?x`, `${example}#x`];
    for (const lure of [...lures, ...others]) {
      expect(pattern.test(lure), JSON.stringify(lure)).toBe(false);
      const refused = giving.safeParse({ provider, account: lure });
      expect(refused.success, JSON.stringify(lure)).toBe(false);
      if (lure !== '') expect(refused.error?.issues.map(({ message }) => message).join()).toContain(means);
    }
  });

  it('takes accounts of every shape the providers give out', () => {
    const real: [ProviderName, string][] = [
      ['every-org', '27-1661997'],
      ['liberapay', 'The_Paper.org'],
      ['news-revenue-hub', 'the-paper'],
      ['open-collective', 'the-paper'],
      ['stripe', 'test_eVa5nPg1j1wmfXq5kr'],
      ['vipps', '0011'],
    ];
    for (const [provider, account] of real) expect(giving.safeParse({ provider, account }).success, account).toBe(true);
    expect(giving.safeParse({ provider: 'paypal', account: 'gifts@paper.example' }).success).toBe(false);
    expect(giving.safeParse({ provider: 'news-revenue-hub', account: 'evil.example' }).success).toBe(false);
  });

  it('tells a story’s name whole to a newsroom that asks for it in a template of its own', () => {
    const own = givingAddresses({ amount: 'https://give.example/gift?sum={amount}&story={article}' }).amount.once ?? '';
    expect(fill(own, whole)).toBe('https://give.example/gift?sum=5&story=2026%2Fcaf%C3%A9-reopens');
    expect(fill(own, decimal)).toBe('https://give.example/gift?sum=12.50');
  });

  it('makes a form of a free amount where the provider takes one as a parameter, and nowhere else', () => {
    const free = names.map((provider) => [
      provider,
      Object.entries(templatesOf(provider)).flatMap(([what, template]) => (formOf(template, whole) ? [what] : [])),
    ]);
    expect(Object.fromEntries(free)).toEqual({
      donorbox: [],
      'every-org': ['once', 'monthly', 'yearly'],
      givebutter: [],
      'ko-fi': [],
      liberapay: ['monthly', 'yearly'],
      'news-revenue-hub': ['once', 'monthly', 'yearly'],
      'open-collective': ['once', 'monthly', 'yearly'],
      paypal: ['once'],
      stripe: [],
      vipps: [],
    });
  });

  it('keeps the fragment and the other parameters in that form', () => {
    expect(formOf(templatesOf('every-org')['monthly'] ?? '', whole)).toEqual({
      action: 'https://www.every.org/paper#donate',
      hidden: [
        { name: 'frequency', value: 'MONTHLY' },
        { name: 'utm_campaign', value: 'winter-2026' },
        { name: 'utm_content', value: 'b' },
      ],
      amount: 'amount',
      frequency: undefined,
    });
  });

  it('gives a source over https and a day for each, and something to know', () => {
    for (const provider of names) {
      const { notes, sources, checked } = providerOf(provider);
      expect(notes.length, provider).toBeGreaterThan(0);
      expect(sources.length, provider).toBeGreaterThan(0);
      for (const source of sources) expect(new URL(source).protocol).toBe('https:');
      expect(checked).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });
});
