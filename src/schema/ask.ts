import { z } from 'zod';

import { amountFor, decimalsOf, isPayable } from './currency.ts';
import { field, moment } from './fields.ts';
import { amountAddress, frequencies } from './giving.ts';

const sum = z
  .number({ error: 'must be a number' })
  .positive({ error: 'is not more than nothing' })
  .max(1e12, { error: 'is too large' });

const amountWithAddress = z.strictObject({
  amount: field(sum, 'the amount', 'amount: 20'),
  to: field(amountAddress, 'the provider’s address for just this amount', 'to: https://give.example/twenty'),
});

const choices = z
  .array(z.union([sum, amountWithAddress], { error: 'must be a number, or `amount` and `to`' }), {
    error: 'must be a list',
  })
  .min(1, { error: 'is empty' })
  .max(6, { error: 'is more than six amounts: nobody can choose among so many' })
  .optional();

/** What an appeal asks for. */
export const amounts = z.strictObject({
  once: field(choices, 'amounts of a single sum', 'once: [10, 25, 50]'),
  monthly: field(choices, 'amounts every month', 'monthly: [3, 6, 12]'),
  yearly: field(choices, 'amounts every year', 'yearly: [{amount: 60, to: "https://give.example/sixty"}]'),
  default: field(
    z
      .strictObject({
        frequency: field(z.enum(frequencies, { error: 'is no frequency' }), 'how often', 'frequency: monthly'),
        amount: field(sum, 'how much', 'amount: 6'),
      })
      .optional(),
    'the one that is suggested; default: the first',
    'default: {frequency: monthly, amount: 6}',
  ),
  free: field(
    z.boolean({ error: 'must be true or false' }).default(true),
    'whether readers may name an amount of their own',
    'free: false',
  ),
});

export type Amounts = z.infer<typeof amounts>;

/** How far a campaign has come. */
export const goal = z.strictObject({
  target: field(sum, 'what is hoped for', 'target: 60000'),
  raised: field(
    z.number({ error: 'must be a number' }).min(0, { error: 'is less than nothing' }),
    'what has come in',
    'raised: 41250',
  ),
  asOf: field(moment, 'the day it was counted', 'asOf: 2026-11-20'),
});

export type Goal = z.infer<typeof goal>;

/** Something wrong with a field: where, and what, following the field's name. */
export interface Fault {
  path: (string | number)[];
  message: string;
}

/** An amount, and the address of its own where it has one. */
export function choiceOf(choice: NonNullable<Amounts['once']>[number]): { amount: number; to: string | undefined } {
  return typeof choice === 'number' ? { amount: choice, to: undefined } : choice;
}

/** What is wrong with the money of an appeal, seen together: no currency, more decimals than it has, a default nobody can choose. */
export function moneyFaults({
  amounts,
  goal,
  currency,
}: {
  amounts?: Amounts | undefined;
  goal?: Goal | undefined;
  currency?: string | undefined;
}): Fault[] {
  if (!amounts && !goal) return [];
  if (currency === undefined) return [{ path: ['currency'], message: 'is missing' }];
  const choices = frequencies.flatMap((frequency) =>
    (amounts?.[frequency] ?? []).map((choice, index) => ({
      frequency,
      index,
      ...choiceOf(choice),
    })),
  );
  const suggested = amounts?.default;
  const [choice] = choices;
  const first = choice && `default: {frequency: ${choice.frequency}, amount: ${String(choice.amount)}}`;
  return [
    ...choices
      .filter(({ amount }) => !isPayable(amount, currency))
      .map(({ frequency, index, amount }) => ({
        path: ['amounts', frequency, index],
        message: `is ${String(amount)}, but ${decimalsIn(currency)}; write \`${amountFor(Math.ceil(amount), currency)}\``,
      })),
    ...choices
      .filter(({ frequency, amount }, at) =>
        choices.slice(0, at).some((before) => before.frequency === frequency && before.amount === amount),
      )
      .map(({ frequency, index }) => ({
        path: ['amounts', frequency, index],
        message: 'is there twice; write each amount once',
      })),
    ...(amounts && !frequencies.some((each) => amounts[each])
      ? [{ path: ['amounts'], message: 'names no amount' }]
      : []),
    ...(suggested &&
    !choices.some(({ frequency, amount }) => frequency === suggested.frequency && amount === suggested.amount)
      ? [{ path: ['amounts', 'default'], message: `is none of the amounts${first ? `; write \`${first}\`` : ''}` }]
      : []),
  ];
}

function decimalsIn(currency: string): string {
  const decimals = decimalsOf(currency);
  return `${currency} has ${decimals === 0 ? 'no' : String(decimals)} decimals`;
}
