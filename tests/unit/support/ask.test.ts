import { describe, expect, it } from 'vitest';

import { askOf, givingPageOf } from '../../../src/support/ask.ts';
import type { Ask, Told } from '../../../src/support/ask.ts';
import { editionOf } from '../../fixtures/edition.ts';
import type { Drafts } from '../../fixtures/edition.ts';

type Written = NonNullable<Drafts['appeals']>[number];

const give = 'https://give.example';
const amount = `${give}/paper?sum={amount}&every={frequency}&from={campaign}&text={variant}&story={article}`;

/** What an appeal asks on a page, in a newsroom whose gifts are told by one address. */
function askFor(written: Written, told: Told = {}, publication: Drafts['publication'] = { giving: { amount } }): Ask {
  const [appeal] = editionOf({
    publication: { support: `${give}/page?from={campaign}&text={variant}`, ...publication },
    appeals: [{ id: 'winter/2026', currency: 'GBP', ...written }],
  }).appeals;
  if (!appeal) throw new Error('no appeal');
  return askOf(appeal, told);
}

const linksOf = ({ choices }: Ask): string[] => choices.flatMap((each) => each.choices.map(({ to }) => to));
/** Each frequency that an amount is suggested of, with the amount. */
const suggestedIn = ({ choices }: Ask): (string | number)[][] =>
  choices.flatMap((each) =>
    each.choices.filter(({ suggested }) => suggested).map((choice) => [each.frequency, choice.amount]),
  );

describe('the amounts of an appeal', () => {
  it('are links, by frequency, in the editor’s order, told as the currency writes them', () => {
    const { choices, step, currency } = askFor({ amounts: { monthly: [6, 2.5], once: [10] } });
    const end = 'from=winter-2026';
    expect(choices).toEqual([
      { frequency: 'once', choices: [{ amount: 10, suggested: true, to: `${give}/paper?sum=10&every=once&${end}` }] },
      {
        frequency: 'monthly',
        choices: [
          { amount: 6, suggested: false, to: `${give}/paper?sum=6&every=monthly&${end}` },
          { amount: 2.5, suggested: false, to: `${give}/paper?sum=2.50&every=monthly&${end}` },
        ],
      },
    ]);
    expect([step, currency]).toEqual(['0.01', 'GBP']);
  });

  it('are told in the smallest unit and with the currency where the provider wants that', () => {
    const giving = { amount: `${give}/{currency}/{amountMinor}` };
    const links = (currency: string) => linksOf(askFor({ currency, amounts: { once: [5] } }, {}, { giving }));
    expect(['GBP', 'JPY', 'KWD'].flatMap(links)).toEqual(
      ['GBP/500', 'JPY/5', 'KWD/5000'].map((end) => `${give}/${end}`),
    );
  });

  it('lead to an address of their own where they have one, which is filled in too', () => {
    const own = { amount: 20, to: `${give}/twenty?from={campaign}&sum={amount}&text={variant}` };
    expect(linksOf(askFor({ amounts: { once: [own] } }))).toEqual([`${give}/twenty?from=winter-2026&sum=20`]);
  });

  it('tell the provider the campaign, the wording and the article, each encoded', () => {
    const told = { variant: 'b', article: '2026/11/20/café & co' };
    expect(linksOf(askFor({ campaign: 'tide_1', amounts: { yearly: [60] } }, told))).toEqual([
      `${give}/paper?sum=60&every=yearly&from=tide_1&text=b&story=2026%2F11%2F20%2Fcaf%C3%A9%20%26%20co`,
    ]);
  });

  it('tell the frequency in the provider’s words', () => {
    const giving = { amount: `${give}?every={frequency}&sum={amount}`, frequencies: { monthly: 'MONTH & ON' } };
    expect(linksOf(askFor({ amounts: { once: [1], monthly: [2] } }, {}, { giving }))).toEqual([
      `${give}?every=once&sum=1`,
      `${give}?every=MONTH%20%26%20ON&sum=2`,
    ]);
  });

  it('go where the appeal says rather than where the newsroom does', () => {
    const giving = { amount: `${give}/own?sum={amount}` };
    expect(linksOf(askFor({ giving, amounts: { once: [1] } }))).toEqual([`${give}/own?sum=1`]);
  });

  it('are none where it asks for none', () => {
    expect(askFor({})).toMatchObject({ choices: [], free: undefined });
  });
});

describe('the amount that is suggested', () => {
  const both = { once: [10, 5], monthly: [3, 5] };

  it('is the one the editor named, at that frequency alone; else the first', () => {
    expect(suggestedIn(askFor({ amounts: both }))).toEqual([['once', 10]]);
    expect(suggestedIn(askFor({ amounts: { monthly: [3, 5] } }))).toEqual([['monthly', 3]]);
    const monthly = { frequency: 'monthly' as const, amount: 5 };
    expect(suggestedIn(askFor({ amounts: { ...both, default: monthly } }))).toEqual([['monthly', 5]]);
  });
});

