import type { LiveWords } from './en.ts';

/** Live coverage, in Japanese. */
export const live = {
  keyEvents: '主な動き',
  liveEntries: '速報一覧（新しい順）',
  liveRefresh: 'ページを更新して新しい速報を見る',
  liveEnded: 'このライブ報道は終了しました。',
  liveFailed: '読み込めませんでした。もう一度お試しください。',
  newEntries: { other: '新しい速報{count}件を表示' },
} satisfies LiveWords;
