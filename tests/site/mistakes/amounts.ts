import { amountsTold, appealWith } from '../newsroom.ts';
import type { Mistake } from '../newsroom.ts';

/** What an appeal asks for. */
export const mistakesInAmounts: Mistake[] = [
  {
    mistake: 'amounts without a currency',
    changes: { ...amountsTold, ...appealWith('amounts:', '  once: [5]') },
    said: 'content/appeals/keep-the-bell.md:2: `currency` is missing; write `currency: GBP`',
  },
  {
    mistake: 'a goal without a currency',
    changes: appealWith('goal: { target: 5, raised: 1, asOf: 2026-11-01 }'),
    said: 'content/appeals/keep-the-bell.md:2: `currency` is missing; write `currency: GBP`',
  },
  {
    mistake: 'a currency there is not',
    changes: { ...amountsTold, ...appealWith('currency: GPB', 'amounts:', '  once: [5]') },
    said: 'content/appeals/keep-the-bell.md:4: `currency` is no currency of ISO 4217; write `currency: GBP`',
  },
  {
    mistake: 'a currency’s sign',
    changes: { ...amountsTold, ...appealWith('currency: £', 'amounts:', '  once: [5]') },
    said: 'content/appeals/keep-the-bell.md:4: `currency` is no currency of ISO 4217; write `currency: GBP`',
  },
  {
    mistake: 'no amounts',
    changes: { ...amountsTold, ...appealWith('currency: GBP', 'amounts:', '  free: true') },
    said: 'content/appeals/keep-the-bell.md:5: `amounts` names no amount; write `amounts: {monthly: [3, 6, 12]}`',
  },
  {
    mistake: 'an empty list of amounts',
    changes: { ...amountsTold, ...appealWith('currency: GBP', 'amounts:', '  once: []') },
    said: 'content/appeals/keep-the-bell.md:6: `amounts.once` is empty; write `once: [10, 25, 50]`',
  },
  {
    mistake: 'seven amounts',
    changes: {
      ...amountsTold,
      ...appealWith('currency: GBP', 'amounts:', '  monthly: [5]', '  once: [1, 2, 3, 4, 5, 6, 7]'),
    },
    said: 'content/appeals/keep-the-bell.md:7: `amounts.once` is more than six amounts: nobody can choose among so many; write `once: [10, 25, 50]`',
  },
  {
    mistake: 'an amount that is not in a list',
    changes: { ...amountsTold, ...appealWith('currency: GBP', 'amounts:', '  once: 5') },
    said: 'content/appeals/keep-the-bell.md:6: `amounts.once` must be a list; write `once: [10, 25, 50]`',
  },
  {
    mistake: 'amounts without how often',
    changes: { ...amountsTold, ...appealWith('currency: GBP', 'amounts: [5, 10]') },
    said: 'content/appeals/keep-the-bell.md:5: `amounts` must hold fields of its own; write `amounts: {monthly: [3, 6, 12]}`',
  },
  {
    mistake: 'an amount with a currency’s sign',
    changes: { ...amountsTold, ...appealWith('currency: GBP', 'amounts:', '  once:', '    - 5', '    - £10') },
    said: 'content/appeals/keep-the-bell.md:8: `amounts.once[1]` must be a number, or `amount` and `to`; write `once: [10, 25, 50]`',
  },
  {
    mistake: 'an amount left out',
    changes: { ...amountsTold, ...appealWith('currency: GBP', 'amounts:', '  once:', '    - 5', '    -') },
    said: 'content/appeals/keep-the-bell.md:8: `amounts.once[1]` must be a number, or `amount` and `to`; write `once: [10, 25, 50]`',
  },
  {
    mistake: 'an amount of nothing',
    changes: { ...amountsTold, ...appealWith('currency: GBP', 'amounts:', '  once:', '    - 5', '    - 0') },
    said: 'content/appeals/keep-the-bell.md:8: `amounts.once[1]` is not more than nothing; write `once: [10, 25, 50]`',
  },
  {
    mistake: 'an amount below nothing',
    changes: {
      ...amountsTold,
      ...appealWith(
        'currency: GBP',
        'amounts:',
        '  once:',
        '    - 5',
        '    - amount: -3',
        '      to: https://give.example/three',
      ),
    },
    said: 'content/appeals/keep-the-bell.md:8: `amounts.once[1].amount` is not more than nothing; write `amount: 20`',
  },
  {
    mistake: 'an amount no reader has',
    changes: {
      ...amountsTold,
      ...appealWith('currency: GBP', 'amounts:', '  once:', '    - 5', '    - 1000000000001'),
    },
    said: 'content/appeals/keep-the-bell.md:8: `amounts.once[1]` is too large; write `once: [10, 25, 50]`',
  },
  {
    mistake: 'an amount twice',
    changes: {
      ...amountsTold,
      ...appealWith('currency: GBP', 'amounts:', '  once:', '    - 5', '    - 10', '    - 5'),
    },
    said: 'content/appeals/keep-the-bell.md:9: `amounts.once[2]` is there twice; write each amount once',
  },
  {
    mistake: 'an amount with more decimals than its currency',
    changes: { ...amountsTold, ...appealWith('currency: GBP', 'amounts:', '  once:', '    - 5', '    - 2.505') },
    said: 'content/appeals/keep-the-bell.md:8: `amounts.once[1]` is 2.505, but GBP has 2 decimals; write `3`',
  },
  {
    mistake: 'an amount with decimals in a currency that has none',
    changes: {
      ...amountsTold,
      ...appealWith('currency: JPY', 'amounts:', '  once: [500]', '  monthly:', '    - 500', '    - 2.5'),
    },
    said: 'content/appeals/keep-the-bell.md:9: `amounts.monthly[1]` is 2.5, but JPY has no decimals; write `3`',
  },
  {
    mistake: 'an amount of its own address with too many decimals',
    changes: {
      ...amountsTold,
      ...appealWith(
        'currency: GBP',
        'amounts:',
        '  once:',
        '    - 5',
        '    - amount: 2.505',
        '      to: https://give.example/some',
      ),
    },
    said: 'content/appeals/keep-the-bell.md:8: `amounts.once[1]` is 2.505, but GBP has 2 decimals; write `3`',
  },
  {
    mistake: 'an address of an amount that is not secure',
    changes: {
      ...amountsTold,
      ...appealWith(
        'currency: GBP',
        'amounts:',
        '  once:',
        '    - 5',
        '    - amount: 10',
        '      to: http://give.example/ten',
      ),
    },
    said: 'content/appeals/keep-the-bell.md:9: `amounts.once[1].to` is not an https address; write `to: https://give.example/twenty`',
  },
  {
    mistake: 'an address of an amount that runs script',
    changes: {
      ...amountsTold,
      ...appealWith(
        'currency: GBP',
        'amounts:',
        '  once:',
        '    - 5',
        '    - amount: 10',
        '      to: javascript:alert(1)',
      ),
    },
    said: 'content/appeals/keep-the-bell.md:9: `amounts.once[1].to` is a link that runs script or hides its content; write `to: https://give.example/twenty`',
  },
  {
    mistake: 'an address of an amount with an unknown placeholder',
    changes: {
      ...amountsTold,
      ...appealWith(
        'currency: GBP',
        'amounts:',
        '  once:',
        '    - 5',
        '    - amount: 10',
        '      to: https://give.example/{amont}',
      ),
    },
    said: 'content/appeals/keep-the-bell.md:9: `amounts.once[1].to` holds `{amont}`, which is no placeholder here; write `{amount}`',
  },
  {
    mistake: 'an amount of its own address without one',
    changes: { ...amountsTold, ...appealWith('currency: GBP', 'amounts:', '  once:', '    - 5', '    - amount: 10') },
    said: 'content/appeals/keep-the-bell.md:8: `amounts.once[1].to` is missing; write `to: https://give.example/twenty`',
  },
  {
    mistake: 'a default that is none of the amounts',
    changes: {
      ...amountsTold,
      ...appealWith('currency: GBP', 'amounts:', '  once: [5]', '  default: { frequency: monthly, amount: 5 }'),
    },
    said: 'content/appeals/keep-the-bell.md:7: `amounts.default` is none of the amounts; write `default: {frequency: once, amount: 5}`',
  },
  {
    mistake: 'a default of an unknown frequency',
    changes: {
      ...amountsTold,
      ...appealWith('currency: GBP', 'amounts:', '  once: [5]', '  default:', '    frequency: onec', '    amount: 5'),
    },
    said: 'content/appeals/keep-the-bell.md:8: `amounts.default.frequency`: `onec` is no frequency; write `once`, `monthly`, or `yearly`',
  },
  {
    mistake: 'a default without an amount',
    changes: {
      ...amountsTold,
      ...appealWith('currency: GBP', 'amounts:', '  once: [5]', '  default:', '    frequency: once'),
    },
    said: 'content/appeals/keep-the-bell.md:7: `amounts.default.amount` is missing; write `amount: 6`',
  },
  {
    mistake: 'an amount of the reader’s own, perhaps',
    changes: { ...amountsTold, ...appealWith('currency: GBP', 'amounts:', '  once: [5]', '  free: maybe') },
    said: 'content/appeals/keep-the-bell.md:7: `amounts.free` must be true or false; write `free: false`',
  },
  {
    mistake: 'an unknown key among the amounts',
    changes: { ...amountsTold, ...appealWith('currency: GBP', 'amounts:', '  once: [5]', '  montly: [5]') },
    said: 'content/appeals/keep-the-bell.md:7: unknown key `amounts.montly`; write `monthly`',
  },
  {
    mistake: 'an unknown key of a default',
    changes: {
      ...amountsTold,
      ...appealWith(
        'currency: GBP',
        'amounts:',
        '  once: [5]',
        '  default:',
        '    frequency: once',
        '    amount: 5',
        '    amounts: 6',
      ),
    },
    said: 'content/appeals/keep-the-bell.md:10: unknown key `amounts.default.amounts`; write `amount`',
  },
  {
    mistake: 'an unknown key of an amount',
    changes: {
      ...amountsTold,
      ...appealWith(
        'currency: GBP',
        'amounts:',
        '  once:',
        '    - 5',
        '    - amount: 10',
        '      to: https://give.example/ten',
        '      too: https://give.example/ten',
      ),
    },
    said: 'content/appeals/keep-the-bell.md:10: unknown key `amounts.once[1].too`; write `to`',
  },
];
