import { z } from 'zod';

import { field, secureAddress, text } from './fields.ts';
import { oneOf } from './nearest.ts';
import { providerOf, providers } from './providers.ts';
import type { ProviderName } from './providers.ts';
import { placeholders, placeholdersIn, templateFault } from './template.ts';
import type { Placeholder } from './template.ts';

/** How often a gift is given. */
export const frequencies = ['once', 'monthly', 'yearly'] as const;
export type Frequency = (typeof frequencies)[number];

const ofAnAmount: readonly Placeholder[] = ['amount', 'amountMinor', 'frequency'];
const withoutAmount = placeholders.filter((name) => !ofAnAmount.includes(name));
/** What is told of every gift with an amount; of the others a page or an appeal may have none. */
const always: readonly Placeholder[] = [...ofAnAmount, 'currency', 'campaign'];

/** An https address with placeholders in it. In: those that may stand there, and those of them that are never empty. */
function templateOf(known: readonly Placeholder[], always: readonly Placeholder[]): z.ZodType<string, string> {
  return secureAddress.superRefine((value, context) => {
    const fault = templateFault(value, known, always);
    if (fault !== undefined) context.addIssue({ code: 'custom', message: fault, continue: false });
  });
}

/** Where a gift goes when the reader has named no amount yet. */
export const givingPage = templateOf(withoutAmount, []);

/** Where a gift of a certain amount goes. */
export const amountAddress = templateOf(placeholders, always);

/** The same for any amount, so it must say which. */
const anyAmount = amountAddress.refine((value) => placeholdersIn(value).some((name) => name.startsWith('amount')), {
  error: 'does not tell the amount; write `{amount}` or `{amountMinor}` where the provider reads it',
});

const providerNames = Object.keys(providers) as [ProviderName, ...ProviderName[]];
const words = z.strictObject({
  once: field(text.optional(), 'its word for a single gift', 'once: one-off'),
  monthly: field(text.optional(), 'its word for a gift every month', 'monthly: month'),
  yearly: field(text.optional(), 'its word for a gift every year', 'yearly: year'),
});

/** Text even where it is all digits: a number would lose the zeros it begins with. */
const account = z.string({ error: 'must be text; write it between quotation marks: `account: "1234"`' }).pipe(text);

/** How the provider is told what a reader would like to give. */
export const giving = z
  .strictObject({
    provider: field(
      z.enum(providerNames, { error: 'is no provider we know' }).optional(),
      'one of docs/giving.md; what it needs is known then',
      'provider: donorbox',
    ),
    account: field(account.optional(), 'with `provider`: the part of its address that is yours', 'account: paper'),
    amount: field(
      anyAmount.optional(),
      'without `provider`: the address an amount leads to',
      'amount: https://give.example/paper?sum={amount}&every={frequency}',
    ),
    once: field(
      anyAmount.optional(),
      'likewise, for single gifts alone',
      'once: https://give.example/once?sum={amount}',
    ),
    monthly: field(
      anyAmount.optional(),
      'likewise, for gifts every month',
      'monthly: https://give.example/monthly?sum={amount}',
    ),
    yearly: field(
      anyAmount.optional(),
      'likewise, for gifts every year',
      'yearly: https://give.example/yearly?sum={amount}',
    ),
    frequencies: field(
      words.optional(),
      'the provider’s words for `{frequency}`; default: once, monthly, yearly',
      'frequencies: {once: one-off, monthly: month}',
    ),
  })
  .superRefine((value, context) => {
    const fault = faultOf(value);
    if (fault) context.addIssue({ code: 'custom', path: fault.path, message: fault.message });
  });

export type Giving = z.infer<typeof giving>;

const templates = ['amount', ...frequencies] as const;
const own = [...templates, 'frequencies'] as const;

/** Out: where, and what is wrong, following the field's name. */
function faultOf(value: Giving): { path: string[]; message: string } | undefined {
  const { provider, account } = value;
  if (provider === undefined) {
    if (account !== undefined) {
      return {
        path: ['account'],
        message: 'is there, but nothing says whose; write `provider:` too, such as `provider: donorbox`',
      };
    }
    if (templates.some((key) => value[key] !== undefined)) return undefined;
    return { path: [], message: 'says neither `provider` nor `amount`' };
  }
  const { name, account: wanted } = providerOf(provider);
  const mixed = own.find((key) => value[key] !== undefined);
  if (mixed !== undefined) {
    const write = 'either `provider` and `account` alone, or addresses of your own without them';
    return { path: [mixed], message: `does not go with \`provider\`: how ${name} is told is known; write ${write}` };
  }
  const write = `\`account:\` and ${wanted.means}, such as \`account: ${wanted.example}\``;
  if (account === undefined) return { path: [], message: `names ${name} but no \`account\`; write ${write}` };
  if (wanted.pattern.test(account)) return undefined;
  return { path: ['account'], message: `is not ${wanted.means}; write \`account: ${wanted.example}\`` };
}

/** Where gifts go, whoever takes them: the provider's recipe filled in, or the newsroom's own templates. */
export interface GivingAddresses {
  /** Where a gift goes when no amount is named. Undefined: the settings say it elsewhere. */
  page: string | undefined;
  /** The template an amount leads to; a frequency that is missing cannot be asked for. */
  amount: Partial<Record<Frequency, string>>;
  /** What the provider calls each. */
  words: Record<Frequency, string>;
}

/** The addresses that a newsroom's `giving` stands for. */
export function givingAddresses(value: Giving): GivingAddresses {
  const { once = 'once', monthly = 'monthly', yearly = 'yearly' } = value.frequencies ?? {};
  const words = { once, monthly, yearly };
  if (value.provider !== undefined) {
    const { page, ...recipe } = providerOf(value.provider);
    const account = value.account ?? '';
    const mine = (template: string | undefined): string | undefined => template?.replaceAll('{account}', account);
    return { page: mine(page), amount: byFrequency((each) => mine(recipe[each])), words };
  }
  const all = value.amount;
  // An address that does not say how often can only mean a single gift.
  const general = (each: Frequency): string | undefined =>
    all !== undefined && (each === 'once' || placeholdersIn(all).includes('frequency')) ? all : undefined;
  return { page: undefined, amount: byFrequency((each) => value[each] ?? general(each)), words };
}

function byFrequency(template: (each: Frequency) => string | undefined): Partial<Record<Frequency, string>> {
  return Object.fromEntries(
    frequencies.flatMap((each) => (template(each) === undefined ? [] : [[each, template(each)]])),
  );
}

/** Said where a frequency is asked for that the provider cannot be told: what may be written instead. */
export function askable({ amount }: GivingAddresses): string {
  return oneOf(frequencies.filter((each) => amount[each] !== undefined));
}
