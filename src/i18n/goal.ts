import type { StandingAppeal } from '../edition/appeals.ts';
import { momentWords } from './dates.ts';
import { moneyWords } from './money.ts';
import type { Words } from './words.ts';

/** How far a campaign has come, as a `<progress>` and in words. */
export interface GoalOnPage {
  max: number;
  /** Never more than `max`: a bar cannot be fuller than full. */
  value: number;
  /** With the true numbers: "£41,250 of £60,000 given by 20 November 2026". */
  words: string;
}

/** The goal of an appeal in a language (BCP 47) and a time zone (IANA); undefined where it has none. */
export function goalOf(
  { goal, currency }: Pick<StandingAppeal, 'goal' | 'currency'>,
  language: string,
  timeZone: string,
  words: Words,
): GoalOnPage | undefined {
  if (!goal || currency === undefined) return undefined;
  const { target, raised, asOf } = goal;
  const money = (amount: number): string => moneyWords(amount, currency, language);
  return {
    max: target,
    value: Math.min(raised, target),
    words: words.goal(money(raised), money(target), momentWords(asOf, language, timeZone)),
  };
}
