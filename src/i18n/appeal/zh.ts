import type { Numbers } from '../numbers.ts';
import type { AppealWords } from './en.ts';

/** Asking for support and giving thanks for it, in Chinese, in simplified characters. */
export function appeal({ counted }: Numbers) {
  const days = (count: number): string => counted({ other: '{count}天' }, count);
  return {
    support: '支持我们',
    readMore: '阅读全文',
    close: '关闭',
    closeAppeal: (count) => `关闭此呼吁，${days(count)}内不再显示`,
    alreadySupport: '我已支持',
    supporterThanks: (count) => `谢谢。${days(count)}内，此浏览器不再向您显示呼吁。`,
    remindMe: (day) => `${day}提醒我`,
    give: {
      once: (sum) => `捐助一次${sum}`,
      monthly: (sum) => `每月捐助${sum}`,
      yearly: (sum) => `每年捐助${sum}`,
    },
    often: { once: '一次', monthly: '每月', yearly: '每年' },
    howOften: '捐助频率',
    ownAmount: '其他金额',
    storiesRead: { other: '本月您已阅读{count}篇文章。' },
    thanksTitle: '谢谢',
    thanksText: (name) => `${name}靠您这样的捐助维持运作。`,
    thanksKept: (count) =>
      `为免再次打扰，此浏览器会在${days(count)}内记住您支持我们。此事不会告知任何人，您可以在隐私页面上用按钮将其清除。`,
    goal: (raised, target, day) => `截至${day}，已筹得${raised}（目标${target}）`,
    reminderTitle: (name) => `支持${name}`,
  } satisfies AppealWords;
}
