import { day, hasEnded, hour } from './time.ts';

/** How long a reader who supports the title is not asked again, in days. */
export const supporterDays = 180;

/** Under what names the browser keeps what a reader did. Nothing else is kept, and nothing of it is sent. */
export const keptNames = {
  closed: 'appeal-closed',
  supporter: 'appeal-supporter',
  wording: 'appeal-wording',
  read: 'stories-read',
} as const;

/** What a page says to the reader's browser of an appeal on it. */
export interface Printed {
  /** Of its heading and copy: another text is another fingerprint. */
  fingerprint: string;
  /** When it ends, in milliseconds since 1970 UTC. */
  until?: number | undefined;
  quietDays: number;
}

/** What the browser kept: text, or null for nothing. Rubbish counts as nothing. */
export interface Kept {
  closed: string | null;
  supporter: string | null;
}

/** Is an appeal that was printed shown to this reader, at this moment? */
export function isShown(appeal: Printed, kept: Kept, now: number): boolean {
  return (
    !hasEnded(appeal, now) &&
    !isSupporter(kept.supporter, now) &&
    !isHushed(kept.closed, now) &&
    !isClosed(appeal, kept.closed, now)
  );
}

/** Has this reader said within 180 days that they support the title? */
export function isSupporter(kept: string | null, now: number): boolean {
  return isRecent(Number(kept ?? Number.NaN), supporterDays * day, now);
}

/** Has this reader closed an appeal, whichever, within the hour? */
export function isHushed(kept: string | null, now: number): boolean {
  return [...notes(kept).values()].some((closed) => isRecent(Number(closed), hour, now));
}

/** Has this reader closed this appeal, in these words, within its quiet days? */
export function isClosed({ fingerprint, quietDays }: Printed, kept: string | null, now: number): boolean {
  return isRecent(Number(notes(kept).get(fingerprint) ?? Number.NaN), quietDays * day, now);
}

/** A moment to come counts as none: a wrong clock must not close an appeal for good. */
function isRecent(then: number, span: number, now: number): boolean {
  return then <= now && now - then < span;
}

/** Notes by name, kept as `name:word name:word`: rubbish among them is passed over. */
export function notes(kept: string | null): Map<string, string> {
  return new Map(
    (kept ?? '').split(' ').flatMap((note): [string, string][] => {
      const [name = '', word = ''] = note.split(':');
      return name && word ? [[name, word]] : [];
    }),
  );
}

/** How many notes are kept: older ones than these have long lost their meaning. */
const most = 20;

/** What to keep once something is noted: the latest last, the oldest forgotten. */
export function noted(kept: string | null, name: string, word: string): string {
  const all = notes(kept);
  all.delete(name);
  return [...all, [name, word]]
    .slice(-most)
    .map((note) => note.join(':'))
    .join(' ');
}

/** The two wordings an appeal may have. */
export type Wording = 'a' | 'b';

/** The wording this reader saw before, else undefined. In: what was kept, the appeal's id. */
export function wordingKept(kept: string | null, id: string): Wording | undefined {
  const word = notes(kept).get(id);
  return word === 'a' || word === 'b' ? word : undefined;
}
