import type { Numbers } from '../numbers.ts';
import type { AppealWords } from './en.ts';

/** Asking for support and giving thanks for it, in Ukrainian. */
export function appeal({ counted }: Numbers) {
  const forDays = (days: number): string =>
    counted({ one: 'на {count} день', few: 'на {count} дні', many: 'на {count} днів', other: 'на {count} дня' }, days);
  const withinDays = (days: number): string =>
    counted(
      {
        one: 'протягом {count} дня',
        few: 'протягом {count} днів',
        many: 'протягом {count} днів',
        other: 'протягом {count} дня',
      },
      days,
    );
  return {
    support: 'Підтримати нас',
    readMore: 'Читати далі',
    close: 'Закрити',
    closeAppeal: (days) => `Закрити це звернення ${forDays(days)}`,
    alreadySupport: 'Я вже підтримую вас',
    supporterThanks: (days) => `Дякуємо. Цей браузер не показуватиме вам звернень ${withinDays(days)}.`,
    remindMe: (day) => `Нагадати ${day}`,
    give: {
      once: (sum) => `Пожертвувати ${sum} один раз`,
      monthly: (sum) => `Жертвувати ${sum} щомісяця`,
      yearly: (sum) => `Жертвувати ${sum} щороку`,
    },
    often: { once: 'Один раз', monthly: 'Щомісяця', yearly: 'Щороку' },
    howOften: 'Як часто',
    ownAmount: 'Інша сума',
    storiesRead: {
      one: 'Цього місяця ви прочитали {count} матеріал.',
      few: 'Цього місяця ви прочитали {count} матеріали.',
      many: 'Цього місяця ви прочитали {count} матеріалів.',
      other: 'Цього місяця ви прочитали {count} матеріалу.',
    },
    thanksTitle: 'Дякуємо',
    thanksText: (name) => `Завдяки таким внескам, як ваш, працює ${name}.`,
    thanksKept: (days) =>
      `Щоб не питати вас знову, цей браузер ${withinDays(days)} пам’ятатиме, що ви нас підтримуєте. Про це нікого не повідомляють, а на сторінці про конфіденційність є кнопка, яка це забуває.`,
    goal: (raised, target, day) => `Зібрано ${raised} з ${target} станом на ${day}`,
    reminderTitle: (name) => `Підтримати: ${name}`,
  } satisfies AppealWords;
}
