import type { LiveWords } from './en.ts';

/** Live coverage, in Hebrew. */
export const live = {
  keyEvents: 'אירועים מרכזיים',
  liveEntries: 'עדכונים, מהחדש לישן',
  liveRefresh: 'רעננו את העמוד לעדכונים חדשים',
  liveEnded: 'הסיקור החי הסתיים.',
  liveFailed: 'לא הצלחנו לטעון אותם. נסו שוב.',
  newEntries: { one: 'עדכון חדש אחד – הצגה', two: 'שני עדכונים חדשים – הצגה', other: '{count} עדכונים חדשים – הצגה' },
} satisfies LiveWords;
