import path from 'node:path';
import { parseArgs } from 'node:util';

import { Temporal } from 'temporal-polyfill';

import { appealsOf } from '../edition/appeals.ts';
import { clockOf } from '../edition/clock.ts';
import { instantOf } from '../edition/dates.ts';
import { readContent } from '../edition/gather.ts';
import { makeEdition } from '../edition/make.ts';
import { moment } from '../schema/fields.ts';
import { contentDir } from '../schema/folder.ts';
import { outlook } from '../support/outlook.ts';
import { command } from './command.ts';
import { outlookWords } from './outlook-words.ts';
import { pageKinds } from './page-kinds.ts';
import { Refusal } from './refusal.ts';

/** Which newsroom's appeals, and when. */
export interface AppealsOptions {
  /** The newsroom's folder; default: CONTENT_DIR, else the project's own. */
  contentDir?: string;
  /** The moment (RFC 3339), or a day, which then begins in the publication's zone; default: AS_OF, else now. */
  at?: string;
}

/**
 * Which appeal stands on which kind of page at a moment, what starts and ends in the 30 days that follow, and warnings of gaps
 * and of two that tie: text for an editor. Stories are those published by then; an embargo that passes by then has passed.
 * In: besides the options, the environment, the folder relative paths start from, and now in milliseconds since 1970 UTC.
 * Throws a `ContentError` with all that is wrong with the content, and a `Refusal` where the moment is none.
 */
export function appeals(
  options: AppealsOptions,
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
  now: number,
): string {
  const folder = options.contentDir === undefined ? contentDir(env, cwd) : path.resolve(cwd, options.contentDir);
  const clock = clockReader(options.at, env, now);
  const content = readContent({ contentDir: folder, cwd });
  const { timeZone } = content.publication;
  const from = clock(timeZone);
  const edition = makeEdition(content, { clock: from });
  const all = appealsOf(content);
  return outlookWords(outlook(all, pageKinds(edition), { from, until: after30Days(from, timeZone) }), {
    timeZone,
    twoWordings: new Set(all.filter(({ second }) => second !== undefined).map(({ id }) => id)),
  });
}

/** When it is asked for, once the time zone is known. Throws a `Refusal` at once where it is no moment in any. */
function clockReader(
  at: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  now: number,
): (timeZone: string) => number {
  if (at !== undefined) {
    const { data } = moment.safeParse(at);
    if (data === undefined)
      throw new Refusal(
        `--at \`${at}\` is no moment: write a day, such as 2026-12-01, or one with its time and offset, such as 2026-12-01T09:00Z`,
      );
    return (timeZone) => instantOf(data, timeZone);
  }
  try {
    const clock = clockOf(env, now);
    return () => clock;
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}

/** The same time of day, 30 days on, whatever the clocks do in between. */
function after30Days(instant: number, timeZone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).add({ days: 30 })
    .epochMilliseconds;
}

/** `npm run appeals -- --at 2026-12-01T09:00Z --content newsroom`, each optional. Throws at what it does not know. */
export function appealsOptions(args: string[]): AppealsOptions {
  const { values } = parseArgs({ args, options: { at: { type: 'string' }, content: { type: 'string' } } });
  return {
    ...(values.at !== undefined && { at: values.at }),
    ...(values.content !== undefined && { contentDir: values.content }),
  };
}

if (import.meta.main) {
  await command(() => {
    console.log(appeals(appealsOptions(process.argv.slice(2)), process.env, process.cwd(), Date.now()));
  });
}
