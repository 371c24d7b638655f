import type { Numbers } from '../numbers.ts';
import type { AppealWords } from './en.ts';

/** Asking for support and giving thanks for it, in Japanese. */
export function appeal({ counted }: Numbers) {
  const forDays = (days: number): string => counted({ other: '{count}日間' }, days);
  return {
    support: '支援する',
    readMore: '続きを読む',
    close: '閉じる',
    closeAppeal: (days) => `閉じる（このお願いを${forDays(days)}表示しない）`,
    alreadySupport: 'すでに支援しています',
    supporterThanks: (days) => `ありがとうございます。このブラウザーでは${forDays(days)}、支援のお願いを表示しません。`,
    remindMe: (day) => `${day}に知らせる`,
    give: {
      once: (sum) => `${sum}を1回寄付する`,
      monthly: (sum) => `${sum}を毎月寄付する`,
      yearly: (sum) => `${sum}を毎年寄付する`,
    },
    often: { once: '1回', monthly: '毎月', yearly: '毎年' },
    howOften: '頻度',
    ownAmount: '別の金額',
    storiesRead: { other: '今月は記事を{count}本お読みになりました。' },
    thanksTitle: 'ありがとうございます',
    thanksText: (name) => `${name}は、皆さまのご支援に支えられています。`,
    thanksKept: (days) =>
      `重ねてお願いすることのないよう、ご支援いただいたことをこのブラウザーが${forDays(days)}覚えておきます。誰にも知らせることはなく、プライバシーのページのボタンで消去できます。`,
    goal: (raised, target, day) => `${day}時点で、目標${target}のうち${raised}が集まりました`,
    reminderTitle: (name) => `${name}を支援する`,
  } satisfies AppealWords;
}
