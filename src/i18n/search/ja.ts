import type { SearchWords } from './en.ts';

/** Finding stories, in Japanese. */
export const search = {
  title: '検索',
  about: (name) => `${name}の全記事を検索`,
  words: '検索する言葉',
  button: '検索',
  section: 'ジャンル',
  everySection: 'すべてのジャンル',
  kind: '記事の種類',
  everyKind: 'すべての種類',
  year: '年',
  everyYear: 'すべての年',
  language: '言語',
  everyLanguage: 'すべての言語',
  order: '並び順',
  bestFirst: '関連の強い順',
  newestFirst: '新しい順',
  results: '見つかった記事',
  searching: '検索しています…',
  found: { other: '{count}本の記事が見つかりました' },
  nothing: '記事が見つかりませんでした。言葉を減らしてお試しください。',
  failed: '検索が応答しません。アーカイブとテーマからもすべての記事をご覧になれます。',
  more: 'さらに記事を表示',
  needsScript:
    '検索にはスクリプトが必要ですが、ここでは動いていません。アーカイブとテーマからもすべての記事をご覧になれます。',
  notInDev: '執筆中は検索の索引がありません。`npm run build` で作られます。',
  otherWays: '記事を探すほかの方法',
} satisfies SearchWords;
