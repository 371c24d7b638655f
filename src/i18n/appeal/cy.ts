import type { Numbers } from '../numbers.ts';
import type { AppealWords } from './en.ts';

/** Asking for support and giving thanks for it, in Welsh. */
export function appeal({ counted }: Numbers) {
  const forDays = (days: number): string =>
    counted(
      {
        zero: 'am {count} diwrnod',
        one: 'am {count} diwrnod',
        two: 'am {count} ddiwrnod',
        few: 'am {count} diwrnod',
        many: 'am {count} diwrnod',
        other: 'am {count} diwrnod',
      },
      days,
    );
  return {
    support: 'Cefnogwch ni',
    readMore: 'Darllen mwy',
    close: 'Cau',
    closeAppeal: (days) => `Cau’r apêl hon ${forDays(days)}`,
    alreadySupport: 'Rwy’n eich cefnogi eisoes',
    supporterThanks: (days) => `Diolch. Ni fydd y porwr hwn yn dangos apêl i chi ${forDays(days)}.`,
    remindMe: (day) => `Atgoffwch fi ar ${day}`,
    give: {
      once: (sum) => `Rhoi ${sum} unwaith`,
      monthly: (sum) => `Rhoi ${sum} bob mis`,
      yearly: (sum) => `Rhoi ${sum} bob blwyddyn`,
    },
    often: { once: 'Unwaith', monthly: 'Bob mis', yearly: 'Bob blwyddyn' },
    howOften: 'Pa mor aml',
    ownAmount: 'Swm arall',
    storiesRead: {
      zero: 'Nid ydych wedi darllen yr un stori y mis hwn.',
      one: 'Rydych wedi darllen {count} stori y mis hwn.',
      two: 'Rydych wedi darllen {count} stori y mis hwn.',
      few: 'Rydych wedi darllen {count} stori y mis hwn.',
      many: 'Rydych wedi darllen {count} stori y mis hwn.',
      other: 'Rydych wedi darllen {count} o straeon y mis hwn.',
    },
    thanksTitle: 'Diolch',
    thanksText: (name) => `Eich rhoddion chi sy’n cynnal ${name}.`,
    thanksKept: (days) =>
      `Rhag gofyn i chi eto, bydd y porwr hwn yn cofio ${forDays(days)} eich bod yn ein cefnogi. Ni ddywedir hynny wrth neb, ac mae botwm ar y dudalen breifatrwydd sy’n ei anghofio.`,
    goal: (raised, target, day) => `${raised} o ${target} wedi’i roi erbyn ${day}`,
    reminderTitle: (name) => `Cefnogi ${name}`,
  } satisfies AppealWords;
}
