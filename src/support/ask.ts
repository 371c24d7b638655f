import type { StandingAppeal } from '../edition/appeals.ts';
import { choiceOf } from '../schema/ask.ts';
import { amountFor, minorFor, stepOf } from '../schema/currency.ts';
import { frequencies, givingAddresses } from '../schema/giving.ts';
import type { Frequency } from '../schema/giving.ts';
import type { Publication } from '../schema/publication.ts';
import { fill, formOf } from '../schema/template.ts';
import type { Filling, FormOfTemplate } from '../schema/template.ts';

/** What the provider is told of the page a reader came from. */
export type Told = Pick<Filling, 'variant' | 'article'>;

/** An amount a reader may choose, and where it leads. */
export interface Choice {
  amount: number;
  to: string;
  suggested: boolean;
}

/** The form for an amount of the reader's own. */
export interface FreeAmount extends FormOfTemplate {
  /** How often the amount is given, where there is no choice. */
  frequency: Frequency;
  /** The choice of a frequency: the name of its field, and the provider's word for each. */
  often: { field: string; choices: { frequency: Frequency; word: string; suggested: boolean }[] } | undefined;
}

/** What an appeal asks, and where each answer leads. */
export interface Ask {
  /** Where a gift goes when no amount is named. */
  page: string;
  currency: string | undefined;
  /** Empty where it asks for no amounts. */
  choices: { frequency: Frequency; choices: Choice[] }[];
  /** The forms for an amount of the reader's own; `page`: it is left to the provider's page. Undefined: none is asked for. */
  free: FreeAmount[] | 'page' | undefined;
  /** The smallest amount that can be paid, as a form's field wants it: `0.01`, `1`. */
  step: string;
}

/** Where gifts go from the masthead, which tells of nothing but itself; undefined: nowhere. */
export function givingPageOf({ support, giving }: Publication): string | undefined {
  const page = support ?? (giving && givingAddresses(giving).page);
  return page === undefined ? undefined : fill(page, { campaign: 'masthead' });
}

/** What an appeal asks on one page. In: the appeal, and what its provider is told of the page. */
export function askOf(appeal: StandingAppeal, told: Told): Ask {
  const { amounts, currency, campaign, page = '' } = appeal;
  const known = { campaign, currency: currency ?? '', ...told };
  const choices = frequencies
    .map((frequency) => ({ frequency, choices: choicesOf(appeal, frequency, known) }))
    .filter((each) => each.choices.length > 0);
  return {
    page: fill(page, known),
    currency,
    choices,
    free: amounts?.free === true ? freeAmounts(appeal, known) : undefined,
    step: currency === undefined ? '1' : stepOf(currency),
  };
}

function choicesOf(appeal: StandingAppeal, frequency: Frequency, known: Filling): Choice[] {
  const { amounts, currency = '', giving } = appeal;
  const template = giving?.amount[frequency] ?? '';
  const suggested = suggestedBy(appeal);
  return (amounts?.[frequency] ?? []).map((choice) => {
    const { amount, to } = choiceOf(choice);
    const said = { amount: amountFor(amount, currency), amountMinor: minorFor(amount, currency) };
    return {
      amount,
      to: fill(to ?? template, { ...known, ...said, frequency: giving?.words[frequency] ?? frequency }),
      suggested: suggested?.frequency === frequency && suggested.amount === amount,
    };
  });
}

/** The amount that is suggested: the one the editor named, else the first. */
function suggestedBy({ amounts }: StandingAppeal): { frequency: Frequency; amount: number } | undefined {
  if (amounts?.default) return amounts.default;
  const frequency = frequencies.find((each) => amounts?.[each]);
  const first = frequency && amounts?.[frequency]?.[0];
  return frequency && first !== undefined ? { frequency, amount: choiceOf(first).amount } : undefined;
}

/** A form for each frequency whose provider takes one; where they differ in one field alone, one form with a choice for it. */
function freeAmounts(appeal: StandingAppeal, known: Filling): FreeAmount[] | 'page' {
  const { giving, amounts } = appeal;
  const suggested = suggestedBy(appeal)?.frequency;
  const forms = frequencies.flatMap((frequency) => {
    const template = amounts?.[frequency] && giving?.amount[frequency];
    const word = giving?.words[frequency] ?? frequency;
    const form = template === undefined ? undefined : formOf(template, { ...known, frequency: word });
    return form ? [{ frequency, form }] : [];
  });
  const [first] = forms;
  if (!first) return 'page';
  const field = fieldOfFrequency(forms.map(({ form }) => form));
  if (field === undefined) return forms.map(({ frequency, form }) => ({ ...form, frequency, often: undefined }));
  const choices = forms.map(({ frequency, form }) => ({
    frequency,
    word: valueOf(form, field),
    suggested: frequency === suggested,
  }));
  const hidden = first.form.hidden.filter(({ name }) => name !== field);
  return [{ ...first.form, hidden, frequency: first.frequency, often: { field, choices } }];
}

/** The one hidden field in which forms differ, there being no other of its name; undefined where they differ otherwise. */
function fieldOfFrequency(forms: FormOfTemplate[]): string | undefined {
  const [first] = forms;
  if (!first || forms.length < 2) return undefined;
  const alike = ({ action, amount, hidden }: FormOfTemplate): string =>
    JSON.stringify([action, amount, hidden.map(({ name }) => name)]);
  if (forms.some((form) => alike(form) !== alike(first))) return undefined;
  const [field, ...others] = first.hidden.filter(({ value }, index) =>
    forms.some(({ hidden }) => hidden[index]?.value !== value),
  );
  const namesakes = first.hidden.filter(({ name }) => name === field?.name);
  return others.length === 0 && namesakes.length === 1 ? field?.name : undefined;
}

function valueOf({ hidden }: FormOfTemplate, field: string): string {
  return hidden.find(({ name }) => name === field)?.value ?? '';
}