describe('an amount of the reader’s own', () => {
  const freeOf = (written: NonNullable<Written['amounts']>, template = amount, told: Told = {}) =>
    askFor({ amounts: written }, told, { giving: { amount: template } }).free;

  it('is a form with all that a link tells, and no amount in it', () => {
    expect(freeOf({ monthly: [3] }, amount, { variant: 'a', article: 'x/y' })).toEqual([
      {
        action: `${give}/paper`,
        amount: 'sum',
        hidden: [
          { name: 'every', value: 'monthly' },
          { name: 'from', value: 'winter-2026' },
          { name: 'text', value: 'a' },
          { name: 'story', value: 'x/y' },
        ],
        frequency: 'monthly',
        often: undefined,
      },
    ]);
  });

  it('has a choice of how often where several are asked for', () => {
    const giving = { amount, frequencies: { monthly: 'MONTH' } };
    const free = askFor({ amounts: { once: [5], monthly: [3] } }, {}, { giving }).free;
    expect(free).toEqual([
      {
        action: `${give}/paper`,
        amount: 'sum',
        hidden: [{ name: 'from', value: 'winter-2026' }],
        frequency: 'once',
        often: {
          field: 'every',
          choices: [
            { frequency: 'once', word: 'once', suggested: true },
            { frequency: 'monthly', word: 'MONTH', suggested: false },
          ],
        },
      },
    ]);
  });

  it('suggests the frequency of the amount that is suggested', () => {
    const free = freeOf({ once: [5], yearly: [9], default: { frequency: 'yearly', amount: 9 } });
    expect(free).toMatchObject([{ often: { choices: [{ suggested: false }, { suggested: true }] } }]);
  });

  it.each([
    ['in its path', `${give}/{frequency}?sum={amount}`],
    ['in its path and in a parameter', `${give}/{frequency}?sum={amount}&every={frequency}`],
    ['in two parameters', `${give}?sum={amount}&every={frequency}&plan={frequency}`],
    ['in one of several of the same name', `${give}?sum={amount}&tag=1&tag={frequency}`],
    ['in one of several of the same name, the first', `${give}?sum={amount}&tag={frequency}&tag=1`],
    ['in one, and again in one whose name comes twice', `${give}?sum={amount}&every={frequency}&k=1&k={frequency}`],
  ])('has no such choice where the frequency is told %s: each has a form', (_, template) => {
    const free = freeOf({ once: [5], monthly: [3], default: { frequency: 'monthly', amount: 3 } }, template);
    expect(free).toEqual([freeOf({ once: [5] }, template), freeOf({ monthly: [3] }, template)].flat());
    expect(free).toMatchObject([{ often: undefined }, { often: undefined }]);
  });

  it('has such a choice where the parameter’s name is unlike all others, whatever those hold twice', () => {
    const free = freeOf({ once: [5], monthly: [3] }, `${give}?sum={amount}&tag=1&every={frequency}&tag=2`);
    expect(free).toMatchObject([{ often: { field: 'every' }, hidden: [{ value: '1' }, { value: '2' }] }]);
  });

  it('is left to the provider’s page where no parameter is the amount alone', () => {
    for (const template of [`${give}/{amount}`, `${give}?minor={amountMinor}`, `${give}?sum={amount}GBP`])
      expect(freeOf({ once: [5] }, template)).toBe('page');
    expect(askFor({ amounts: { once: [{ amount: 5, to: `${give}/five` }] } }, {}, {}).free).toBe('page');
  });

  it('is not asked for where the editor says so', () => {
    expect(freeOf({ once: [5], free: false })).toBeUndefined();
  });
});

describe('the page where gifts go', () => {
  it('is the appeal’s, else the newsroom’s, else the provider’s, and is told of the campaign', () => {
    const provider = { provider: 'ko-fi' as const, account: 'paper' };
    expect(askFor({ to: `${give}/here?a={campaign}` }).page).toBe(`${give}/here?a=winter-2026`);
    expect(askFor({}, { variant: 'b' }).page).toBe(`${give}/page?from=winter-2026&text=b`);
    expect(askFor({}, {}, { support: undefined, giving: provider }).page).toBe('https://ko-fi.com/paper');
    expect(askFor({ giving: provider }).page).toBe('https://ko-fi.com/paper');
  });

  it('is in the masthead too, which tells of itself', () => {
    const pageOf = (publication: Drafts['publication'] = {}) => givingPageOf(editionOf({ publication }).publication);
    expect(pageOf()).toBeUndefined();
    expect(pageOf({ giving: { amount } })).toBeUndefined();
    expect(pageOf({ support: `${give}?from={campaign}&text={variant}` })).toBe(`${give}?from=masthead`);
    expect(pageOf({ giving: { provider: 'ko-fi', account: 'paper' } })).toBe('https://ko-fi.com/paper');
  });
});
