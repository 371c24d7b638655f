import { isolated } from '../isolate.ts';
import type { SearchWords } from './en.ts';

/** Finding stories, in Hebrew. */
export const search = {
  title: 'חיפוש',
  about: (name) => `חיפוש בכל הכתבות של ${isolated(name)}`,
  words: 'מה לחפש',
  button: 'חיפוש',
  section: 'מדור',
  everySection: 'כל המדורים',
  kind: 'סוג הכתבה',
  everyKind: 'כל הסוגים',
  year: 'שנה',
  everyYear: 'כל השנים',
  language: 'שפה',
  everyLanguage: 'כל השפות',
  order: 'סדר',
  bestFirst: 'המתאימות ביותר תחילה',
  newestFirst: 'החדשות ביותר תחילה',
  results: 'הכתבות שנמצאו',
  searching: 'מתבצע חיפוש…',
  found: { one: 'נמצאה כתבה אחת', two: 'נמצאו שתי כתבות', other: 'נמצאו {count} כתבות' },
  nothing: 'לא נמצאה אף כתבה. אפשר לנסות פחות מילים.',
  failed: 'החיפוש אינו משיב. גם הארכיון והנושאים מובילים לכל כתבה.',
  more: 'הצגת כתבות נוספות',
  needsScript: 'לחיפוש דרוש סקריפט, שאינו פועל כאן. גם הארכיון והנושאים מובילים לכל כתבה.',
  notInDev: 'בזמן הכתיבה אין לחיפוש אינדקס: \u2068`npm run build`\u2069 יוצר אותו.',
  otherWays: 'דרכים אחרות לכתבה',
} satisfies SearchWords;
