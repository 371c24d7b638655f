import { appealsOf } from '../../../src/edition/appeals.ts';
import { makeEdition } from '../../../src/edition/make.ts';
import { pageKinds } from '../../../src/newsroom/page-kinds.ts';
import type { Placement } from '../../../src/schema/appeal.ts';
import { outlook } from '../../../src/support/outlook.ts';
import type { Outlook } from '../../../src/support/outlook.ts';
import { day } from '../../../src/support/rules/time.ts';
import type { Where } from '../../../src/support/scenes.ts';
import { contentOf } from '../../fixtures/edition.ts';
import type { Drafts } from '../../fixtures/edition.ts';

export const noon = '2026-12-01T12:00:00Z';
export const story = { published: '2026-11-01' };

/** The outlook of a newsroom's files for 30 days from a moment; gifts lead somewhere unless a test says otherwise. */
export function look(drafts: Drafts, at = noon): Outlook {
  const content = contentOf({ ...drafts, publication: { support: 'https://give.example', ...drafts.publication } });
  const from = Date.parse(at);
  return outlook(appealsOf(content), pageKinds(makeEdition(content, { clock: from })), {
    from,
    until: from + 30 * day,
  });
}

/** What stands in a place of a kind of page: `winter 2, none 1`. */
export function standing({ rows }: Outlook, name: string, place: Placement = 'top'): string | undefined {
  const row = rows.find(({ kind }) => kind.name === name);
  return row?.standing[place]?.map(({ id, pages }) => `${id ?? 'none'} ${pages}`).join(', ');
}

/** Where something is: `top: Stories: news 2/3, Archives 4/4`, or `top: everywhere`. */
function told({ place, parts, everywhere }: Where): string {
  if (everywhere) return `${place}: everywhere`;
  return `${place}: ${parts.map(({ kind, pages, of }) => `${kind.name} ${pages}/${of}`).join(', ')}`;
}

const shown = ({ from, until }: { from: number; until: number }): string[] =>
  [from, until].map((instant) => new Date(instant).toISOString().replace('.000Z', 'Z'));
export const gapsOf = ({ gaps }: Outlook): unknown[] => gaps.map((gap) => [told(gap), ...gap.stretches.map(shown)]);
export const tiesOf = ({ ties }: Outlook): unknown[] =>
  ties.map((tie) => [tie.standing, tie.waiting, told(tie), ...tie.stretches.map(shown)]);
