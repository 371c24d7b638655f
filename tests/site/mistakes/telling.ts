import { amountsTold, appealWith, giftsGo } from '../newsroom.ts';
import type { Mistake } from '../newsroom.ts';

/** Amounts that nobody can be told, and how far a campaign has come. */
export const mistakesInTelling: Mistake[] = [
  {
    mistake: 'amounts and nobody to tell them',
    changes: appealWith('currency: GBP', 'amounts:', '  once: [5]'),
    said: 'content/appeals/keep-the-bell.md:6: nothing says how the provider is told of a gift `once`; write `giving: {provider: …, account: …}` here or in publication.yaml (docs/giving.md)',
  },
  {
    mistake: 'amounts that lead elsewhere than the button',
    changes: {
      ...amountsTold,
      ...appealWith('to: https://other.example/give', 'currency: GBP', 'amounts:', '  once: [5]'),
    },
    said: 'content/appeals/keep-the-bell.md:6: the amounts lead where `giving` of publication.yaml says, but `to` leads elsewhere; write `giving:` here too, or take `to` out',
  },
  {
    mistake: 'a frequency the provider cannot be told',
    changes: {
      ...giftsGo('giving: { provider: paypal, account: ABCDEFGHJKLM2 }'),
      ...appealWith('currency: GBP', 'amounts:', '  once: [5]', '  monthly: [5]'),
    },
    said: 'content/appeals/keep-the-bell.md:7: PayPal cannot be told of a gift `monthly`; write `once` instead, or an address beside each amount: `{amount: 20, to: https://…}`',
  },
  {
    mistake: 'amounts of which the provider can be told none',
    changes: {
      ...giftsGo('giving: { provider: ko-fi, account: bell }'),
      ...appealWith('currency: GBP', 'amounts:', '  once: [5]'),
    },
    said: 'content/appeals/keep-the-bell.md:6: Ko-fi cannot be told of a gift `once`; write an address beside each amount: `{amount: 20, to: https://…}`',
  },
  {
    mistake: 'a frequency the newsroom’s own template does not tell',
    changes: {
      ...giftsGo('giving: { amount: "https://give.example/?sum={amount}" }', 'support: https://give.example/bell'),
      ...appealWith('currency: GBP', 'amounts:', '  once: [5]', '  yearly: [50]'),
    },
    said: 'content/appeals/keep-the-bell.md:7: nothing says how the provider is told of a gift `yearly`; write an address with `{frequency}` or `yearly:` under `giving`, or ask for `once`',
  },
  {
    mistake: 'an unknown key of a goal',
    changes: appealWith('currency: GBP', 'goal:', '  target: 5', '  raised: 1', '  asOf: 2026-11-01', '  riased: 2'),
    said: 'content/appeals/keep-the-bell.md:9: unknown key `goal.riased`; write `raised`',
  },
  {
    mistake: 'a goal without its day',
    changes: appealWith('currency: GBP', 'goal:', '  target: 5', '  raised: 1'),
    said: 'content/appeals/keep-the-bell.md:5: `goal.asOf` is missing; write `asOf: 2026-11-20`',
  },
  {
    mistake: 'a goal counted on no day',
    changes: appealWith('currency: GBP', 'goal:', '  target: 5', '  raised: 1', '  asOf: yesterday'),
    said: 'content/appeals/keep-the-bell.md:8: `goal.asOf` is not a date, or a date and time with its offset; write `asOf: 2026-11-20`',
  },
  {
    mistake: 'a goal of nothing',
    changes: appealWith('currency: GBP', 'goal:', '  target: 0', '  raised: 1', '  asOf: 2026-11-01'),
    said: 'content/appeals/keep-the-bell.md:6: `goal.target` is not more than nothing; write `target: 60000`',
  },
  {
    mistake: 'less than nothing given',
    changes: appealWith('currency: GBP', 'goal:', '  target: 5', '  raised: -1', '  asOf: 2026-11-01'),
    said: 'content/appeals/keep-the-bell.md:7: `goal.raised` is less than nothing; write `raised: 41250`',
  },
];
