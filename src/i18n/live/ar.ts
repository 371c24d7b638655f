import type { LiveWords } from './en.ts';

/** Live coverage, in Arabic. */
export const live = {
  keyEvents: 'أبرز الأحداث',
  liveEntries: 'المستجدات، الأحدث أولًا',
  liveRefresh: 'حدّث الصفحة لرؤية المستجدات',
  liveEnded: 'انتهت هذه التغطية المباشرة.',
  liveFailed: 'تعذّر جلبها. حاول مرة أخرى.',
  newEntries: {
    zero: 'لا مستجدات',
    one: 'مستجد واحد – اعرضه',
    two: 'مستجدّان – اعرضهما',
    few: '{count} مستجدات – اعرضها',
    many: '{count} مستجدًا – اعرضها',
    other: '{count} مستجد – اعرضها',
  },
} satisfies LiveWords;
