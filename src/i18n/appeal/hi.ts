import type { Numbers } from '../numbers.ts';
import type { AppealWords } from './en.ts';

/** Asking for support and giving thanks for it, in Hindi. */
export function appeal({ counted }: Numbers) {
  const forDays = (days: number): string => counted({ one: '{count} दिन के लिए', other: '{count} दिनों के लिए' }, days);
  const withinDays = (days: number): string => counted({ one: '{count} दिन तक', other: '{count} दिनों तक' }, days);
  return {
    support: 'हमारा साथ दें',
    readMore: 'आगे पढ़ें',
    close: 'बंद करें',
    closeAppeal: (days) => `यह अपील ${forDays(days)} बंद करें`,
    alreadySupport: 'मेरा सहयोग पहले से है',
    supporterThanks: (days) => `धन्यवाद। यह ब्राउज़र ${withinDays(days)} आपको कोई अपील नहीं दिखाएगा।`,
    remindMe: (day) => `${day} को याद दिलाएँ`,
    give: {
      once: (sum) => `${sum} एक बार दें`,
      monthly: (sum) => `${sum} हर महीने दें`,
      yearly: (sum) => `${sum} हर साल दें`,
    },
    often: { once: 'एक बार', monthly: 'हर महीने', yearly: 'हर साल' },
    howOften: 'कितनी बार',
    ownAmount: 'कोई और राशि',
    storiesRead: {
      one: 'इस महीने आपने {count} ख़बर पढ़ी है।',
      other: 'इस महीने आपने {count} ख़बरें पढ़ी हैं।',
    },
    thanksTitle: 'धन्यवाद',
    thanksText: (name) => `आपके जैसे सहयोग से ही ${name} चलता है।`,
    thanksKept: (days) =>
      `आपसे दोबारा न पूछा जाए, इसलिए यह ब्राउज़र ${withinDays(days)} याद रखेगा कि आप हमारा साथ देते हैं। यह किसी को नहीं बताया जाता, और निजता के पन्ने पर इसे भुलाने का बटन है।`,
    goal: (raised, target, day) => `${day} तक ${target} में से ${raised} मिले`,
    reminderTitle: (name) => `${name} का साथ दें`,
  } satisfies AppealWords;
}
