import type { Frequency } from '../../schema/giving.ts';
import type { Numbers } from '../numbers.ts';
import type { Plurals } from '../plural.ts';

/** Asking for support and giving thanks for it, in English. Other languages follow the shape of this file. */
export function appeal({ counted }: Numbers) {
  const forDays = (days: number): string => counted({ one: 'for {count} day', other: 'for {count} days' }, days);
  return {
    support: 'Support us',
    readMore: 'Read more',
    close: 'Close',
    closeAppeal: (days: number) => `Close this appeal ${forDays(days)}`,
    alreadySupport: 'I already support you',
    supporterThanks: (days: number) => `Thank you. This browser will show you no appeal ${forDays(days)}.`,
    remindMe: (day: string) => `Remind me on ${day}`,
    give: {
      once: (sum: string) => `Give ${sum} once`,
      monthly: (sum: string) => `Give ${sum} every month`,
      yearly: (sum: string) => `Give ${sum} every year`,
    } satisfies Record<Frequency, (sum: string) => string>,
    often: { once: 'Once', monthly: 'Every month', yearly: 'Every year' } satisfies Record<Frequency, string>,
    howOften: 'How often',
    ownAmount: 'Another amount',
    /** Filled in at the reader's: sentences, and no function. */
    storiesRead: {
      one: 'You have read {count} story this month.',
      other: 'You have read {count} stories this month.',
    } as Plurals,
    thanksTitle: 'Thank you',
    thanksText: (name: string) => `What you gave is what ${name} runs on.`,
    thanksKept: (days: number) =>
      `So that you are not asked again, this browser remembers ${forDays(days)} that you support us. It is told to no one, and the page on privacy has a button that forgets it.`,
    goal: (raised: string, target: string, day: string) => `${raised} of ${target} given by ${day}`,
    reminderTitle: (name: string) => `Support ${name}`,
  };
}

export type AppealWords = ReturnType<typeof appeal>;
