import { isolated } from '../isolate.ts';
import type { Numbers } from '../numbers.ts';
import type { AppealWords } from './en.ts';

/** Asking for support and giving thanks for it, in Arabic. */
export function appeal({ counted }: Numbers) {
  const forDays = (days: number): string =>
    counted(
      {
        zero: 'لمدة {count} يوم',
        one: 'لمدة يوم واحد',
        two: 'لمدة يومين',
        few: 'لمدة {count} أيام',
        many: 'لمدة {count} يومًا',
        other: 'لمدة {count} يوم',
      },
      days,
    );
  return {
    support: 'ادعمونا',
    readMore: 'اقرأ المزيد',
    close: 'إغلاق',
    closeAppeal: (days) => `إغلاق هذا النداء ${forDays(days)}`,
    alreadySupport: 'أنا أدعمكم بالفعل',
    supporterThanks: (days) => `شكرًا لكم. لن يعرض هذا المتصفح أي نداء ${forDays(days)}.`,
    remindMe: (day) => `ذكّروني في ${isolated(day)}`,
    give: {
      once: (sum) => `التبرع بمبلغ ${isolated(sum)} مرة واحدة`,
      monthly: (sum) => `التبرع بمبلغ ${isolated(sum)} كل شهر`,
      yearly: (sum) => `التبرع بمبلغ ${isolated(sum)} كل سنة`,
    },
    often: { once: 'مرة واحدة', monthly: 'كل شهر', yearly: 'كل سنة' },
    howOften: 'عدد المرات',
    ownAmount: 'مبلغ آخر',
    storiesRead: {
      zero: 'لم تقرأ أي مادة هذا الشهر.',
      one: 'قرأت مادة واحدة هذا الشهر.',
      two: 'قرأت مادتين هذا الشهر.',
      few: 'قرأت {count} مواد هذا الشهر.',
      many: 'قرأت {count} مادة هذا الشهر.',
      other: 'قرأت {count} مادة هذا الشهر.',
    },
    thanksTitle: 'شكرًا لكم',
    thanksText: (name) => `بفضل مساهمات مثل مساهمتكم تستمر ${isolated(name)}.`,
    thanksKept: (days) =>
      `كي لا نسألكم مرة أخرى، يتذكر هذا المتصفح ${forDays(days)} أنكم تدعموننا. لا يُبلَّغ أحد بذلك، وفي صفحة الخصوصية زر يمحوه.`,
    goal: (raised, target, day) => `جُمع ${isolated(raised)} من أصل ${isolated(target)} حتى ${isolated(day)}`,
    reminderTitle: (name) => `دعم ${isolated(name)}`,
  } satisfies AppealWords;
}
