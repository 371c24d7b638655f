import { isolated } from '../isolate.ts';
import type { SearchWords } from './en.ts';

/** Finding stories, in Arabic. */
export const search = {
  title: 'البحث',
  about: (name) => `ابحث في كل ما نشرته ${isolated(name)}`,
  words: 'ابحث عن',
  button: 'ابحث',
  section: 'القسم',
  everySection: 'كل الأقسام',
  kind: 'نوع المادة',
  everyKind: 'كل الأنواع',
  year: 'السنة',
  everyYear: 'كل السنوات',
  language: 'اللغة',
  everyLanguage: 'كل اللغات',
  order: 'الترتيب',
  bestFirst: 'الأقرب أولًا',
  newestFirst: 'الأحدث أولًا',
  results: 'المواد التي عُثر عليها',
  searching: 'جارٍ البحث…',
  found: {
    zero: 'لم يُعثر على أي مادة',
    one: 'عُثر على مادة واحدة',
    two: 'عُثر على مادتين',
    few: 'عُثر على {count} مواد',
    many: 'عُثر على {count} مادة',
    other: 'عُثر على {count} مادة',
  },
  nothing: 'لم يُعثر على أي مادة. جرّب كلمات أقل.',
  failed: 'البحث لا يستجيب. الأرشيف والمواضيع يوصلان أيضًا إلى كل مادة.',
  more: 'عرض مواد أخرى',
  needsScript: 'يحتاج البحث إلى برنامج نصي لا يعمل هنا. الأرشيف والمواضيع يوصلان أيضًا إلى كل مادة.',
  notInDev: 'لا فهرس للبحث أثناء الكتابة: ينشئه \u2068`npm run build`\u2069.',
  otherWays: 'طرق أخرى إلى المادة',
} satisfies SearchWords;
