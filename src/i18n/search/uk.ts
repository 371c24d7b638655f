import type { SearchWords } from './en.ts';

/** Finding stories, in Ukrainian. */
export const search = {
  title: 'Пошук',
  about: (name) => `Шукати в усіх матеріалах: ${name}`,
  words: 'Що шукати',
  button: 'Шукати',
  section: 'Рубрика',
  everySection: 'Усі рубрики',
  kind: 'Вид матеріалу',
  everyKind: 'Усі види',
  year: 'Рік',
  everyYear: 'Усі роки',
  language: 'Мова',
  everyLanguage: 'Усі мови',
  order: 'Порядок',
  bestFirst: 'Спершу найвідповідніші',
  newestFirst: 'Спершу найновіші',
  results: 'Знайдені матеріали',
  searching: 'Триває пошук…',
  found: {
    one: 'Знайдено {count} матеріал',
    few: 'Знайдено {count} матеріали',
    many: 'Знайдено {count} матеріалів',
    other: 'Знайдено {count} матеріалу',
  },
  nothing: 'Нічого не знайдено. Спробуйте менше слів.',
  failed: 'Пошук не відповідає. Архів і теми теж ведуть до кожного матеріалу.',
  more: 'Показати ще матеріали',
  needsScript: 'Для пошуку потрібен скрипт, який тут не працює. Архів і теми теж ведуть до кожного матеріалу.',
  notInDev: 'Поки ви пишете, пошук не має покажчика: його створює `npm run build`.',
  otherWays: 'Інші шляхи до матеріалу',
} satisfies SearchWords;
