import type { SearchWords } from './en.ts';

/** Finding stories, in simplified Chinese. */
export const search = {
  title: '搜索',
  about: (name) => `搜索${name}的所有文章`,
  words: '搜索内容',
  button: '搜索',
  section: '栏目',
  everySection: '所有栏目',
  kind: '文章类型',
  everyKind: '所有类型',
  year: '年份',
  everyYear: '所有年份',
  language: '语言',
  everyLanguage: '所有语言',
  order: '排序',
  bestFirst: '最相关在前',
  newestFirst: '最新在前',
  results: '找到的文章',
  searching: '正在搜索……',
  found: { other: '找到{count}篇文章' },
  nothing: '没有找到文章。请减少搜索词再试。',
  failed: '搜索没有响应。通过往期和话题也可以找到所有文章。',
  more: '显示更多文章',
  needsScript: '搜索需要脚本，但脚本在此无法运行。通过往期和话题也可以找到所有文章。',
  notInDev: '写作期间没有搜索索引，运行 `npm run build` 即可生成。',
  otherWays: '查找文章的其他途径',
} satisfies SearchWords;
