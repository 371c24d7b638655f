import type { LiveWords } from './en.ts';

/** Live coverage, in Ukrainian. */
export const live = {
  keyEvents: 'Головні події',
  liveEntries: 'Повідомлення, від найновіших',
  liveRefresh: 'Оновити сторінку, щоб побачити нові повідомлення',
  liveEnded: 'Цю онлайн-трансляцію завершено.',
  liveFailed: 'Не вдалося завантажити. Спробуйте ще раз.',
  newEntries: {
    one: '{count} нове повідомлення – показати',
    few: '{count} нові повідомлення – показати',
    many: '{count} нових повідомлень – показати',
    other: '{count} нового повідомлення – показати',
  },
} satisfies LiveWords;
