import { isolated } from '../isolate.ts';
import type { Numbers } from '../numbers.ts';
import type { AppealWords } from './en.ts';

/** Asking for support and giving thanks for it, in Hebrew. */
export function appeal({ counted }: Numbers) {
  const forDays = (days: number): string => counted({ one: 'ליום אחד', two: 'ליומיים', other: 'ל־{count} ימים' }, days);
  const withinDays = (days: number): string =>
    counted({ one: 'במשך יום אחד', two: 'במשך יומיים', other: 'במשך {count} ימים' }, days);
  return {
    support: 'תמכו בנו',
    readMore: 'להמשך קריאה',
    close: 'סגירה',
    closeAppeal: (days) => `סגירה של הפנייה הזאת ${forDays(days)}`,
    alreadySupport: 'כבר תרמתי',
    supporterThanks: (days) => `תודה. הדפדפן הזה לא יציג לכם פניות ${withinDays(days)}.`,
    remindMe: (day) => `להזכיר לי ב־${isolated(day)}`,
    give: {
      once: (sum) => `תרומה חד־פעמית של ${isolated(sum)}`,
      monthly: (sum) => `תרומה של ${isolated(sum)} בכל חודש`,
      yearly: (sum) => `תרומה של ${isolated(sum)} בכל שנה`,
    },
    often: { once: 'חד־פעמי', monthly: 'בכל חודש', yearly: 'בכל שנה' },
    howOften: 'תדירות',
    ownAmount: 'סכום אחר',
    storiesRead: {
      one: 'קראתם כתבה אחת החודש.',
      two: 'קראתם שתי כתבות החודש.',
      other: 'קראתם {count} כתבות החודש.',
    },
    thanksTitle: 'תודה',
    thanksText: (name) => `${isolated(name)} מתקיים בזכות תרומות כמו שלכם.`,
    thanksKept: (days) =>
      `כדי שלא תישאלו שוב, הדפדפן הזה יזכור ${withinDays(days)} שאתם תומכים בנו. איש אינו מקבל על כך הודעה, ובעמוד הפרטיות יש כפתור שמוחק זאת.`,
    goal: (raised, target, day) => `נתרמו ${isolated(raised)} מתוך ${isolated(target)} עד ${isolated(day)}`,
    reminderTitle: (name) => `לתמוך: ${isolated(name)}`,
  } satisfies AppealWords;
}
