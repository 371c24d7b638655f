import type { LiveWords } from './en.ts';

/** Live coverage, in Chinese, in simplified characters. */
export const live = {
  keyEvents: '重要进展',
  liveEntries: '动态，最新的在前',
  liveRefresh: '刷新页面查看新动态',
  liveEnded: '本次直播报道已结束。',
  liveFailed: '加载失败，请重试。',
  newEntries: { other: '{count}条新动态，点击显示' },
} satisfies LiveWords;
