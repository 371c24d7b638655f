import path from 'node:path';

import { Refusal } from '../newsroom/refusal.ts';

/** Where a site goes: a folder of this machine, or a place that a program brings files to. */
export type Target = { by: 'folder'; folder: string } | { by: 'rsync' | 'rclone'; place: string };

/** `host:/srv/paper`, `user@host:paper`; not `C:\paper`, nor a folder's name with a colon further on. */
const overShell = /^(?!-)(?:[^\s/:@]+@)?[^\s/:@]{2,}:(?!\/\/).+$/;

/**
 * Reads where to publish. In: `/srv/site`, `rsync://host/module/path`, `user@host:/path` or `rclone:remote:bucket/path`, and the folder
 * that relative paths start from. Throws a `Refusal` at what is none of these.
 */
export function readTarget(text: string, cwd: string): Target {
  if (text.startsWith('rclone:')) {
    const place = text.slice('rclone:'.length);
    if (!/^(?!-).*:/.test(place))
      throw new Refusal(
        `${text} names no remote of rclone: write rclone:remote:bucket/path, with a name of "rclone listremotes"`,
      );
    return { by: 'rclone', place };
  }
  if (text.startsWith('rsync://')) return { by: 'rsync', place: text };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text))
    throw new Refusal(
      `${text} is no place to publish to: write a folder, user@host:/path, rsync://host/path or rclone:remote:path`,
    );
  if (overShell.test(text)) return { by: 'rsync', place: text };
  if (text === '' || text.startsWith('-')) throw new Refusal('write where to publish: npm run publish -- /srv/site');
  return { by: 'folder', folder: path.resolve(cwd, text) };
}
