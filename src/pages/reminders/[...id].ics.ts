import type { APIRoute, GetStaticPaths } from 'astro';

import { currentEdition } from '../../edition/current.ts';
import { keysOf } from '../../edition/keys.ts';
import { words } from '../../i18n/words.ts';
import { calendarFile, reminderFor } from '../../support/reminder.ts';
import type { Reminder } from '../../support/reminder.ts';

/** A calendar file for each appeal that offers to remind its reader. */
export const getStaticPaths = (() => {
  const edition = currentEdition();
  const { language, name } = edition.publication;
  const title = words(language).reminderTitle(name);
  return edition.appeals.flatMap((appeal) => {
    const reminder = reminderFor(appeal, edition, title);
    return reminder
      ? [{ params: { id: appeal.id }, props: { reminder }, cacheKey: keysOf(edition).page(reminder) }]
      : [];
  });
}) satisfies GetStaticPaths;

interface Props {
  reminder: Reminder;
}

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(calendarFile(props.reminder), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
