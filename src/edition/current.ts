import type { Content } from '../schema/entry.ts';
import { contentDir } from '../schema/folder.ts';
import { clockOf } from './clock.ts';
import { deskCopy } from './desk-copy.ts';
import type { Edition } from './edition.ts';
import { handed } from './handed.ts';
import { makeEdition } from './make.ts';
import { isEditorsView } from './view.ts';

let printed: { from: Content; edition: Edition } | undefined;
let copy: ReturnType<typeof deskCopy> | undefined;

/**
 * The edition that is being printed: made once from what the press handed over. In `dev` it is made anew at each call from
 * what the files hold then, with drafts and embargoed stories in it.
 */
export function currentEdition(): Edition {
  if (isEditorsView(process.env)) {
    const cwd = process.cwd();
    copy ??= deskCopy({ contentDir: contentDir(process.env, cwd), cwd, url: process.env['SITE_URL'] });
    return makeEdition(copy().content, { clock: clockOf(process.env, Date.now()), drafts: true });
  }
  const { content, clock } = handed();
  if (printed?.from !== content) printed = { from: content, edition: makeEdition(content, { clock }) };
  return printed.edition;
}
